import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Finder } from '../../../scripts/lib/leak/finder.ts';
import { lettersOf, squeezed } from '../../../scripts/lib/leak/letters.ts';

describe('the finder', () => {
  test('finds exactly the words that a search for each of them finds', () => {
    const letter = fc.constantFrom('a', 'b', 'c');
    const word = fc.string({ unit: letter, minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word), fc.string({ unit: letter, maxLength: 80 }), (words, text) => {
        const expected = new Set(words.filter((each) => text.includes(each)));
        expect(new Finder(words, 3).find(lettersOf(text))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('finds words that begin alike, lie in each other, or stand at the ends', () => {
    const finder = new Finder(['fenwick', 'fenwick controls', 'controls'].map(squeezed), 4);
    expect(finder.find(lettersOf('Fenwick Controls'))).toEqual(new Set(['fenwick', 'fenwickcontrols', 'controls']));
    expect(finder.find(lettersOf('Fenwick Control'))).toEqual(new Set(['fenwick']));
    expect(new Finder([], 4).find(lettersOf('anything'))).toEqual(new Set());
  });

  test('refuses a word that is shorter than what it hashes', () => {
    expect(() => new Finder(['abc'], 4)).toThrow('shorter than 4 letters');
  });
});

describe('the letters of a text', () => {
  test.each([
    ['line breaks and gaps', 'Fen\u00ADwick\n  Con\u200Btrols'],
    ['capitals', 'FENWICK CONTROLS'],
    ['marks between words', '«Fenwick’»-Controls'],
    ['zero bytes', [...'Fenwick Controls'].join('\0')],
  ])('do without %s', (_, text) => expect(squeezed(text)).toBe('fenwickcontrols'));

  test('are composed, however the text was written', () => {
    expect(squeezed('Bru\u0308cke'.normalize('NFD'))).toBe(squeezed('BRÜCKE'));
  });

  test('know where in the text they stand', () => {
    const { places, length } = lettersOf('a, b');
    expect([...places.subarray(0, length)]).toEqual([0, 3]);
  });
});
