import { PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { name, packed, streamText, textAt } from './objects.ts';

/** No character, or one that says how bytes are ordered: nothing that a glyph may be read as. */
const unreadable = /^(<[\dA-F]+>[ \t]+(?:<[\dA-F]+>[ \t]+)?)<(?:0000|FEFF|FFFE)>$/gim;

/** A glyph, or a run of them, that is mapped to the shape that an Arabic letter has within a word. */
const shaped = /^<([\dA-F]{4})>[ \t]+(?:<([\dA-F]{4})>[ \t]+)?<(F[BCDE][\dA-F]{2})>$/gim;

/**
 * Gives the glyphs that stand for no character of their own (parts of ligatures, joined Arabic letters) the
 * character that says so. The words themselves are written beside such glyphs. Shapes of Arabic letters are mapped to
 * the letters, which is what people search for and screen readers know.
 */
export function mendUnicodeMaps(document: PDFDocument): void {
  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || textAt(object, 'Type') !== 'Font') continue;
    const ref = object.get(name('ToUnicode'));
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFStream)) continue;
    const map = streamText(stream);
    const mended = map.replace(unreadable, '$1<FFFD>').replace(shaped, lettersOf);
    if (mended !== map) context.assign(ref, packed(context, mended));
  }
}

function lettersOf(row: string, first: string, last: string | undefined, shape: string): string {
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last ?? first, 16)];
  const shapes = Array.from({ length: to - from + 1 }, (_, index) => Number.parseInt(shape, 16) + index);
  const letters = shapes.map((code) => `<${hexOf(String.fromCharCode(code).normalize('NFKC'))}>`);
  if (letters.join('') === shapes.map((code) => `<${hexOf(String.fromCharCode(code))}>`).join('')) return row;
  return last === undefined ? `<${first}> ${letters.join('')}` : `<${first}> <${last}> [${letters.join(' ')}]`;
}

/** A text in UTF-16, as maps write it. */
const hexOf = (text: string) =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0'),
  ).join('');
