import { describe, expect, test } from 'vitest';
import type { Said } from '../../../scripts/lib/leak/said.ts';
import { lettersOf } from '../../../scripts/lib/leak/letters.ts';
import { isTooShort } from '../../../scripts/lib/leak/pieces.ts';
import { Words } from '../../../scripts/lib/leak/words.ts';

const said = (kind: Said['kind'], text: string): Said => ({ kind, text, reader: 'internal', from: text });
const holds = (kind: Said['kind'], secret: string, text: string) =>
  new Words([said(kind, secret)]).in(lettersOf(text)).length > 0;

const note = 'Do not grant them exclusivity for the north before the second order has been paid, whatever they say.';

describe('a longer text', () => {
  test.each([
    ['as a whole', note],
    ['in part', 'they were told: exclusivity for the north before the second order has been paid'],
    ['in capitals, over several lines', note.toUpperCase().replaceAll(' ', '\n')],
  ])('is found %s', (_, text) => expect(holds('text', note, text)).toBe(true));

  test('is not found in a few of its words, nor in other words', () => {
    expect(holds('text', note, 'before the second order has been paid')).toBe(false);
    expect(holds('text', note, 'Something else altogether, about the north and the second order.')).toBe(false);
  });
});

describe('a name', () => {
  test.each([
    ['Acme', 'sold to Acme, which'],
    ['Acme Nord', 'ACME-NORD'],
    ['sietske.molenkampen@example.com', 'mailto:sietske.molenkampen@example.com?subject'],
    ['fenwick-2', '/plans/fenwick-2/x.pdf'],
    ['Block', 'BLOCK (Block GmbH)'],
  ])('%s is found as a word of its own: %s', (name, text) => expect(holds('name', name, text)).toBe(true));

  test.each([
    ['Acme', 'in the pacemaker'],
    ['Acme Nord', 'Acme Nordic'],
    ['fenwick-2', 'Fenwick, 2'],
    ['Block', 'display: block'],
    ['fenwick-2', 'fenwick-27'],
  ])('%s is not found in other words: %s', (name, text) => expect(holds('name', name, text)).toBe(false));
});

test('what says too little is left out, and counted', () => {
  expect([said('text', 'Signed by both sides'), said('name', 'IBM'), said('code', note)].map(isTooShort)).toEqual([
    true,
    true,
    true,
  ]);
  expect([said('text', 'The order desk has been trained'), said('name', 'Acme')].map(isTooShort)).toEqual([
    false,
    false,
  ]);
});
