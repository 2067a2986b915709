import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { type Check, check, each } from './check.ts';
import { get, items, key, number, type PdfFile, streamText, word } from './pdfFile.ts';

const kind = (font: PDFDict) => word(font, 'Subtype') ?? '';
const name = (font: PDFDict) => `${word(font, 'BaseFont') ?? '?'} ${kind(font)}`;
const composite = ({ fonts }: PdfFile) => fonts.filter((font) => kind(font) === 'Type0');
const descendants = ({ fonts }: PdfFile) => fonts.filter((font) => kind(font).startsWith('CIDFont'));
const simple = ({ fonts }: PdfFile) => fonts.filter((font) => ['TrueType', 'Type1'].includes(kind(font)));
const top = ({ fonts }: PdfFile) => fonts.filter((font) => !kind(font).startsWith('CIDFont'));
const descriptor = (font: PDFDict) => get(font, 'FontDescriptor', PDFDict);
const program = (font: PDFDict) =>
  ['FontFile', 'FontFile2', 'FontFile3']
    .map((entry) => descriptor(font)?.lookup(key(entry)))
    .find((file) => file instanceof PDFStream);
const descendant = (font: PDFDict) => font.context.lookup(items(font, 'DescendantFonts')[0], PDFDict);
const unicode = (font: PDFDict) => {
  const map = font.lookup(key('ToUnicode'));
  return map instanceof PDFStream ? streamText(map) : null;
};

/** The codes that text in a font uses, by the font's dictionary. */
function used({ pages }: PdfFile): Map<PDFDict, Set<string>> {
  const codes = new Map<PDFDict, Set<string>>();
  for (const { dict, shown } of pages) {
    const resources = get(get(dict, 'Resources', PDFDict) ?? dict, 'Font', PDFDict);
    for (const { what, font, codes: hex } of shown) {
      const known = what === 'text' && resources ? get(resources, font, PDFDict) : null;
      if (!known) continue;
      const own = codes.get(known) ?? new Set();
      for (const [code] of hex.matchAll(/.{4}/g)) own.add(code.toUpperCase());
      codes.set(known, own);
    }
  }
  return codes;
}

/** The codes that a map has a character for. */
function mapped(map: string): Set<string> {
  const codes = new Set<string>();
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = ''] of block.matchAll(/<(\w{4})>\s*<\w+>/g)) codes.add(code.toUpperCase());
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<(\w{4})>\s*<(\w{4})>\s*<\w+>/g)) {
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) codes.add(hex(code));
    }
  }
  return codes;
}

export const fontChecks: readonly Check[] = [
  each('type-3', 'No font is made of drawings', top, (font) => kind(font) !== 'Type3', name),
  each(
    '31-009',
    'Every font is embedded',
    (file) => [...descendants(file), ...simple(file)],
    (font) => program(font) !== undefined,
    name,
  ),
  each(
    '31-length',
    'Embedded fonts say their length',
    (file) => [...descendants(file), ...simple(file)],
    (font) => number(program(font)?.dict ?? font, 'Length1') !== null,
    name,
  ),
  each(
    '31-descriptor',
    'Fonts and their descriptors have one name',
    (file) => [...descendants(file), ...simple(file)],
    (font) => word(descriptor(font) ?? font, 'FontName') === word(font, 'BaseFont'),
    name,
  ),
  each(
    '31-001',
    'Fonts of many characters have one descendant',
    composite,
    (font) => items(font, 'DescendantFonts').length === 1,
    name,
  ),
  each(
    '31-name',
    'A font and its descendant have one name',
    composite,
    (font) => word(font, 'BaseFont') === word(descendant(font), 'BaseFont'),
    name,
  ),
  each('31-006', 'Codes are numbers of glyphs', composite, (font) => word(font, 'Encoding') === 'Identity-H', name),
  each(
    '31-004',
    'Numbers of glyphs are those of the font file',
    descendants,
    (font) => kind(font) !== 'CIDFontType2' || font.lookup(key('CIDToGIDMap')) === PDFName.of('Identity'),
    name,
  ),
  each(
    '31-002',
    'Sets of characters are named',
    descendants,
    (font) => {
      const system = get(font, 'CIDSystemInfo', PDFDict);
      return (
        !!system &&
        word(system, 'Registry') === 'Adobe' &&
        word(system, 'Ordering') === 'Identity' &&
        number(system, 'Supplement') === 0
      );
    },
    name,
  ),
  each(
    '31-widths',
    'Fonts say how wide their glyphs are',
    descendants,
    (font) => get(font, 'W', PDFArray) !== null || number(font, 'DW') !== null,
    name,
  ),
  each(
    '31-simple',
    'Simple fonts say which characters they have, and how wide they are',
    simple,
    (font) => {
      const count = (number(font, 'LastChar') ?? 0) - (number(font, 'FirstChar') ?? 0) + 1;
      return word(font, 'Encoding') === 'WinAnsiEncoding' && items(font, 'Widths').length === count;
    },
    name,
  ),
  each(
    '31-symbolic',
    'A simple font with an encoding is not one of symbols',
    simple,
    (font) => ((number(descriptor(font) ?? font, 'Flags') ?? 4) & 36) === 32,
    name,
  ),
  each(
    '31-subset',
    'Parts of fonts are marked as such',
    composite,
    (font) => /^[A-Z]{6}\+/.test(word(font, 'BaseFont') ?? ''),
    name,
  ),
  each('31-027', 'Every font says what its glyphs mean', composite, (font) => unicode(font) !== null, name),
  each(
    '31-028',
    'No glyph means U+0000, U+FEFF or U+FFFE',
    composite,
    (font) => !/>\s*<(0000|FEFF|FFFE)>/i.test(unicode(font)?.split('endcodespacerange')[1] ?? ''),
    name,
  ),
  check('31-030', 'No glyph is the one for a missing character', (file) =>
    [...used(file)].flatMap(([font, codes]) => (kind(font) === 'Type0' && codes.has('0000') ? [name(font)] : [])),
  ),
  check('10-001', 'Every glyph that is shown means a character', (file) =>
    [...used(file)]
      .filter(([font]) => kind(font) === 'Type0')
      .flatMap(([font, codes]) => {
        const known = mapped(unicode(font) ?? '');
        return [...codes].filter((code) => !known.has(code)).map((code) => `${name(font)} ${code}`);
      }),
  ),
  check('31-known', 'Text is set in fonts that the page names', ({ pages }) =>
    pages.flatMap(({ dict, shown }, index) => {
      const known = get(get(dict, 'Resources', PDFDict) ?? dict, 'Font', PDFDict);
      return shown
        .filter(({ what, font }) => what === 'text' && !known?.has(key(font)))
        .map(({ font }) => `page ${index + 1}: ${font}`);
    }),
  ),
];
