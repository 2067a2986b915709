import type { z } from 'zod';
import { definitionOf, unwrapped } from './schemaAt.ts';
import type { Path } from './positions.ts';

/** Thrown when somebody looks at a value that is wrong; whoever looks cannot say anything sensible about it. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

/** Stands where a value is wrong or cannot be told. */
export const unsound = Symbol('unsound');

/**
 * The fields of a file with mistakes in the shape that the schema gives them, with `unsound` in place of each wrong one.
 * @param isRefused whether what stands at a path was refused before any schema saw it
 */
export function readLeniently(schema: z.ZodType, value: unknown, isRefused: (path: Path) => boolean): unknown {
  return value === undefined ? unsound : read(schema, value, { path: [], isRefused });
}

interface Here {
  readonly path: Path;
  readonly isRefused: (path: Path) => boolean;
}

const inside = ({ path, isRefused }: Here, segment: string | number): Here => ({
  path: [...path, segment],
  isRefused,
});

function read(schema: z.ZodType, value: unknown, here: Here): unknown {
  if (here.isRefused(here.path)) return unsound;
  const { shape, element, keyType, valueType } = definitionOf(unwrapped(schema));
  if (shape && isGroup(value)) return readGroup(shape, value, here);
  if (element && Array.isArray(value))
    return value.map((item: unknown, index) => read(element, item, inside(here, index)));
  if (keyType && valueType && isGroup(value) && Object.keys(value).every((key) => keyType.safeParse(key).success))
    return mapped(value, (key, item) => read(valueType, item, inside(here, key)));
  const result = schema.safeParse(value);
  return result.success ? result.data : unsound;
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = <Value>(group: Readonly<Record<string, Value>>, change: (key: string, value: Value) => unknown): Group =>
  Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(key, value)]));

/** A field that is left out may be the one that an unknown name was meant for. */
function readGroup(shape: Readonly<Record<string, z.ZodType>>, value: Group, here: Here): Group {
  const hasUnknown = Object.keys(value).some((key) => !Object.hasOwn(shape, key));
  return mapped(shape, (key, schema) =>
    hasUnknown && !Object.hasOwn(value, key) ? unsound : read(schema, value[key], inside(here, key)),
  );
}

/** Data that throws Unsound when somebody looks at what is unsound in it; the same part is always the same object. */
export function guarded<Value extends object>(value: Value, known = new WeakMap<object, object>()): Value {
  const guard = (part: unknown): unknown => {
    if (part === unsound) throw new Unsound();
    return typeof part === 'object' && part !== null ? guarded(part, known) : part;
  };
  const proxy = known.get(value) ?? new Proxy(value, { get: (target, key) => guard(Reflect.get(target, key)) });
  known.set(value, proxy);
  return proxy as Value;
}
