import { z } from 'zod';
import { bare, hasId, isTranslatable } from '../schema/translation.ts';

type Group = Readonly<Record<string, unknown>>;

/**
 * The value with the texts of a translation in place of its own.
 * @param schema of the value
 * @param translation as the translation schema of that schema has it; undefined where there is none
 * @param missing is told every text that stays as it is
 */
export function overlaid<Value>(
  schema: z.ZodType,
  value: Value,
  translation: unknown,
  missing: (text: string) => void,
): Value {
  return walk(schema, value, translation, missing) as Value;
}

function walk(schema: z.core.$ZodType, value: unknown, words: unknown, missing: (text: string) => void): unknown {
  if (value === undefined || value === null) return value;
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape as Record<string, z.ZodType>).filter(([key]) => key in (value as Group));
    return { ...value, ...mapped(fields, (key, field) => walk(field, (value as Group)[key], at(words, key), missing)) };
  }
  if (inner instanceof z.ZodArray) {
    const { element } = inner;
    const keyOf = (each: unknown, index: number) => (hasId(element) ? String((each as Group)['id']) : index);
    return (value as unknown[]).map((each, index) => walk(element, each, at(words, keyOf(each, index)), missing));
  }
  if (inner instanceof z.ZodRecord)
    return mapped(Object.entries(value), (key, each) => walk(inner.valueType, each, at(words, key), missing));
  return isTranslatable(inner) ? translated(value as string, words, missing) : value;
}

function translated(value: string, words: unknown, missing: (text: string) => void): string {
  if (typeof words === 'string') return words;
  missing(value);
  return value;
}

/** Own keys alone, since ids may be the names of what every object has. */
const at = (words: unknown, key: string | number): unknown =>
  typeof words === 'object' && words !== null && Object.hasOwn(words, key) ? (words as Group)[key] : undefined;

const mapped = <Value>(entries: [string, Value][], change: (key: string, value: Value) => unknown): Group =>
  Object.fromEntries(entries.map(([key, value]) => [key, change(key, value)]));

/** The texts of a value that a translator would say anew, in their order. */
export function textsOf(schema: z.ZodType, value: unknown): string[] {
  const texts: string[] = [];
  overlaid(schema, value, undefined, (text) => texts.push(text));
  return texts;
}
