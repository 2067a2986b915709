import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { splitFrontMatter } from '../../../src/load/frontMatter.ts';
import { yamlText } from './new/draft.ts';

type Path = readonly (string | number)[];

/** Adds an item to a list in the front matter of an MDX file; nothing else of the text changes, comments included. */
export function appendItem(mdx: string, path: Path, item: unknown): string {
  return insertAfterLast(mdx, path, (indent) => indented(yamlText([item]), indent));
}

/** Adds a field to a group in the front matter of an MDX file; nothing else of the text changes. */
export function appendField(mdx: string, path: Path, name: string, value: unknown): string {
  return insertAfterLast(mdx, path, (indent) => indented(yamlText({ [name]: value }), indent));
}

/** Puts other words in the place of a plain value in the front matter of an MDX file. */
export function replaceValue(mdx: string, path: Path, words: string): string {
  const { node, start } = find(mdx, path);
  if (!isScalar(node) || !node.range) throw new RangeError(`There is no value at ${path.join('.')}`);
  return mdx.slice(0, start + node.range[0]) + words + mdx.slice(start + node.range[1]);
}

function insertAfterLast(mdx: string, path: Path, lines: (indent: number) => string): string {
  const { node, start } = find(mdx, path);
  if (!isCollection(node) || node.flow || node.items.length === 0)
    throw new RangeError(`There is no list or group of lines at ${path.join('.')}`);
  const first = rangeOf(isMap(node) ? node.items[0]?.key : node)[0];
  const column = start + first - (mdx.lastIndexOf('\n', start + first - 1) + 1);
  const end = lineEnd(mdx, start + lastOffset(node));
  return `${mdx.slice(0, end)}\n${lines(column)}${mdx.slice(end)}`;
}

function find(mdx: string, path: Path): { node: unknown; start: number } {
  const split = splitFrontMatter(mdx);
  if ('code' in split) throw new RangeError('There is no front matter');
  return { node: parseDocument(split.yaml).getIn(path, true), start: split.yamlStart };
}

/** Where the last value of a list or a group ends, without the blank lines and comments that come after it. */
function lastOffset(node: unknown): number {
  if (isMap(node)) {
    const last = node.items.at(-1);
    return lastOffset(isNode(last?.value) ? last.value : last?.key);
  }
  if (isSeq(node)) return lastOffset(node.items.at(-1));
  return rangeOf(node)[1];
}

const rangeOf = (node: unknown): readonly [number, number, number] => (node as Node | undefined)?.range ?? [0, 0, 0];

/** The end of the line that a value ends on; a block of text ends with its last line break. */
function lineEnd(text: string, offset: number): number {
  const from = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

const indented = (yaml: string, indent: number): string =>
  yaml
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
