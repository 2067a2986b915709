import { inlines } from './roles.ts';
import { element, isElement, type Node } from './structure.ts';

/** A line is a box that holds text and nothing else; whether it is a paragraph depends on what stands beside it. */
const isLine = (node: Node) => isElement(node, 'NonStruct');

/** Whether a node stands within a line. A link around whole blocks does not. */
export function isInlineNode(node: Node): boolean {
  if (!isElement(node)) return true;
  return inlines.has(node.role) ? node.kids.every(isInlineNode) : node.role === 'Figure';
}

/** Whether there is anything that is neither text nor a line of it. */
export const hasBlocks = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => !isLine(node) && !isInlineNode(node));

/** The contents of lines instead of the lines. */
export const inLine = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isElement(node) && isLine(node) ? node.kids : [node]));

/** Blocks alone: each line is a paragraph, and so is text that stands between blocks; a picture among them is a block. */
export function inGroup(nodes: readonly Node[]): Node[] {
  const blocks: Node[] = [];
  let run: Node[] = [];
  const endRun = () => {
    blocks.push(...(run.every((node) => isElement(node, 'Figure')) ? run : [element('P', run)]));
    run = [];
  };
  for (const node of nodes) {
    if (isInlineNode(node)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(isElement(node) && isLine(node) ? element('P', node.kids) : node);
  }
  endRun();
  return blocks;
}

/** The contents of a cell or a list item: text as it is, or blocks where there are any. */
export function inContainer(nodes: readonly Node[]): Node[] {
  if (hasBlocks(nodes)) return inGroup(nodes);
  const lines = nodes.filter(isLine);
  return lines.length === nodes.length && lines.length > 1 ? inGroup(nodes) : inLine(nodes);
}
