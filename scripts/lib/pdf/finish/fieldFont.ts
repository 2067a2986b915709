import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { type FontFile, readWoff } from './fontFile.ts';
import { dictOf, packed } from './objects.ts';

const file = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff';
const fontName = 'IBMPlexSans';
/** What Windows calls code page 1252: the characters that such a form can be filled in with. */
const codePage = new TextDecoder('windows-1252');
const [firstCode, lastCode] = [32, 255];
/** The letters are those that everybody uses, not symbols. */
const nonsymbolic = 32;

let read: FontFile | null = null;

/** The font that fields are filled in with. It is embedded whole, since nobody knows what will be written. */
export function fieldFont(context: PDFContext): PDFRef {
  read ??= readWoff(readFileSync(fileURLToPath(import.meta.resolve(file))));
  const { widthOf } = read;
  const codes = Array.from({ length: lastCode - firstCode + 1 }, (_, index) => firstCode + index);
  const widths = codes.map((code) => widthOf(codePage.decode(Uint8Array.of(code)).codePointAt(0) ?? 0));
  return context.register(
    dictOf(context, {
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: fontName,
      Encoding: 'WinAnsiEncoding',
      FirstChar: firstCode,
      LastChar: lastCode,
      Widths: widths,
      FontDescriptor: descriptor(context, read),
    }),
  );
}

function descriptor(context: PDFContext, { sfnt, ascent, descent, box }: FontFile): PDFRef {
  return context.register(
    dictOf(context, {
      Type: 'FontDescriptor',
      FontName: fontName,
      Flags: nonsymbolic,
      FontBBox: box,
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: 698,
      StemV: 80,
      FontFile2: context.register(packed(context, sfnt, { Length1: sfnt.length })),
    }),
  );
}
