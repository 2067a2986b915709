import { expect, test } from 'vitest';
import { isSheetOf, onPaper, paperNamed } from '../../../scripts/lib/pdf/paper.ts';

const [a4, letter] = [paperNamed('A4'), paperNamed('Letter')];

test('a page is laid out for another paper by its own rule, landscape parts included', () => {
  expect(onPaper('<style id="paper">@page{size:A4}@page wide{size: A4 landscape}</style>', letter)).toBe(
    '<style id="paper">@page{size:letter}@page wide{size:letter landscape}</style>',
  );
  expect(onPaper('<style>@page{size:A4}</style>', a4)).toBe('<style>@page{size:A4}</style>');
});

test('words that speak of paper stay as they are', () => {
  expect(onPaper('<style>@page{size:A4}</style><p>size:A4</p>', letter)).toBe(
    '<style>@page{size:letter}</style><p>size:A4</p>',
  );
});

test('a page that does not say its paper is an error', () => {
  expect(() => onPaper('<style>@page{margin:0}</style><p>size:A4</p>', letter)).toThrow(
    'The page does not say size:A4',
  );
});

test('a sheet is known by its size, upright or on its side', () => {
  expect(isSheetOf(a4, { width: 594.96, height: 841.92 })).toBe(true);
  expect(isSheetOf(a4, { width: 841.92, height: 594.96 })).toBe(true);
  expect(isSheetOf(a4, { width: 612, height: 792 })).toBe(false);
  expect(isSheetOf(letter, { width: 612, height: 792 })).toBe(true);
});
