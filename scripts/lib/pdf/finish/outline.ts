import { type PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { dictAt, name, text, textAt } from './objects.ts';
import type { Element } from './structure.ts';

/**
 * Opens the bookmarks beside the document and gives them the words of their headings: Chromium drops the space where
 * a heading was broken over two lines, and doubles a heading that was moved to the next page.
 * @param headings the headings of the structure, in order
 * @param words the texts of the same headings, from the page in the browser
 * @param places where the elements of the structure were written
 */
export function repairOutline(
  document: PDFDocument,
  headings: readonly Element[],
  words: readonly string[],
  places: ReadonlyMap<Element, PDFRef>,
): void {
  const outline = dictAt(document.catalog, 'Outlines');
  if (!outline) return;
  document.catalog.set(name('PageMode'), name('UseOutlines'));
  for (const item of itemsOf(outline)) {
    const source = item.get(name('SE'));
    const index = headings.findIndex((heading) => heading.source !== null && heading.source === source);
    const heading = headings[index];
    const title = headings.length === words.length ? words[index] : undefined;
    item.set(name('Title'), text(title || textAt(item, 'Title') || ''));
    const place = heading && places.get(heading);
    if (place) item.set(name('SE'), place);
    else item.delete(name('SE'));
  }
}

function* itemsOf(parent: PDFDict): Generator<PDFDict> {
  for (let item = dictAt(parent, 'First'); item; item = dictAt(item, 'Next')) {
    yield item;
    yield* itemsOf(item);
  }
}
