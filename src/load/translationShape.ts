import { z } from 'zod';
import { nearest } from '../problems/nearest.ts';
import { collections } from '../schema/collections.ts';
import { bare, hasId } from '../schema/translation.ts';
import { type Mistake, mistake } from './mistake.ts';
import type { ParsedFile } from './parseFile.ts';
import { offsetOf, type Path } from './positions.ts';

/** Where the lists of a translation do not fit those of its original: ids that it does not have, or another length. */
export function shapeMistakes({ fields, data }: ParsedFile, original: ParsedFile): Mistake[] {
  if (!fields || data === undefined || original.data === undefined) return [];
  const { schema } = collections[original.file.collection];
  const at = (path: Path, key = false) => fields.start + offsetOf(fields.root, path, key);
  return compare(schema, original.data, data, { path: [], at });
}

interface Here {
  readonly path: Path;
  readonly at: (path: Path, key?: boolean) => number;
}

const below = ({ path, at }: Here, segment: string | number): Here => ({ path: [...path, segment], at });

function compare(schema: z.core.$ZodType, value: unknown, words: unknown, here: Here): Mistake[] {
  if (words === undefined || value === undefined) return [];
  const inner = bare(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      compare(field, partOf(value, key), partOf(words, key), below(here, key)),
    );
  if (!(inner instanceof z.ZodArray)) return [];
  return hasId(inner.element)
    ? compareById(inner.element, value as readonly { id: string }[], words as object, here)
    : compareByPlace(inner.element, value as readonly unknown[], words as readonly unknown[], here);
}

const partOf = (group: unknown, key: string): unknown =>
  Object.hasOwn(group as object, key) ? (group as Record<string, unknown>)[key] : undefined;

function compareById(element: z.core.$ZodType, items: readonly { id: string }[], words: object, here: Here): Mistake[] {
  const ids = items.map(({ id }) => id);
  return Object.entries(words).flatMap(([id, each]) => {
    const item = items.find((one) => one.id === id);
    if (item) return compare(element, item, each, below(here, id));
    const near = nearest(id, ids) ?? '';
    return [mistake('translation-id-unknown', here.at([...here.path, id], true), { id, nearest: near, ids })];
  });
}

function compareByPlace(
  element: z.core.$ZodType,
  items: readonly unknown[],
  words: readonly unknown[],
  here: Here,
): Mistake[] {
  if (items.length !== words.length)
    return [mistake('translation-length', here.at(here.path, true), { count: words.length, of: items.length })];
  return words.flatMap((each, index) => compare(element, items[index], each, below(here, index)));
}
