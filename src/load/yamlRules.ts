import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { pointAt } from './source.ts';
import { type Mistake, mistake } from './mistake.ts';
import { keyName, type Path, startOf } from './positions.ts';
import { refusedCharacter } from './text.ts';
import { maxDepth } from './yamlDepth.ts';

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Walk {
  readonly start: number;
  readonly yaml: string;
  readonly mistakes: Mistake[];
  readonly refused: Set<string>;
}

/** The plain value of a document, with every use of YAML that is not allowed here. */
export function plainValue(
  root: Node | null,
  start: number,
  yaml: string,
): { value: unknown; refused: Set<string>; mistakes: Mistake[] } {
  const walk: Walk = { start, yaml, mistakes: [], refused: new Set() };
  return { value: valueOf(root, [], walk), refused: walk.refused, mistakes: walk.mistakes };
}

function valueOf(node: unknown, path: Path, walk: Walk): unknown {
  const offset = walk.start + (startOf(node) ?? 0);
  if (path.length > maxDepth) return refuse(mistake('yaml-deep', offset, { limit: maxDepth }), path.slice(0, 1), walk);
  if (isAlias(node)) return refuse(mistake('yaml-alias', offset, { what: `*${node.source}` }), path, walk);
  checkProperties(node, path, walk);
  if (isMap(node)) return fieldsOf(node.items, path, walk);
  if (isSeq(node)) return node.items.map((item, index) => valueOf(item, [...path, index], walk));
  return isScalar(node) ? scalarOf(node, path, walk) : null;
}

function refuse(found: Mistake, path: Path, { mistakes, refused }: Walk): undefined {
  mistakes.push(found);
  refused.add(JSON.stringify(path));
}

/** Anchors and tags stand before a node, so their place is looked up in the text. */
function checkProperties(node: unknown, path: Path, walk: Walk): void {
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
  const before = startOf(node) ?? 0;
  if (anchor)
    refuse(mistake('yaml-alias', propertyOffset(`&${anchor}`, before, walk), { what: `&${anchor}` }), path, walk);
  if (tag) refuse(mistake('yaml-tag', propertyOffset('!', before, walk), { tag: shortTag(tag) }), path, walk);
}

const shortTag = (tag: string): string => tag.replace(/^tag:yaml\.org,2002:/, '!!');

function propertyOffset(property: string, before: number, { yaml, start }: Walk): number {
  const line = yaml.lastIndexOf(property, before);
  if (property !== '!' || line === -1) return start + (line === -1 ? before : line);
  return start + (yaml[line - 1] === '!' ? line - 1 : line);
}

function fieldsOf(pairs: readonly Pair[], path: Path, walk: Walk): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const pair of pairs) {
    const name = keyName(pair.key);
    const offset = walk.start + (startOf(pair.key) ?? 0);
    const fault = keyFault(name, offset, seen, walk);
    checkProperties(pair.key, path, walk);
    if (fault) walk.mistakes.push(fault);
    if (fault || name === null) continue;
    seen.set(name, offset - walk.start);
    fields[name] = valueOf(pair.value, [...path, name], walk);
  }
  return fields;
}

function keyFault(
  name: string | null,
  offset: number,
  seen: ReadonlyMap<string, number>,
  { yaml, start }: Walk,
): Mistake | null {
  if (name === null) return mistake('yaml-key-complex', offset, {});
  if (name === '<<') return mistake('yaml-merge-key', offset, {});
  if (reservedKeys.has(name)) return mistake('yaml-key', offset, { key: name });
  const first = seen.get(name);
  if (first === undefined) return null;
  // The line is counted from the fence of the front matter, which is the line before.
  return mistake('yaml-duplicate-key', offset, { key: name, line: pointAt(yaml, first).line + (start > 0 ? 1 : 0) });
}

function scalarOf(scalar: Scalar, path: Path, walk: Walk): unknown {
  const offset = walk.start + (startOf(scalar) ?? 0);
  const { value, source = '' } = scalar;
  const plain = scalar.type === 'PLAIN';
  if (typeof value === 'string') {
    const refused = refusedCharacter(value);
    if (refused && scalar.type === 'QUOTE_DOUBLE')
      refuse(mistake(refused.code, offset, { character: refused.character }), path, walk);
  }
  if (plain && typeof value === 'number') checkNumber(value, source, offset, path, walk);
  return value;
}

function checkNumber(value: number, source: string, offset: number, path: Path, walk: Walk): void {
  if (/^[-+]?[1-9]\d{0,2}(\.\d{3})+$/.test(source))
    refuse(
      mistake('number-separator', offset, { source, value: String(value), meant: source.replaceAll('.', '') }),
      path,
      walk,
    );
  else if (/^[-+]?0[0-9xo]/.test(source)) refuse(mistake('number-octal', offset, { source }), path, walk);
  else if (losesDigits(value, source))
    refuse(mistake('number-precision', offset, { source, value: String(value) }), path, walk);
}

/** Whether the number that was read is another than the one that was written. */
function losesDigits(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  if (Number.isInteger(value) && /^[-+]?\d+$/.test(source)) return !Number.isSafeInteger(value);
  return significantDigits(source) > 15;
}

const significantDigits = (source: string): number =>
  source.replace(/e.*$/i, '').replace(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
