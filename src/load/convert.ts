import type { Element, ElementContent, Nodes } from 'hast';
import type { Body, BodyNode } from '../domain/content.ts';
import type { ComponentName } from '../schema/components.ts';
import { assetMistake, assetNamed } from './assets/assetMistake.ts';
import { readAttributes } from './attributes.ts';
import type { ParsedBody } from './body.ts';
import { isBlockComponent, standsAlone } from './bodyRules.ts';
import { isKnownComponent } from './componentKinds.ts';
import { escapeText, tagsOf } from './html.ts';
import { idMistake, type KnownIds } from './knownIds.ts';
import { type LinkContext, readLink } from './links.ts';
import type { Mistake } from './mistake.ts';
import { childrenOf, type Component, isBlank, isComponent, isElement, nodeStart } from './tree.ts';

/** What converting one body needs to know of it and of all other files. */
export interface ConvertContext {
  readonly body: ParsedBody;
  readonly ids: KnownIds;
  readonly links: LinkContext;
  /** The names of the files that texts may show or hand out. */
  readonly assets: readonly string[];
}

interface State extends ConvertContext {
  readonly mistakes: Mistake[];
  /** Whether the node stands within <Internal>. */
  readonly internal: boolean;
}

/** The body as data for pages, with every mistake in its components and links; offsets count from the start of the file. */
export function convertBody(context: ConvertContext): { body: Body; mistakes: readonly Mistake[] } {
  const state: State = { ...context, mistakes: [], internal: false };
  const { tree, start } = context.body;
  const body = tree ? joined(childrenOf(tree).flatMap((node) => convert(node, state))) : [];
  return { body, mistakes: state.mistakes.map((each) => ({ ...each, offset: each.offset + start })) };
}

function convert(node: Nodes, state: State): BodyNode[] {
  if (node.type === 'text') return [escapeText(node.value)];
  if (isComponent(node)) return convertComponent(node, state);
  if (!isElement(node)) return [];
  if (standsAlone(node)) return inside(node, state);
  const heading = state.body.headings.get(node);
  if (heading) {
    const attributes = { depth: String(heading.depth), id: heading.id, text: heading.text };
    return [{ component: 'Heading', attributes, children: joined(inside(node, state)) }];
  }
  if (node.tagName === 'table') labelCells(node);
  return node.tagName === 'a' ? convertLink(node, state) : convertElement(adapted(node), state);
}

const inside = (node: Nodes, state: State): BodyNode[] => childrenOf(node).flatMap((child) => convert(child, state));

function convertElement(element: Element, state: State): BodyNode[] {
  const { open, close } = tagsOf(element);
  return [open, ...inside(element, state), close];
}

function convertLink(element: Element, state: State): BodyNode[] {
  const link = readLink(String(element.properties['href'] ?? ''), nodeStart(element), {
    ...state.links,
    internal: state.internal,
  });
  if (link.kind === 'refused') state.mistakes.push(link.found);
  if (link.kind === 'content')
    return [{ component: 'Link', attributes: { to: link.to }, children: joined(inside(element, state)) }];
  return convertElement({ ...element, properties: { ...element.properties, rel: ['noopener'] } }, state);
}

function convertComponent(node: Component, state: State): BodyNode[] {
  const { name } = node;
  if (!isKnownComponent(name)) return [];
  const { values, offsets, mistakes } = readAttributes(name, node.attributes, state.body.text, nodeStart(node));
  const unknown = idMistake(name, values, offsets, state);
  state.mistakes.push(...mistakes, ...(unknown ? [unknown] : []));
  const children = joined(blockChildren(node, { ...state, internal: state.internal || name === 'Internal' }));
  const attributes = withFile(name, withTarget(values, offsets, state), offsets, state);
  const component = { component: name, attributes, children };
  const needsParagraph = node.type === 'mdxJsxFlowElement' && !isBlockComponent(node);
  return needsParagraph ? ['<p>', component, '</p>'] : [component];
}

/** The attribute `to`, written as a path of the content folder, as the entry that it names. */
function withTarget(
  { to, ...values }: Readonly<Record<string, string>>,
  offsets: Readonly<Record<string, number>>,
  state: State,
): Readonly<Record<string, string>> {
  if (to === undefined) return values;
  const link = readLink(to, offsets['to'] ?? 0, { ...state.links, internal: state.internal });
  if (link.kind === 'refused') state.mistakes.push(link.found);
  return { ...values, ...(link.kind === 'content' ? { to: link.to } : { href: to }) };
}

/** The attribute `file`, written as a path, as the name of the file. */
function withFile(
  component: ComponentName,
  { file, ...values }: Readonly<Record<string, string>>,
  offsets: Readonly<Record<string, number>>,
  state: State,
): Readonly<Record<string, string>> {
  if (file === undefined) return values;
  const found = assetMistake(component, file, offsets['file'] ?? 0, state);
  if (found) state.mistakes.push(found);
  return { ...values, file: assetNamed(file, state.links.from) ?? '' };
}

/** Words that stand in a block without a paragraph of their own get one. */
function blockChildren(node: Component, state: State): BodyNode[] {
  const isBare = isBlockComponent(node) && node.children.some((child) => isInline(child) && !isBlank(child));
  return isBare ? ['<p>', ...inside(node, state), '</p>'] : inside(node, state);
}

const isInline = (node: ElementContent): boolean =>
  node.type === 'text' ||
  node.type === 'mdxJsxTextElement' ||
  (isElement(node) && /^(a|strong|em|del|code|br)$/.test(node.tagName));

/** Markdown's own output without what a page or a printer cannot use: inline styles and form controls. */
function adapted(element: Element): Element {
  const { tagName, properties } = element;
  if (tagName === 'th' || tagName === 'td') return { ...element, properties: cellProperties(tagName, properties) };
  if (tagName === 'input')
    return {
      type: 'element',
      tagName: 'span',
      properties: {},
      children: [{ type: 'text', value: properties['checked'] ? '[x]' : '[ ]' }],
    };
  return element;
}

/** Gives each cell the head of its column, which narrow pages show beside it. */
function labelCells(table: Element): void {
  const rows = elementsNamed(table, 'tr');
  const heads = rows[0] ? elementsNamed(rows[0], 'th').map(wordsOf) : [];
  for (const row of rows)
    for (const [column, cell] of elementsNamed(row, 'td').entries())
      if (heads[column]) cell.properties['dataLabel'] = heads[column];
}

function elementsNamed(within: Nodes, tagName: string): Element[] {
  return childrenOf(within).flatMap((child) =>
    isElement(child) && child.tagName === tagName ? [child] : elementsNamed(child, tagName),
  );
}

/** The words of a head without those in components, since an edition may not see what stands in one. */
function wordsOf(node: Nodes): string {
  if (isComponent(node)) return '';
  return node.type === 'text' ? node.value : childrenOf(node).map(wordsOf).join('').trim();
}

function cellProperties(tagName: string, { style, dataLabel }: Element['properties']): Element['properties'] {
  const align = /text-align: (\w+)/.exec(String(style ?? ''))?.[1];
  return {
    ...(tagName === 'th' && { scope: 'col' }),
    ...(dataLabel && { dataLabel }),
    ...(align && { className: [`align-${align}`] }),
  };
}

/** Adjacent pieces of HTML as one. */
function joined(nodes: readonly BodyNode[]): BodyNode[] {
  const result: BodyNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else if (node !== '') result.push(node);
  }
  return result;
}
