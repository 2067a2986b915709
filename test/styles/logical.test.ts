import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(astro|css)$/.test(file));

/** Declarations that mean a side of the page where they should mean the beginning or the end of a line. */
const physical =
  /^\s*(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|^\s*(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
const fourSides = /^\s*(?:margin|padding|inset)\s*:\s*(.+);/;

/** The values of a declaration, functions kept whole. */
const valuesOf = (text: string) => text.match(/[^\s(]+(?:\([^)]*\))?/g) ?? [];

function isSided(line: string): boolean {
  const [, right, , left] = valuesOf(fourSides.exec(line)?.[1] ?? '');
  return left !== undefined && left !== right;
}

/** The page of paper and the drawings on it have sides; a page box knows no other words. */
const stylesOf = (file: string) =>
  readFileSync(join(source, file), 'utf8')
    .replace(/^---[\s\S]*?^---/m, '')
    .split('\n');

test('styles speak of the beginning and the end of a line, so that pages can be read from right to left', () => {
  const wrong = files.flatMap((file) =>
    stylesOf(file).flatMap((line) => (physical.test(line) || isSided(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(files.length).toBeGreaterThan(60);
  expect(wrong).toEqual([]);
});

test.each([
  ['  margin-left: 1em;', true],
  ['  text-align: right;', true],
  ['  padding: 0 0 var(--space-4) 2.75rem;', true],
  ['  inset: auto 0 auto 0;', false],
  ['  padding-inline: 2.75rem 0;', false],
])('%s is told apart', (line, expected) => {
  expect(physical.test(line) || isSided(line)).toBe(expected);
});
