import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

export type Path = readonly (string | number)[];

/** The name of a field as the author wrote it; null for a list or a group in its place. */
export function keyName(key: unknown): string | null {
  return isScalar(key) ? (key.source ?? String(key.value)) : null;
}

/** The pair with a name in a group of fields. */
export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => keyName(pair.key) === name);
}

/**
 * The offset of what stands at a path of a document, or of the nearest thing around it that stands there.
 * A value that is empty is found at its key; with `key`, the key is meant rather than its value.
 */
export function offsetOf(root: Node | null, path: Path, key = false): number {
  let node: unknown = root;
  let found = startOf(root) ?? 0;
  for (const [index, segment] of path.entries()) {
    const next = stepInto(node, segment);
    if (next === null) return found;
    const wantsKey = index === path.length - 1 ? key : !isSeq(next.value) && !isMap(next.value);
    found = (wantsKey ? next.key : valueStart(next)) ?? found;
    if (index < path.length - 1) found = next.key ?? found;
    node = next.value;
  }
  return found;
}

interface Step {
  readonly value: unknown;
  readonly key: number | undefined;
}

function stepInto(node: unknown, segment: string | number): Step | null {
  if (isMap(node)) {
    const pair = pairOf(node, String(segment));
    return pair ? { value: pair.value, key: startOf(pair.key) } : null;
  }
  const item = isSeq(node) ? node.items[Number(segment)] : undefined;
  return item === undefined ? null : { value: item, key: startOf(item) };
}

const valueStart = ({ value, key }: Step): number | undefined => (isEmpty(value) ? key : (startOf(value) ?? key));

/** Whether nothing at all was written where a value should be. */
export const isEmpty = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.value === null && node.source === '');

/** The offset at which a node begins. */
export const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node.range?.[0] ?? undefined) : undefined;

/** The node at a path; undefined where nothing stands. */
export function nodeAt(root: Node | null, path: Path): unknown {
  return path.reduce<unknown>((node, segment) => stepInto(node, segment)?.value, root);
}
