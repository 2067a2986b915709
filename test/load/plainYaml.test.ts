import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/load/frontMatter.ts';
import { originals, readsAlike, readsSpoiltAlike } from './fuzzProperties.ts';
import { minimal } from './mutate.ts';

const files = [...originals(join(import.meta.dirname, '../../content')), ...originals(minimal)];

const fieldsOf = (text: string) => {
  const split = splitFrontMatter(text);
  return 'code' in split ? text : split.yaml;
};

test('nearly all files that people wrote are read by the fast parser, and like by the thorough one', () => {
  const read = files.filter(({ text }) => readsAlike(fieldsOf(text)));
  expect(read.length / files.length).toBeGreaterThan(0.85);
});

test('so is what is left of them after accidents', () => {
  readsSpoiltAlike(files, { numRuns: 1500, seed: 20_261_126 });
});

const numbers =
  '0 -0 00 7 -7 +7 007 0o17 0x1F 1e3 1E3 1.5 1.50 1.500 1.000 1.000.000 1,5 1_000 .5 5. -.5 12:30 1:20:30';
const words = '~ null Null NULL nil true True TRUE yes Yes no On off .inf -.inf .nan NaN y n = < 2026-02-30 2026-11-26';
const large = '123456789012 1234567890123 9007199254740993 0.1234567890123456 1234567890123456789012 1e400';
const marked = [
  '*a',
  '&a x',
  '!x y',
  '!!str 1',
  '%x',
  '@x',
  '`x`',
  '? x',
  '- x',
  '-',
  ':',
  'a: b',
  'a:b',
  'a :b',
  'a #b',
  'a#b',
  '#b',
  "'it''s'",
  "'x' y",
  '"x"',
  '"a\\tb"',
  '"open',
  "'open",
  '"',
  'x"y',
  '""',
  "''",
  "'1'",
  '"true"',
  '[1, 2.50]',
  '[a, b',
  '[]',
  '{}',
  '{a: 1}',
  '{a}',
  '{a: 1, a: 2}',
  '[a: b]',
  '[,]',
  '[a,, b]',
  '["a", \'b\']',
  '[*a]',
  '|\n    x\n     y\n\n',
  '>-\n    x\n    y\n\n    z',
  '>+\n    x\n\n',
  '|2\n    x',
  '>-',
  '|-\n    # no comment',
  '>\n  x',
  'x\n    y',
  'x\n  y',
  'x\n\n    y',
  '\n    x',
  '\n    - a\n    - b',
  '\n  - a\n  - b',
  '\n    a: 1\n    b:',
  '\n    a: 1\n   b: 2',
  'x ',
  '  x',
  'x\u00A0y',
  '\u00A0x',
  'x\ty',
  '\tx',
  'ä',
  '日本',
  '😀',
  '\u202Ex',
  'x\r',
  '---',
  '...',
  '<<',
  'R&D',
  '5 %',
  '100%',
];
const values = [...numbers.split(' '), ...words.split(' '), ...large.split(' '), ...marked];
const keys = [
  'a',
  'a-b',
  'aB2',
  '1',
  '-1',
  'true',
  'null',
  '~',
  '"a"',
  "'a'",
  '<<',
  '__proto__',
  'constructor',
  'a b',
  '',
  '[a]',
  'ä',
];

test('so is every kind of value at every kind of place', () => {
  const texts = values.flatMap((value) => [
    `a: ${value}\nb: x\n`,
    `a:\n  - ${value}\n  - x\n`,
    `a:\n  - b: ${value}\n    c: x\n`,
    `a:\n  b: ${value}\n`,
    `a: [${value}, x]\n`,
    `a: x ${value}\nb: y`,
    `a: >-\n  x ${value}\n  ${value}\nb: y\n`,
    `# ${value}\na: x # ${value}\n`,
  ]);
  expect(texts.filter(readsAlike).length).toBeGreaterThan(texts.length / 3);
});

test('so is every kind of name', () => {
  const texts = keys.flatMap((key) => [
    `${key}: x\nb: y\n`,
    `a:\n  ${key}: x\n`,
    `a:\n  - ${key}: x\n`,
    `b: x\n${key}: x\n${key}: y\n`,
  ]);
  expect(texts.filter(readsAlike).length).toBeGreaterThan(8);
});

test.each([
  '',
  '\n',
  '# nothing',
  '~',
  'x',
  '- x',
  '[]',
  '{}',
  '{a: 1}',
  'a: 1\n---\nb: 2\n',
  'a: 1\n...\n',
  '--- \na: 1\n',
])('so is %j as a whole', (text) => void readsAlike(text));
