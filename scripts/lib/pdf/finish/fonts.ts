import { PDFDict, type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { type PageFacts, UnfitPage } from './facts.ts';
import { name, streamText, textAt } from './objects.ts';

/**
 * Makes sure that every character was drawn with a font that the page brought along. A font of the machine in the
 * PDF, or the glyph for "no such character", means that another machine would print something else.
 * @param pagesWithMissingGlyphs numbers of pages
 * @throws UnfitPage that names the characters, as far as they can be told
 */
export function checkFonts(document: PDFDocument, facts: PageFacts, pagesWithMissingGlyphs: readonly number[]): void {
  const foreign = fontsOf(document).filter((font) => !belongsTo(baseName(font), facts.families));
  const characters = [...new Set([...foreign.flatMap(charactersOf), ...facts.uncovered])].join(' ');
  if (foreign.length === 0 && pagesWithMissingGlyphs.length === 0) return;
  const names = [...new Set(foreign.map(baseName))].join(', ');
  const where = names ? `were taken from ${names}` : `are missing on page ${pagesWithMissingGlyphs.join(', ')}`;
  throw new UnfitPage(
    `The fonts of the page (${facts.families.join(', ') || 'none'}) do not have all characters: ` +
      `${characters || 'some'} ${where}.`,
  );
}

/** The fonts that text is set in, each once. */
export const fontsOf = (document: PDFDocument): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => textAt(dict, 'Type') === 'Font' && !textAt(dict, 'Subtype')?.startsWith('CIDFont'));

/** What a font is called, without the mark for a part of it. Type 3 fonts have no name but that of their descriptor. */
function baseName(font: PDFDict): string {
  const descriptor = font.lookup(name('FontDescriptor'));
  const full =
    textAt(font, 'BaseFont') ?? (descriptor instanceof PDFDict ? textAt(descriptor, 'FontName') : null) ?? '';
  return full.replace(/^[A-Z]{6}\+/, '');
}

const belongsTo = (font: string, families: readonly string[]) =>
  families.some((family) => plain(font).startsWith(plain(family)));

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The characters that a font was needed for. */
function charactersOf(font: PDFDict): string[] {
  const map = font.lookup(name('ToUnicode'));
  if (!(map instanceof PDFStream)) return [];
  const [, rowsAlone = ''] = streamText(map).split('endcodespacerange');
  const rows = rowsAlone.matchAll(/^<([\dA-F]+)>\s*(?:<([\dA-F]+)>\s*)?<([\dA-F]+)>$/gim);
  return [...rows].flatMap(([, from = '', to, first = '']) => {
    const count = to ? Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1 : 1;
    return Array.from({ length: Math.min(count, 64) }, (_, index) => characterOf(first, index));
  });
}

function characterOf(utf16: string, plus: number): string {
  const units = (utf16.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + plus).trim();
}
