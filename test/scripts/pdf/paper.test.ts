import { expect, test } from 'vitest';
import { isSheetOf, onPaper, paperNamed } from '../../../scripts/lib/pdf/paper.ts';

const [a4, letter] = [paperNamed('A4'), paperNamed('Letter')];

const page = (rules: string, body = '') => `<head><style id="paper">${rules}</style></head>${body}`;

test('a page is laid out for another paper by its own rule, landscape parts included', () => {
  expect(onPaper(page('@page{size:A4}'), letter)).toBe(
    page('@page{size:Letter;margin:18mm 18mm 16mm}@page landscape{size:Letter landscape}'),
  );
  expect(onPaper(onPaper(page(''), letter), a4)).toBe(
    page('@page{size:A4;margin:24mm 18mm 22mm}@page landscape{size:A4 landscape}'),
  );
});

test('words that speak of paper stay as they are', () => {
  const words = '<p>size:A4 &lt;style id="paper"></p><style>p{size:A4}</style>';
  expect(onPaper(page('', words), letter)).toContain(words);
});

test('a page that does not say its paper is an error', () => {
  expect(() => onPaper('<style>@page{size:A4}</style><p>size:A4</p>', letter)).toThrow(
    'The page has no <style id="paper">',
  );
});

test('a sheet is known by its size, upright or on its side', () => {
  expect(isSheetOf(a4, { width: 594.96, height: 841.92 })).toBe(true);
  expect(isSheetOf(a4, { width: 841.92, height: 594.96 })).toBe(true);
  expect(isSheetOf(a4, { width: 612, height: 792 })).toBe(false);
  expect(isSheetOf(letter, { width: 612, height: 792 })).toBe(true);
});
