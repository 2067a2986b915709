import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toProblem } from '../../src/load/mistake.ts';
import { validate } from '../../src/load/validate.ts';
import { readFields } from '../../src/load/yaml.ts';

/** What is found in fields by a schema that no content has. */
function found(schema: z.ZodType, yaml: string): string[] {
  return validate(schema, readFields(yaml, 0)).mistakes.map((each) => {
    const { code, line, column, message } = toProblem({ path: 'x', text: yaml }, each);
    return `${line}:${column} ${code} ${message}`;
  });
}

describe('rules that a schema may come to have', () => {
  test('a text that is too long', () => {
    expect(found(z.strictObject({ a: z.string().max(3) }), 'a: word\n')).toEqual([
      '1:4 text-length "a" must have at most 3 characters.',
    ]);
  });

  test('a rule with words of its own', () => {
    const even = z.number().refine((value) => value % 2 === 0, { error: 'it is odd' });
    expect(found(z.strictObject({ a: even }), 'a: 3\n')).toEqual(['1:4 value-wrong "a" cannot be "3": it is odd.']);
  });

  test('a format that nobody has put into words', () => {
    expect(found(z.strictObject({ a: z.string().regex(/^x+$/) }), 'a: y\n')).toEqual([
      '1:4 format-wrong "a" should be a text of the form ^x+$, but is "y".',
    ]);
  });
});
