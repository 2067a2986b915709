import { describe, expect, test } from 'vitest';
import { checkEnds, inspectPdf } from '../../../scripts/lib/pdf/inspect.ts';
import { paperNamed } from '../../../scripts/lib/pdf/paper.ts';

const a4 = paperNamed('A4');
const whole = Buffer.from('%PDF-1.7 and so on\n%%EOF\n');
const upright = { width: 595.28, height: 841.89 };

describe('a printed file', () => {
  test('is counted when every sheet is of the right paper', () => {
    expect(inspectPdf(whole, [upright, { width: 841.89, height: 595.28 }], a4)).toBe(2);
  });

  test('is refused when a sheet is of another paper', () => {
    expect(() => inspectPdf(whole, [upright, { width: 612, height: 792 }], a4)).toThrow('Page 2 is not on A4');
  });

  test('is refused when it has no pages', () => {
    expect(() => inspectPdf(whole, [], a4)).toThrow('It has no pages');
  });

  test('is refused when it was cut short anywhere', () => {
    for (const length of [0, 1, 10, whole.length - 8]) {
      expect(() => inspectPdf(whole.subarray(0, length), [upright], a4)).toThrow();
    }
  });

  test('has a beginning and an end', () => {
    expect(() => checkEnds(Buffer.from('<html>%%EOF'))).toThrow('It does not begin like a PDF');
    expect(() => checkEnds(Buffer.from('%PDF-1.7 and then nothing'))).toThrow('It does not end like a PDF');
  });
});
