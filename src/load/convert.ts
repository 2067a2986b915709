import type { Body, BodyNode } from '../domain/content.ts';
import type { ComponentName } from '../schema/components.ts';
import { assetMistake, assetNamed } from './assets/assetMistake.ts';
import type { ParsedBody } from './body.ts';
import { type DraftComponent, type DraftHeading, type DraftLink, type DraftNode, joined } from './draft.ts';
import { idMistake, type KnownIds } from './knownIds.ts';
import { type LinkContext, readLink } from './links.ts';
import type { Mistake } from './mistake.ts';

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
}

/** The body as data for pages, with every mistake in its components and links; offsets count from the start of the file. */
export function convertBody(context: ConvertContext): { body: Body; mistakes: readonly Mistake[] } {
  const { draft, start } = context.body;
  const state: State = { ...context, mistakes: [...(draft?.mistakes ?? [])] };
  const body = convertAll(draft?.nodes ?? [], state);
  return { body, mistakes: state.mistakes.map((each) => ({ ...each, offset: each.offset + start })) };
}

const convertAll = (nodes: readonly DraftNode[], state: State): BodyNode[] =>
  joined(nodes.flatMap((node) => convert(node, state)));

function convert(node: DraftNode, state: State): BodyNode[] {
  if (typeof node === 'string') return [node];
  if (node.kind === 'heading') return [convertHeading(node, state)];
  return node.kind === 'link' ? convertLink(node, state) : [convertComponent(node, state)];
}

function convertHeading({ index, children }: DraftHeading, state: State): BodyNode {
  const { depth = 2, id = '', text = '' } = state.body.headings[index] ?? {};
  return {
    component: 'Heading',
    attributes: { depth: String(depth), id, text },
    children: convertAll(children, state),
  };
}

function convertLink({ href, offset, internal, open, close, children }: DraftLink, state: State): BodyNode[] {
  const link = readLink(href, offset, { ...state.links, internal });
  if (link.kind === 'refused') state.mistakes.push(link.found);
  const words = convertAll(children, state);
  return link.kind === 'content'
    ? [{ component: 'Link', attributes: { to: link.to }, children: words }]
    : [open, ...words, close];
}

function convertComponent(node: DraftComponent, state: State): BodyNode {
  const { name, values, offsets } = node;
  const unknown = idMistake(name, values, offsets, { ...state, internal: node.internal });
  if (unknown) state.mistakes.push(unknown);
  const children = convertAll(node.children, state);
  const attributes = withFile(name, withTarget(node, state), offsets, state);
  return { component: name, attributes, children };
}

/** The attribute `to`, written as a path of the content folder, as the entry that it names. */
function withTarget(
  { values: { to, ...values }, offsets, internal }: DraftComponent,
  state: State,
): Readonly<Record<string, string>> {
  if (to === undefined) return values;
  const link = readLink(to, offsets['to'] ?? 0, { ...state.links, internal });
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
