import { z } from 'zod';
import { country, currency, hexColour, id, quarter } from '../schema/primitives.ts';
import { programSchema } from '../schema/program.ts';

/** The pattern that a schema checks texts against, as its source; an empty string where it has none. */
function patternOf(schema: z.ZodType): string {
  const pattern = z.toJSONSchema(schema).pattern;
  return pattern ?? '';
}

/** What each pattern of the schemas asks for, in words that continue "should be". */
const formats: ReadonlyMap<string, string> = new Map([
  [patternOf(currency), 'a currency as three capital letters, such as EUR'],
  [patternOf(quarter), 'a quarter such as 2027-Q1'],
  [patternOf(country), 'a country as two capital letters, such as DE'],
  [patternOf(hexColour), 'a colour as a hash and six digits or letters a to f, such as "#0c5f59" in quotes'],
  [patternOf(programSchema.shape.language), 'a language such as en or en-GB'],
  [patternOf(programSchema.shape.site.shape.base), 'a path that begins and ends with a slash, such as / or /playbook/'],
]);

const idPattern = patternOf(id);

/** Which kind of text a pattern stands for. */
export function formatOf(
  pattern: string,
): { readonly kind: 'id' } | { readonly kind: 'format'; readonly words: string } {
  if (pattern === idPattern) return { kind: 'id' };
  return { kind: 'format', words: formats.get(pattern) ?? `a text of the form ${pattern}` };
}

export const emailWords = 'a mail address such as partners@example.com';
export const addressWords = 'an address that begins with https:// and has no user name';

/** What a field expects, in words that continue "should be"; by the sample of what its schema accepts. */
export function expectedWords(schema: z.ZodType | undefined, zodType: string): string {
  if (schema && accepts(schema, '2027-01-31') && !accepts(schema, 'x')) return 'a date such as 2027-01-31';
  return typeWords[zodType] ?? `a ${zodType}`;
}

const accepts = (schema: z.ZodType, sample: string): boolean => schema.safeParse(sample).success;

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, one item on each line, each after a hyphen',
  object: 'a group of fields, indented on the lines below',
  record: 'a group of fields, indented on the lines below',
};
