import { z } from 'zod';
import { editions, fieldMeta, type Edition as Mark } from '../schema/field.ts';

/**
 * The value without the fields that an edition may not carry. A field that is gone leaves its default behind, if the
 * schema has one, so that the result still fits the schema; a field whose author forgot the mark counts as internal.
 * @throws TypeError where the schema is of a kind that this walk does not know: nothing passes unseen
 */
export function project<Value>(schema: z.ZodType, value: Value, edition: Mark): Value {
  return walk(schema, value, edition) as Value;
}

function walk(schema: z.core.$ZodType, value: unknown, edition: Mark): unknown {
  if (value === undefined || value === null) return value;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return walkObject(inner, value as Record<string, unknown>, edition);
  if (inner instanceof z.ZodArray) return (value as unknown[]).map((each) => walk(inner.element, each, edition));
  if (inner instanceof z.ZodRecord) return walkRecord(inner, value as Record<string, unknown>, edition);
  if (inner instanceof z.ZodUnion) return walk(chosen(inner, value), value, edition);
  if (isPlain(inner)) return value;
  throw new TypeError(`Nobody taught this walk to look into a schema of type ${kindOf(inner)}`);
}

function walkObject(schema: z.ZodObject, value: Record<string, unknown>, edition: Mark): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { key, field, mark } of fieldsOf(schema)) {
    const kept = isFor(mark, edition) ? walk(field, value[key], edition) : defaultOf(field);
    if (kept !== undefined) result[key] = kept;
  }
  return result;
}

interface Field {
  readonly key: string;
  readonly field: z.ZodType;
  readonly mark: Mark;
}

const fieldLists = new WeakMap<z.ZodObject, Field[]>();

/** The fields of an object with their marks: looked up once, since every entry of a collection has the same. */
function fieldsOf(schema: z.ZodObject): Field[] {
  const kept = fieldLists.get(schema);
  if (kept) return kept;
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => {
    return { key, field, mark: fieldMeta(field)?.edition ?? 'internal' };
  });
  fieldLists.set(schema, fields);
  return fields;
}

function walkRecord(
  { valueType }: z.ZodRecord,
  value: Record<string, unknown>,
  edition: Mark,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(valueType, each, edition)]));
}

/** Whether something meant for one audience may stand in an edition. */
export function isFor(audience: Mark, edition: Mark): boolean {
  return editions.indexOf(audience) <= editions.indexOf(edition);
}

function defaultOf(field: z.ZodType): unknown {
  return field instanceof z.ZodDefault ? field.def.defaultValue : undefined;
}

/** The schema under optional, nullable, default and read-only wrappers. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly;
  return isWrapper ? unwrapped(schema.def.innerType) : schema;
}

function chosen({ options }: z.ZodUnion, value: unknown): z.core.$ZodType {
  const fitting = options.find((option) => z.safeParse(option, value).success);
  if (!fitting) throw new TypeError('The value fits none of the alternatives of its schema');
  return fitting;
}

const plainTypes: ReadonlySet<string> = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal']);

/** Whether a schema is of values without parts. */
function isPlain(schema: z.core.$ZodType): boolean {
  return plainTypes.has(kindOf(schema));
}

function kindOf(schema: z.core.$ZodType): string {
  return (schema as z.ZodType).def.type;
}
