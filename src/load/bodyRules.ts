import type { Element, Nodes } from 'hast';
import { nearest } from '../problems/nearest.ts';
import { type ComponentName, componentSchemas } from '../schema/components.ts';
import { componentKinds, isKnownComponent } from './componentKinds.ts';
import { type Mistake, mistake } from './mistake.ts';
import { refusedCharacter } from './text.ts';
import {
  childrenOf,
  type Component,
  headingDepth,
  isBlank,
  isComponent,
  isElement,
  nodeStart,
  textOf,
} from './tree.ts';

const maxDepth = 50;

/** What stands around a node. */
interface Around {
  readonly parent: Nodes;
  readonly depth: number;
  readonly offset: number;
}

/** Everything in the tree of a body that authors may not use; offsets count from the start of the body. */
export function bodyMistakes(tree: Nodes): Mistake[] {
  const all = within(tree, { parent: tree, depth: 0, offset: 0 });
  const firstDeep = all.find(({ code }) => code === 'body-deep');
  return all.filter((each) => each.code !== 'body-deep' || each === firstDeep);
}

function within(node: Nodes, around: Around): Mistake[] {
  const offset = nodeStart(node, around.offset);
  if (around.depth > maxDepth && node.type !== 'text') return [mistake('body-deep', offset, { limit: maxDepth })];
  const own = ownMistakes(node, offset, around.parent);
  if (own.some(({ code }) => code === 'html-element' || code === 'component-unknown')) return own;
  // A paragraph that is none stands for what holds it.
  const parent = standsAlone(node) ? around.parent : node;
  return [...own, ...childrenOf(node).flatMap((child) => within(child, { parent, depth: around.depth + 1, offset }))];
}

function ownMistakes(node: Nodes, offset: number, parent: Nodes): Mistake[] {
  if (isComponent(node)) return componentMistakes(node, offset, parent);
  if (isElement(node)) return elementMistakes(node, offset);
  if (node.type === 'text') return textMistakes(node.value, offset, parent);
  if (node.type === 'mdxjsEsm') return [mistake('mdx-import', offset, {})];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return [mistake('mdx-expression', offset, {})];
  return node.type === 'root' ? [] : [mistake('html-element', offset, { name: node.type, nearest: '' })];
}

function elementMistakes(element: Element, offset: number): Mistake[] {
  if (element.tagName === 'img') return [mistake('image-unsupported', offset, {})];
  if (element.tagName === 'h1') return [mistake('heading-title', offset, {})];
  return headingDepth(element) !== null && textOf(element).trim() === '' ? [mistake('heading-empty', offset, {})] : [];
}

/** Characters that come from escapes such as &#x202e; are not in the text of the file. */
function textMistakes(text: string, offset: number, parent: Nodes): Mistake[] {
  const refused = refusedCharacter(text.replaceAll('\uFFFD', ''));
  if (refused) return [mistake(refused.code, offset, { character: refused.character })];
  const isCode = isElement(parent) && parent.tagName === 'code';
  const footnote = isCode ? -1 : text.search(/\[\^[^\]\s]+\]/);
  return footnote === -1 ? [] : [mistake('footnote-unsupported', offset + footnote, {})];
}

function componentMistakes(node: Component, offset: number, parent: Nodes): Mistake[] {
  const { name } = node;
  if (!isKnownComponent(name)) return [unknownComponent(name ?? '', offset)];
  const misplaced = placeFault(node, parent);
  if (misplaced) return [mistake('component-place', offset, { name, reason: misplaced })];
  const expected = contentFault(node);
  if (expected === null) return [];
  return [
    expected === ''
      ? mistake('component-not-empty', offset, { name })
      : mistake('component-content', offset, { name, expected }),
  ];
}

function unknownComponent(name: string, offset: number): Mistake {
  const components = Object.keys(componentSchemas);
  const likely = nearest(name, components) ?? '';
  if (/^[a-z]/.test(name) || name === '') return mistake('html-element', offset, { name, nearest: likely });
  return mistake('component-unknown', offset, { name, nearest: likely, components });
}

/** Why a component cannot stand within its parent; null where it can. */
function placeFault(node: Component, parent: Nodes): string | null {
  if (!isKnownComponent(node.name)) return null;
  const { place, within: holder } = componentKinds[node.name];
  const inline = place === 'inline';
  const parentName = isComponent(parent) ? parent.name : isElement(parent) ? parent.tagName : '';
  if (headingDepth(parent) !== null && node.name !== 'Term') return 'a heading holds only words and terms';
  if (parentName === 'a' || parentName === 'Term') return 'links cannot hold other links';
  if (holder && parentName !== holder) return `it belongs into <${holder}>`;
  if (parentName === 'Steps') return 'steps hold one numbered list and nothing besides';
  if (!inline && /^(p|strong|em|del|td|th)$/.test(parentName ?? '') && !standsAlone(parent))
    return 'it is a block, and this is the middle of a paragraph';
  return null;
}

/** Whether a paragraph holds nothing but block components, which then need no paragraph around them. */
export const standsAlone = (node: Nodes): boolean =>
  isElement(node) && node.tagName === 'p' && node.children.every((child) => isBlank(child) || isBlockComponent(child));

export const isBlockComponent = (node: Nodes): boolean =>
  isComponent(node) && isKnownComponent(node.name) && componentKinds[node.name].place === 'block';

/** What a component should hold and does not; an empty text where it should hold nothing; null where all is well. */
function contentFault(node: Component): string | null {
  const children = childrenOf(node).filter((child) => !isBlank(child));
  const holds = isKnownComponent(node.name) ? componentKinds[node.name].holds : 'blocks';
  if (typeof holds === 'object') return severalFault(children, holds.several);
  switch (holds) {
    case 'nothing':
      return children.length > 0 ? '' : null;
    case 'list':
      return children.length === 1 && children.every((child) => isElement(child) && child.tagName === 'ol')
        ? null
        : 'one numbered list';
    case 'words':
      return textOf(node).trim() === '' || children.some(isBlock) ? 'the words that readers see' : null;
    case 'blocks':
      return children.length === 0 ? 'the text that readers see' : null;
  }
}

/** Two or more of one component and nothing besides. */
function severalFault(children: readonly Nodes[], name: ComponentName): string | null {
  const inner = children.flatMap((child) => (standsAlone(child) ? childrenOf(child) : [child]));
  const held = inner.filter((child) => !isBlank(child));
  const isRight = held.length > 1 && held.every((child) => isComponent(child) && child.name === name);
  return isRight ? null : `two or more <${name}> and nothing besides`;
}

const isBlock = (node: Nodes): boolean =>
  isElement(node) && /^(p|ul|ol|table|blockquote|pre|h\d|hr)$/.test(node.tagName);
