import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { idOf } from '../destinations.ts';
import type { PageLink } from './facts.ts';
import { dictAt, name, text, textAt } from './objects.ts';
import { type Annotation, type Element, elementsOf } from './structure.ts';

/** A link of the structure with the areas that it covers. */
export interface LinkPlace {
  readonly element: Element;
  readonly areas: readonly Annotation[];
  /** The address that it leads to; null for a place in the document. */
  readonly address: string | null;
  /** The named place in the document that it leads to; null for an address. */
  readonly destination: string | null;
}

/** All links in reading order. */
export function linksOf(document: PDFDocument, top: Element): LinkPlace[] {
  const places: LinkPlace[] = [];
  for (const element of elementsOf(top)) {
    const areas = element.kids.filter((kid) => kid.kind === 'annotation');
    if (element.role !== 'Link' || !areas[0]) continue;
    const dict = document.context.lookup(areas[0].ref, PDFDict);
    const action = dictAt(dict, 'A');
    places.push({ element, areas, address: action && textAt(action, 'URI'), destination: textAt(dict, 'Dest') });
  }
  return places;
}

/** Gives every link the words that say where it leads; the page in the browser knew them. */
export function describeLinks(document: PDFDocument, places: readonly LinkPlace[], links: readonly PageLink[]): void {
  let next = 0;
  for (const { areas, address, destination } of places) {
    const found = links.findIndex((link, index) => index >= next && leadsTo(link, address, destination));
    if (found >= 0) next = found + 1;
    const words = links[found]?.label || address || destination || '';
    for (const { ref } of areas) document.context.lookup(ref, PDFDict).set(name('Contents'), text(words));
  }
}

const leadsTo = (link: PageLink, address: string | null, destination: string | null) =>
  address === null ? link.fragment === idOf(destination ?? '') : link.href === address;
