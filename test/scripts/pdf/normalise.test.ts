import { expect, test } from 'vitest';
import { normalisePdf } from '../../../scripts/lib/pdf/normalise.ts';

const normalised = (text: string) =>
  Buffer.from(normalisePdf(Buffer.from(text, 'latin1'), '2026-11-02')).toString('latin1');

test('dates become the day that the plan was issued', () => {
  expect(normalised("/CreationDate (D:20270101123456+00'00') /ModDate (D:20270101123456-05'30')")).toBe(
    "/CreationDate (D:20261102000000+00'00') /ModDate (D:20261102000000+00'00')",
  );
  expect(normalised('(D:20270101123456Z) (D:20270101123456)')).toBe('(D:20261102000000Z) (D:20261102000000)');
});

test('ids of structure elements are numbered in their order, and references keep to them', () => {
  expect(normalised('(node00000907) (node00000003) (node00000907)')).toBe(
    '(node00000001) (node00000002) (node00000001)',
  );
});

test('nothing else changes, whatever bytes it holds', () => {
  const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
  expect(Buffer.from(normalisePdf(bytes, '2026-11-02'))).toEqual(bytes);
});

test('the length stays, so that every offset in the file does', () => {
  const text = "x(node00012345)y(D:20270101123456+02'00')z";
  expect(normalised(text)).toHaveLength(text.length);
});
