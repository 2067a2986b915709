import { z } from 'zod';

/** The three audiences, from the widest to the narrowest. */
export const editions = ['public', 'partner', 'internal'] as const;
export type Edition = (typeof editions)[number];

/** What every field of authored content must say about itself. */
export interface FieldMeta {
  /** One sentence for authors: what to write here, with units. */
  readonly description: string;
  /** The widest edition that may carry this field. */
  readonly edition: Edition;
}

declare const marked: unique symbol;

/** A schema that says who may read it. Only the three functions below make one. */
export interface Marked {
  readonly [marked]: Edition;
}

/** Marks fields for an edition. */
export const fieldFor =
  (edition: Edition) =>
  <Schema extends z.ZodType>(schema: Schema, description: string): Schema & Marked =>
    schema.meta({ description, edition } satisfies FieldMeta) as Schema & Marked;

/** A field that anybody may read. */
export const publicField = fieldFor('public');
/** A field that the named partner and the vendor may read. */
export const partnerField = fieldFor('partner');
/** A field that never leaves the vendor. */
export const internalField = fieldFor('internal');

type Fields = Readonly<Record<string, z.ZodType & Marked>>;

/**
 * An object of authored content; every key that it does not name is refused. All objects of the schemas are made here,
 * so a field without a word on who may read it does not compile.
 * @throws TypeError where a field has got past the compiler
 */
export function object<Shape extends Fields>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  for (const [name, field] of Object.entries(shape))
    if (!fieldMeta(field)) throw new TypeError(`The field ${name} does not say who may read it`);
  return z.strictObject(shape);
}

/** The object with further fields. */
export function extended<Shape extends Fields, More extends Fields>(
  base: z.ZodObject<Shape, z.core.$strict>,
  more: More,
) {
  return object({ ...base.shape, ...more });
}

/** The marks of a field, or undefined where its author forgot them. */
export function fieldMeta(schema: z.ZodType): FieldMeta | undefined {
  const meta = schema.meta() as Partial<FieldMeta> | undefined;
  return meta?.edition && meta.description ? (meta as FieldMeta) : undefined;
}
