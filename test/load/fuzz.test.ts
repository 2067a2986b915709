import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/load/parseFile.ts';
import { placeOf } from '../../src/load/places.ts';
import { minimal } from './mutate.ts';

const paths = readdirSync(minimal, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(mdx|yaml)$/.test(path));
const texts = new Map(paths.map((path) => [path, readFileSync(join(minimal, path), 'utf8')]));
const splices = [
  '',
  '{',
  '}',
  '<',
  '>',
  '---\n',
  '\n',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '- ',
  '\t',
  '\0',
  '&a ',
  '*a ',
  '!x ',
  '<<: ',
  '\u202E',
  '😀',
  '## ',
  '](',
  '<Callout ',
  '/>',
  '0',
  '#',
  '|',
  '\r',
  '\uD800',
];

/** A file of the minimal content with a piece cut out and another put in. */
const mutated = fc
  .record({
    path: fc.constantFrom(...paths),
    from: fc.nat(1000),
    length: fc.nat(40),
    piece: fc.constantFrom(...splices),
  })
  .map(({ path, from, length, piece }) => {
    const text = texts.get(path) ?? '';
    const at = Math.floor((from / 1000) * text.length);
    return { path, text: text.slice(0, at) + piece + text.slice(at + length) };
  });

describe('any file at all', () => {
  it('is read without a crash, and no problem lies outside it', () => {
    fc.assert(
      fc.property(mutated, ({ path, text }) => {
        const file = placeOf(path);
        if (!file) throw new RangeError(path);
        const { problems, data } = parseFile(file, Buffer.from(text));
        const lines = text.split('\n');
        for (const { line, column, message, hint } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(Math.min(message.length, hint.length)).toBeGreaterThan(0);
        }
        if (data === undefined) expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000, seed: 20261123 },
    );
  });

  it('is read without a crash where it is nothing but bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...paths), (content, path) => {
        const file = placeOf(path);
        expect(file && parseFile(file, content).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});
