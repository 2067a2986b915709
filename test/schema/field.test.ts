import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { extended, fieldMeta, internalField, object, publicField } from '../../src/schema/field.ts';

const schemas = join(import.meta.dirname, '../../src/schema');

describe('a field without a word on who may read it', () => {
  test('neither compiles nor loads', () => {
    // @ts-expect-error: the field is not marked
    expect(() => object({ bare: z.string() })).toThrow('The field bare does not say who may read it');
    const base = object({ open: publicField(z.string(), 'Open.') });
    // @ts-expect-error: the field is not marked
    expect(() => extended(base, { bare: z.string().optional() })).toThrow('The field bare does not say');
  });

  test('does not get its mark from elsewhere', () => {
    const described = z.string().meta({ description: 'Said, but not for whom.' });
    // @ts-expect-error: the field is not marked
    expect(() => object({ described })).toThrow('The field described does not say');
    // @ts-expect-error: what is made of a marked field is not marked
    expect(() => object({ maybe: publicField(z.string(), 'Open.').optional() })).toThrow('The field maybe');
  });

  test('has no way around: the schemas make objects nowhere else', () => {
    const files = readdirSync(schemas).filter((file) => file !== 'field.ts');
    const around = /\bz\.(?:strictObject|looseObject|object|interface|partialRecord)\(|\.(?:extend|safeExtend|merge)\(/;
    expect(files.filter((file) => around.test(readFileSync(join(schemas, file), 'utf8')))).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });
});

test('a marked field parses as the schema does, and says what it is for', () => {
  const schema = object({ note: internalField(z.string().optional(), 'A note.') });
  expect(schema.parse({ note: 'x' })).toEqual({ note: 'x' });
  expect(schema.safeParse({ note: 'x', other: 1 }).success).toBe(false);
  expect(fieldMeta(schema.shape.note)).toMatchObject({ edition: 'internal', description: 'A note.' });
});
