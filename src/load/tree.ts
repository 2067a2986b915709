import type { Element, Node, Nodes } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

export type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

export const isComponent = (node: Node): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isElement = (node: Node): node is Element => node.type === 'element';

/** Where a node begins, in the body; nodes that the parser made up begin where their parent does. */
export const nodeStart = (node: Node, parent = 0): number => node.position?.start.offset ?? parent;

export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** The words of a node without any mark-up. */
export function textOf(node: Nodes): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('');
}

/** Whether a node is nothing but white space between blocks. */
export const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

/** The level of a heading, 1 to 6; null for anything else. */
export function headingDepth(node: Nodes): number | null {
  const depth = isElement(node) ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
  return depth === undefined ? null : Number(depth);
}
