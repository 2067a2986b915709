import type { z } from 'zod';
import { fieldMeta } from '../schema/field.ts';
import type { Path } from './positions.ts';

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** What a schema is made of. */
export const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** The schema of what stands at a path; undefined where the schema knows nothing of the path. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, segment) => at && inside(unwrapped(at), segment), schema);
}

function inside(schema: z.ZodType, segment: string | number): z.ZodType | undefined {
  const { shape, element, valueType } = definitionOf(schema);
  return shape ? (Object.hasOwn(shape, segment) ? shape[segment] : undefined) : (element ?? valueType);
}

/** The schema without optional and default around it. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = definitionOf(schema);
  return innerType ? unwrapped(innerType) : schema;
}

/** The names of the fields that may stand at a path. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const at = schemaAt(schema, path);
  return at ? Object.keys(definitionOf(unwrapped(at)).shape ?? {}) : [];
}

/** What the schema tells authors about the field at a path; an empty string where it says nothing. */
export function descriptionAt(schema: z.ZodType, path: Path): string {
  const at = schemaAt(schema, path);
  return at ? guideTo(at) : '';
}

/** What a field tells authors; an empty string where it says nothing. */
export const guideTo = (schema: z.ZodType): string => forAuthors(fieldMeta(schema)?.description ?? '');

/** Words without the lines of the domain document, such as (R5), which only its readers know. */
export const forAuthors = (words: string): string => words.replace(/ \([A-Z]\d\)/g, '');
