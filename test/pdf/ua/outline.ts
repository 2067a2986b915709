import { PDFDict } from '@cantoo/pdf-lib';
import { get, type PdfFile, word } from './pdfFile.ts';

/** The words of all bookmarks, in order. */
export const outline = ({ catalog }: PdfFile): string[] =>
  [...bookmarksOf(get(catalog, 'Outlines', PDFDict))].map((item) => word(item, 'Title') ?? '');

/** All bookmarks below one, in order. */
export function* bookmarksOf(parent: PDFDict | null): Generator<PDFDict> {
  for (let item = parent && get(parent, 'First', PDFDict); item; item = get(item, 'Next', PDFDict)) {
    yield item;
    yield* bookmarksOf(item);
  }
}
