import { z } from 'zod';
import type { Body, Content, Translation } from '../../../src/domain/content.ts';
import { collections, type CollectionName } from '../../../src/schema/collections.ts';
import { editions, fieldMeta, type Edition as Mark } from '../../../src/schema/field.ts';
import { translationSchemas } from '../../../src/schema/translation.ts';
import { bodyTexts } from './bodyTexts.ts';

/**
 * Who may read a text: anybody, every partner, one partner (`partner:<id>`), or the vendor alone.
 * This file reads the marks of the schemas by itself and shares nothing with `forEdition`: a check that goes wrong
 * together with what it checks is none.
 */
export type Reader = 'public' | 'partners' | 'internal' | `partner:${string}`;

/** What kind of text it is: who a partner is, who the vendor's people are, or anything else that somebody wrote. */
export type SaidKind = 'name' | 'staff' | 'text' | 'code';

/** One text of the content. */
export interface Said {
  readonly text: string;
  readonly kind: SaidKind;
  readonly reader: Reader;
  /** File and field that it comes from, such as `partners/fenwick.mdx, people.0.name`. */
  readonly from: string;
}

/** Every text of the content with whom it is for. */
export function everythingSaid(content: Content): Said[] {
  const samples = samplePartners(content);
  return (Object.keys(collections) as CollectionName[])
    .flatMap((collection) => {
      const entries = [content[collection]].flat() as readonly (object & {
        id?: string;
        data?: unknown;
        body?: Body;
      })[];
      return entries.flatMap((entry) => saidBy(collection, entry, samples));
    })
    .concat(content.translations.flatMap((translation) => saidInTranslation(translation, content)));
}

/** What a translation says to those who read its original, and to the vendor alone. */
function saidInTranslation({ language, collection, id, data, body }: Translation, content: Content): Said[] {
  const originals = [content[collection]].flat() as readonly { id?: string; data?: unknown }[];
  const original = originals.find((each) => each.id === id)?.data as { audience?: Mark } | undefined;
  const reader = readerOfAudience(original?.audience ?? 'public');
  const from = `translations/${language}/${fileOf(collection, id)}`;
  const fields = stringsOf(translationSchemas[collection], data, 'public', []).filter(
    ({ path }) => path !== 'translates',
  );
  return [
    ...fields.map(({ text, path }): Said => ({ text, kind: 'text', reader, from: `${from}, ${path}` })),
    ...bodyTexts(body).map(({ text, internal }): Said => {
      return { text, kind: 'text', reader: internal ? 'internal' : reader, from: `${from}, text` };
    }),
  ];
}

const readerOfAudience = (audience: Mark): Reader => (audience === 'partner' ? 'partners' : audience);

function saidBy(
  collection: CollectionName,
  entry: { id?: string; data?: unknown; body?: Body },
  samples: ReadonlySet<string>,
): Said[] {
  const { id = collection, data = entry, body = [] } = entry;
  const partner = collection === 'partners' || collection === 'plans' ? (id.split('/')[0] ?? '') : null;
  const audience = (data as { audience?: Mark }).audience ?? 'public';
  const readerOf = (mark: Mark): Reader => {
    if (mark === 'internal') return 'internal';
    if (partner) return samples.has(partner) ? 'public' : `partner:${partner}`;
    return mark === 'partner' ? 'partners' : 'public';
  };
  const file = fileOf(collection, id);
  const of = (mark: Mark, path: string, text: string, kind: SaidKind): Said => {
    return { text, kind, reader: readerOf(narrower(mark, audience)), from: `${file}, ${path}` };
  };
  return [
    ...stringsOf(collections[collection].schema, data, 'public', []).map(({ mark, path, text, isFree }) =>
      of(mark, path, text, isFree ? kindOf(collection, path) : 'code'),
    ),
    ...bodyTexts(body).map(({ text, internal }) =>
      of(internal || collection === 'partners' ? 'internal' : 'public', 'text', text, 'text'),
    ),
    // An id of one word is an ordinary word, and may be one of a program or a style sheet.
    of('public', 'file name', id, collection === 'partners' && id.includes('-') ? 'name' : 'code'),
  ];
}

/** The invented partners that everybody may see: those whose plans are all public. */
function samplePartners({ plans }: Content): Set<string> {
  const byPartner = Map.groupBy(plans, ({ id }) => id.split('/')[0] ?? '');
  return new Set([...byPartner].filter(([, own]) => own.every(({ data }) => data.public)).map(([id]) => id));
}

function kindOf(collection: CollectionName, path: string): SaidKind {
  if (collection === 'partners') {
    if (/^(name|legalName|people\.\d+\.(name|email))$/.test(path)) return 'name';
    if (path.startsWith('vendorTeam.')) return 'staff';
  }
  return collection === 'program' && /^(vendor|contact)\./.test(path) ? 'staff' : 'text';
}

function fileOf(collection: CollectionName, id: string): string {
  const { at } = collections[collection];
  return 'file' in at ? at.file : `${at.folder}/${id}.mdx`;
}

const narrower = (a: Mark, b: Mark): Mark => (editions.indexOf(a) > editions.indexOf(b) ? a : b);

interface FoundString {
  readonly text: string;
  readonly mark: Mark;
  readonly path: string;
  /** Whether an author chose the words; ids, dates and codes are not free. */
  readonly isFree: boolean;
}

function stringsOf(
  schema: z.core.$ZodType,
  value: unknown,
  mark: Mark,
  path: readonly (string | number)[],
): FoundString[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [{ text: value, mark, path: path.join('.'), isFree: isFreeText(schema) }];
  const inner = unwrapped(schema);
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? inner.element : inner;
    return value.flatMap((each, index) => stringsOf(element, each, mark, [...path, index]));
  }
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const [field, own] = fieldAt(inner, key);
    return stringsOf(field, each, narrower(mark, own), [...path, key]);
  });
}

/** The schema of a field and its mark; a field that says nothing of itself counts as internal. */
function fieldAt(schema: z.core.$ZodType, key: string): [z.core.$ZodType, Mark] {
  if (schema instanceof z.ZodRecord) return [schema.valueType, 'public'];
  const field = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>)[key] : undefined;
  return field ? [field, fieldMeta(field)?.edition ?? 'internal'] : [schema, 'internal'];
}

function isFreeText(schema: z.core.$ZodType): boolean {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodString)) return inner instanceof z.ZodEmail;
  return !(inner.def.checks ?? []).some((check) => (check._zod.def as { format?: string }).format);
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrapped(schema.def.innerType)
    : schema;
}
