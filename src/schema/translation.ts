import { z } from 'zod';
import { collections, type CollectionName } from './collections.ts';
import { type FieldMeta, fieldFor, fieldMeta, object, publicField } from './field.ts';
import { id } from './primitives.ts';

/** What is said anew in every language. A partner and its plans are written in one. */
export const translatedCollections = [
  'program',
  'glossary',
  'profile',
  'criteria',
  'stages',
  'tiers',
  'lessons',
  'chapters',
] as const satisfies readonly CollectionName[];

export type TranslatedCollection = (typeof translatedCollections)[number];

export const isTranslated = (name: CollectionName): name is TranslatedCollection =>
  (translatedCollections as readonly string[]).includes(name);

/** Which state of the original a translation is of; check says what to write. */
const translates = publicField(
  z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
  'The state of the original that this translates, as eight digits and letters; npm run check says which.',
);

/**
 * What a translator may write of an entry: the texts of its schema and nothing else, each of them optional, under the
 * same names and marks. Things that have ids stand under their ids, other lists are as long as those of the original.
 */
export const translationSchemas = Object.fromEntries(
  translatedCollections.map((name) => [name, withStamp(translationOf(collections[name].schema))]),
) as Readonly<Record<TranslatedCollection, z.ZodType>>;

function withStamp(schema: z.ZodType | null): z.ZodType {
  if (!(schema instanceof z.ZodObject)) throw new TypeError('There is nothing to translate');
  return object({ translates, ...(schema.shape as Record<string, typeof translates>) });
}

/** The schema of what can be translated of a value, or null where nothing can. */
function translationOf(schema: z.ZodType): z.ZodType | null {
  const inner = bare(schema);
  if (isTranslatable(inner)) return inner;
  if (inner instanceof z.ZodObject) return objectOf(inner);
  if (inner instanceof z.ZodArray) return listOf(inner.element as z.ZodType);
  return null;
}

function objectOf({ shape }: z.ZodObject): z.ZodType | null {
  const fields = Object.entries(shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const { edition, description } = fieldMeta(field) as FieldMeta;
    // The vendor's own team reads the language of the program.
    const translation = edition === 'internal' ? null : translationOf(field);
    return translation ? [[key, fieldFor(edition)(translation.optional(), description)] as const] : [];
  });
  return fields.length > 0 ? object(Object.fromEntries(fields)) : null;
}

function listOf(element: z.ZodType): z.ZodType | null {
  const translation = translationOf(element);
  return translation && (hasId(element) ? z.record(id, translation) : z.array(translation));
}

/** Whether a text is said anew in every language. */
export function isTranslatable(schema: z.core.$ZodType): schema is z.ZodString {
  return schema instanceof z.ZodString && schema.meta()?.['translatable'] === true;
}

/** Whether the things of a list are told apart by ids. */
export function hasId(element: z.core.$ZodType): boolean {
  return element instanceof z.ZodObject && Object.hasOwn(element.shape, 'id');
}

/** The schema under optional and default wrappers. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.def.innerType) : schema;
}
