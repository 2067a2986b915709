import { PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { name, packed, streamText, textAt } from './objects.ts';

/** No character, or one that says how bytes are ordered: nothing that a glyph may be read as. */
const unreadable = /^(<[\dA-F]+>[ \t]+(?:<[\dA-F]+>[ \t]+)?)<(?:0000|FEFF|FFFE)>$/gim;

/**
 * Gives the glyphs that stand for no character of their own (parts of ligatures, joined Arabic letters) the
 * character that says so. The words themselves are written beside such glyphs.
 */
export function mendUnicodeMaps(document: PDFDocument): void {
  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || textAt(object, 'Type') !== 'Font') continue;
    const ref = object.get(name('ToUnicode'));
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFStream)) continue;
    const map = streamText(stream);
    const mended = map.replace(unreadable, '$1<FFFD>');
    if (mended !== map) context.assign(ref, packed(context, mended));
  }
}
