import type { Element, ElementContent, Nodes } from 'hast';
import type { ComponentName } from '../schema/components.ts';
import { readAttributes } from './attributes.ts';
import { isBlockComponent, standsAlone } from './bodyRules.ts';
import { isKnownComponent } from './componentKinds.ts';
import { escapeText, tagsOf } from './html.ts';
import type { Mistake } from './mistake.ts';
import { childrenOf, type Component, isBlank, isComponent, isElement, nodeStart } from './tree.ts';

/**
 * A piece of a body: finished HTML, or what cannot be finished without a look at other files. Much smaller than the tree
 * of the parser, so that a thousand bodies can wait for the last file to be read.
 */
export type DraftNode = string | DraftHeading | DraftLink | DraftComponent;

export interface DraftHeading {
  readonly kind: 'heading';
  /** Which of the headings of the body it is. */
  readonly index: number;
  readonly children: readonly DraftNode[];
}

export interface DraftLink {
  readonly kind: 'link';
  readonly href: string;
  readonly offset: number;
  /** Whether it stands within <Internal>. */
  readonly internal: boolean;
  /** The tags of a link that leads to no content. */
  readonly open: string;
  readonly close: string;
  readonly children: readonly DraftNode[];
}

export interface DraftComponent {
  readonly kind: 'component';
  readonly name: ComponentName;
  readonly values: Readonly<Record<string, string>>;
  /** Where each value begins. */
  readonly offsets: Readonly<Record<string, number>>;
  /** Whether it stands within <Internal>. */
  readonly internal: boolean;
  readonly children: readonly DraftNode[];
}

/** A body before anything in it has been looked up elsewhere; offsets count from the start of the body. */
export interface Draft {
  readonly nodes: readonly DraftNode[];
  /** What is wrong with the attributes of components. */
  readonly mistakes: readonly Mistake[];
}

interface State {
  readonly text: string;
  readonly headings: ReadonlyMap<Element, number>;
  readonly mistakes: Mistake[];
  /** Whether the node stands within <Internal>. */
  readonly internal: boolean;
}

/** Turns the tree of a body into a draft. @param headings the elements that are headings, in the order of the text */
export function draftBody(tree: Nodes, text: string, headings: Iterable<Element>): Draft {
  const places = new Map([...headings].map((element, index) => [element, index]));
  const state: State = { text, headings: places, mistakes: [], internal: false };
  return { nodes: joined(inside(tree, state)), mistakes: state.mistakes };
}

function draft(node: Nodes, state: State): DraftNode[] {
  if (node.type === 'text') return [escapeText(node.value)];
  if (isComponent(node)) return draftComponent(node, state);
  if (!isElement(node)) return [];
  if (standsAlone(node)) return inside(node, state);
  const index = state.headings.get(node);
  if (index !== undefined) return [{ kind: 'heading', index, children: joined(inside(node, state)) }];
  if (node.tagName === 'table') labelCells(node);
  return node.tagName === 'a' ? [draftLink(node, state)] : draftElement(adapted(node), state);
}

const inside = (node: Nodes, state: State): DraftNode[] => childrenOf(node).flatMap((child) => draft(child, state));

function draftElement(element: Element, state: State): DraftNode[] {
  const { open, close } = tagsOf(element);
  return [open, ...inside(element, state), close];
}

function draftLink(element: Element, state: State): DraftLink {
  const { properties } = element;
  return {
    kind: 'link',
    href: String(properties['href'] ?? ''),
    offset: nodeStart(element),
    internal: state.internal,
    ...tagsOf({ ...element, properties: { ...properties, rel: ['noopener'] } }),
    children: joined(inside(element, state)),
  };
}

function draftComponent(node: Component, state: State): DraftNode[] {
  const { name } = node;
  if (!isKnownComponent(name)) return [];
  const { internal } = state;
  const { values, offsets, mistakes } = readAttributes(name, node.attributes, state.text, nodeStart(node));
  state.mistakes.push(...mistakes);
  const children = joined(blockChildren(node, { ...state, internal: internal || name === 'Internal' }));
  const component: DraftComponent = { kind: 'component', name, values, offsets, internal, children };
  const needsParagraph = node.type === 'mdxJsxFlowElement' && !isBlockComponent(node);
  return needsParagraph ? ['<p>', component, '</p>'] : [component];
}

/** Words that stand in a block without a paragraph of their own get one. */
function blockChildren(node: Component, state: State): DraftNode[] {
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
export function joined<Node>(nodes: readonly (Node | string)[]): (Node | string)[] {
  const result: (Node | string)[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else if (node !== '') result.push(node);
  }
  return result;
}
