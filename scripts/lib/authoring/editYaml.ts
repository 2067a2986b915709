import { Document, isCollection, isMap, isNode, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { splitFrontMatter } from '../../../src/load/frontMatter.ts';
import { yamlText } from './new/draft.ts';

type Path = readonly (string | number)[];

/** Adds an item to a list in the front matter of an MDX file; nothing else of the text changes, comments included. */
export function appendItem(mdx: string, path: Path, item: unknown): string {
  return insertItem(mdx, path, Infinity, item);
}

/** Adds an item to a list in front of the one at an index, or at the end; nothing else of the text changes. */
export function insertItem(mdx: string, path: Path, index: number, item: unknown): string {
  const { node, start } = find(mdx, path);
  if (!isSeq(node)) throw new RangeError(`There is no list at ${path.join('.')}`);
  const lines = (indent: number) => indented(yamlText([item]), indent);
  if (node.items.length === 0) {
    const [from, to] = rangeOf(node);
    return splice(mdx, mdx.slice(0, start + from).trimEnd().length, start + to, `\n${lines(2)}`);
  }
  const before = node.items[Math.min(index, node.items.length) - 1];
  if (node.flow) {
    const at = start + (before ? rangeOf(before)[1] : rangeOf(node)[0] + 1);
    return splice(mdx, at, at, before ? `, ${inline(item)}` : ` ${inline(item)},`);
  }
  const text = lines(columnOf(mdx, start + rangeOf(node)[0]));
  if (before) return insertBehind(mdx, start + lastOffset(before), text);
  const at = mdx.lastIndexOf('\n', start + rangeOf(node)[0]) + 1;
  return splice(mdx, at, at, `${text}\n`);
}

/** Adds a field to a group in the front matter of an MDX file; nothing else of the text changes. */
export function appendField(mdx: string, path: Path, name: string, value: unknown): string {
  const { node, start } = find(mdx, path);
  if (!isMap(node) || node.items.length === 0) throw new RangeError(`There is no group at ${path.join('.')}`);
  const end = start + lastOffset(node.items.at(-1)?.value ?? node.items.at(-1)?.key);
  if (node.flow) return splice(mdx, end, end, `, ${name}: ${inline(value)}`);
  const column = columnOf(mdx, start + rangeOf(node.items[0]?.key)[0]);
  return insertBehind(mdx, end, indented(yamlText({ [name]: value }), column));
}

/**
 * Adds a field to the front matter of an MDX file, behind the last of the fields that come before it.
 * @param order the names of all fields in their order
 */
export function addField(mdx: string, name: string, value: unknown, order: readonly string[]): string {
  const { node, start } = find(mdx, []);
  if (!isMap(node)) throw new RangeError('There are no fields');
  const earlier = new Set<unknown>(order.slice(0, order.indexOf(name)));
  const last = node.items.findLast(({ key }) => isScalar(key) && earlier.has(key.value));
  const text = yamlText({ [name]: value }).trimEnd();
  if (!last) return splice(mdx, start, start, `${text}\n`);
  return insertBehind(mdx, start + lastOffset(last.value ?? last.key), text);
}

/** Puts other words in the place of a plain value in the front matter of an MDX file. */
export function replaceValue(mdx: string, path: Path, words: string): string {
  const { node, start } = find(mdx, path);
  if (!isScalar(node) || !node.range) throw new RangeError(`There is no value at ${path.join('.')}`);
  return mdx.slice(0, start + node.range[0]) + words + mdx.slice(start + node.range[1]);
}

/** Whether there is anything at a path in the front matter of an MDX file. */
export const has = (mdx: string, path: Path): boolean => find(mdx, path).node !== undefined;

function find(mdx: string, path: Path): { node: unknown; start: number } {
  const split = splitFrontMatter(mdx);
  if ('code' in split) throw new RangeError('There is no front matter');
  return { node: parseDocument(split.yaml).getIn(path, true), start: split.yamlStart };
}

/** Where the last value of a list or a group ends, without the blank lines and comments that come after it. */
function lastOffset(node: unknown): number {
  if (isCollection(node) && (node.flow || node.items.length === 0)) return rangeOf(node)[1];
  if (isMap(node)) {
    const last = node.items.at(-1);
    return lastOffset(isNode(last?.value) ? last.value : last?.key);
  }
  if (isSeq(node)) return lastOffset(node.items.at(-1));
  return rangeOf(node)[1];
}

const rangeOf = (node: unknown): readonly [number, number, number] => (node as Node | undefined)?.range ?? [0, 0, 0];

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** Puts lines behind the line that a value ends on; a block of text ends with its last line break. */
function insertBehind(mdx: string, offset: number, lines: string): string {
  const from = mdx.slice(0, offset).trimEnd().length;
  const line = /\r?\n|$/.exec(mdx.slice(from));
  const end = from + (line?.index ?? 0);
  return splice(mdx, end, end, `\n${lines}`);
}

/** Puts a text in the place of another, with the line breaks of the file. */
function splice(mdx: string, from: number, to: number, text: string): string {
  const lines = mdx.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return mdx.slice(0, from) + lines + mdx.slice(to);
}

/** A value on one line as it stands between brackets, where more has to be quoted than elsewhere. */
function inline(value: unknown): string {
  const document = new Document([value]);
  if (isCollection(document.contents)) document.contents.flow = true;
  const list = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return list.trim().slice(1, -1);
}

const indented = (yaml: string, indent: number): string =>
  yaml
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
