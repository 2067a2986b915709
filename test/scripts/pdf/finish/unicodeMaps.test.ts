import { PDFDocument, type PDFStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { packed, streamText } from '../../../../scripts/lib/pdf/finish/objects.ts';
import { mendUnicodeMaps } from '../../../../scripts/lib/pdf/finish/unicodeMaps.ts';

async function mended(rows: string): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const map = context.register(packed(context, `<0000> <FFFF>\nendcodespacerange\n${rows}`));
  context.register(context.obj({ Type: 'Font', ToUnicode: map }));
  mendUnicodeMaps(document);
  return streamText(context.lookup(map) as PDFStream).split('endcodespacerange\n')[1] ?? '';
}

test('a glyph that stands for no character of its own is said to', async () => {
  expect(await mended('<0012> <0000>\n<0013> <feff>\n<0014> <FFFE>')).toBe(
    '<0012> <FFFD>\n<0013> <FFFD>\n<0014> <FFFD>',
  );
});

test('a glyph that stands for a character keeps it', async () => {
  expect(await mended('<0000> <0041>\n<FEFF> <0042>')).toBe('<0000> <0041>\n<FEFF> <0042>');
});

test('the shape that an Arabic letter has within a word is mapped to the letter', async () => {
  expect(await mended('<0003> <FEB3>\n<0004> <0004> <FEDE>')).toBe('<0003> <0633>\n<0004> <0004> [<0644>]');
  expect(await mended('<0005> <0006> <FEFB>')).toBe('<0005> <0006> [<06440627> <06440627>]');
  expect(await mended('<0007> <FB01>')).toBe('<0007> <00660069>');
});
