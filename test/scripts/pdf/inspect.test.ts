import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { checkEnds, inspectPdf } from '../../../scripts/lib/pdf/inspect.ts';
import { paperNamed } from '../../../scripts/lib/pdf/paper.ts';

const a4 = paperNamed('A4');

async function pdfOf(...sizes: [number, number][]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const size of sizes) document.addPage(size);
  return document.save();
}

describe('a printed file', () => {
  test('is counted when every sheet is of the right paper', async () => {
    expect(await inspectPdf(await pdfOf([595.28, 841.89], [841.89, 595.28]), a4)).toBe(2);
  });

  test('is refused when a sheet is of another paper', async () => {
    await expect(inspectPdf(await pdfOf([595.28, 841.89], [612, 792]), a4)).rejects.toThrow('Page 2 is not on A4');
  });

  test('is refused when it was cut short anywhere', async () => {
    const whole = await pdfOf([595.28, 841.89]);
    for (const length of [0, 1, 100, whole.length - 8]) {
      await expect(inspectPdf(whole.subarray(0, length), a4)).rejects.toThrow();
    }
  });

  test('has a beginning and an end', () => {
    expect(() => checkEnds(Buffer.from('<html>%%EOF'))).toThrow('It does not begin like a PDF');
    expect(() => checkEnds(Buffer.from('%PDF-1.7 and then nothing'))).toThrow('It does not end like a PDF');
  });
});
