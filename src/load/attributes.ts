import type { z } from 'zod';
import { nearest } from '../problems/nearest.ts';
import { componentSchemas, type ComponentName } from '../schema/components.ts';
import { type Mistake, mistake } from './mistake.ts';
import { guideTo } from './schemaAt.ts';

/** An attribute as the parser gives it. */
export interface ParsedAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

export interface Attributes {
  readonly values: Readonly<Record<string, string>>;
  /** Where each value begins, in the body. */
  readonly offsets: Readonly<Record<string, number>>;
  readonly mistakes: readonly Mistake[];
}

/** The attributes of a component as plain texts, with every one that its schema does not allow. */
export function readAttributes(
  name: ComponentName,
  parsed: readonly ParsedAttribute[],
  body: string,
  offset: number,
): Attributes {
  const places = attributePlaces(body, offset);
  const values: Record<string, string> = {};
  const offsets: Record<string, number> = {};
  const mistakes: Mistake[] = [];
  for (const [index, attribute] of parsed.entries()) {
    const place = places[index] ?? { name: offset, value: offset };
    const fault = attributeFault(name, attribute, place, values);
    if (fault) mistakes.push(fault);
    else [values[attribute.name ?? ''], offsets[attribute.name ?? '']] = [String(attribute.value), place.value];
  }
  const isLiteral = mistakes.every(({ code }) => code !== 'attribute-expression');
  return { values, offsets, mistakes: isLiteral ? [...mistakes, ...missing(name, parsed, offset)] : mistakes };
}

const shapeOf = (name: ComponentName): Readonly<Record<string, z.ZodType>> => componentSchemas[name].shape;
const about = (schema: z.ZodType | undefined): string => {
  const description = schema && guideTo(schema);
  return description ? `It says: ${description}` : '';
};

function attributeFault(
  name: ComponentName,
  attribute: ParsedAttribute,
  place: Place,
  before: Readonly<Record<string, string>>,
): Mistake | null {
  const shape = shapeOf(name);
  const own = attribute.name;
  if (attribute.type !== 'mdxJsxAttribute' || own === undefined)
    return mistake('attribute-expression', place.name, { name });
  const schema = Object.hasOwn(shape, own) ? shape[own] : undefined;
  if (!schema) return unknown(name, own, place.name);
  if (typeof attribute.value !== 'string') return mistake('attribute-expression', place.value, { name });
  if (Object.hasOwn(before, own)) return mistake('attribute-duplicate', place.name, { name, attribute: own });
  return schema.safeParse(attribute.value).success ? null : notAllowed(name, own, attribute.value, schema, place.value);
}

function unknown(name: ComponentName, attribute: string, offset: number): Mistake {
  const attributes = Object.keys(shapeOf(name));
  return mistake('attribute-unknown', offset, {
    name,
    attribute,
    nearest: nearest(attribute, attributes) ?? '',
    attributes,
  });
}

function notAllowed(name: ComponentName, attribute: string, found: string, schema: z.ZodType, offset: number): Mistake {
  const { entries } = schema.def as unknown as { entries?: Record<string, string> };
  const likely = entries ? nearest(found, Object.values(entries)) : null;
  return mistake('attribute-value', offset, { name, attribute, found, nearest: likely ?? '', about: about(schema) });
}

function missing(name: ComponentName, parsed: readonly ParsedAttribute[], offset: number): Mistake[] {
  return Object.entries(shapeOf(name))
    .filter(
      ([attribute, schema]) => !parsed.some((each) => each.name === attribute) && !schema.safeParse(undefined).success,
    )
    .map(([attribute, schema]) => mistake('attribute-missing', offset, { name, attribute, about: about(schema) }));
}

interface Place {
  readonly name: number;
  readonly value: number;
}

const attributePattern = /\s*(?:\{[^}]*\}|([\w:-]+)(?:(\s*=\s*)(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)/y;

/** Where the attributes of an opening tag stand; the parser keeps no positions of them. */
function attributePlaces(body: string, offset: number): Place[] {
  const places: Place[] = [];
  attributePattern.lastIndex = offset + (/^<[\w.:-]*/.exec(body.slice(offset, offset + 100))?.[0].length ?? 1);
  for (let match = attributePattern.exec(body); match; match = attributePattern.exec(body)) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const value = match[2] === undefined ? start : start + (match[1] ?? '').length + match[2].length;
    places.push({ name: start, value });
  }
  return places;
}
