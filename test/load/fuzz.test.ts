import { describe, test } from 'vitest';
import { agreesWithSchema, originals, readsAnything, readsBytes } from './fuzzProperties.ts';
import { minimal } from './mutate.ts';

const files = originals(minimal);
const seed = 20261123;

describe('any file at all', () => {
  test('is read without a crash, and no problem lies outside it', () => readsAnything(files, { numRuns: 2500, seed }));
  test('is read without a crash where it is nothing but bytes', () => readsBytes(files, { numRuns: 500, seed }));
  test('is accepted if and only if its schema accepts what was changed in it', () =>
    agreesWithSchema(files, { numRuns: 1500, seed }));
});
