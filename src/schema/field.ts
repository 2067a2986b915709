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

const mark =
  (edition: Edition) =>
  <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
    schema.meta({ description, edition } satisfies FieldMeta);

/** A field that anybody may read. */
export const publicField = mark('public');
/** A field that the named partner and the vendor may read. */
export const partnerField = mark('partner');
/** A field that never leaves the vendor. */
export const internalField = mark('internal');

/** The marks of a field, or undefined where its author forgot them. */
export function fieldMeta(schema: z.ZodType): FieldMeta | undefined {
  const meta = schema.meta() as Partial<FieldMeta> | undefined;
  return meta?.edition && meta.description ? (meta as FieldMeta) : undefined;
}
