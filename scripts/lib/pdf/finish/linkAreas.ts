import { PDFArray, PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { LinkPlace } from './links.ts';
import { around, type Box } from './matrix.ts';
import { arrayOf, name, rounded } from './objects.ts';
import type { Annotation } from './structure.ts';

interface Area {
  readonly annotation: Annotation;
  box: Box;
}

/**
 * One area for each line of a link: Chromium makes one for every box in it, and a reader who goes from link to
 * link by keyboard would stop at each.
 */
export function joinAreas(document: PDFDocument, places: readonly LinkPlace[]): LinkPlace[] {
  const gone = new Set<PDFRef>();
  const joined = places.map((place) => {
    const areas = linesOf(place.areas.map((annotation) => ({ annotation, box: boxOf(document, annotation) })));
    const kept = areas.map(({ annotation }) => annotation);
    for (const area of place.areas) if (!kept.includes(area)) gone.add(area.ref);
    for (const { annotation, box } of areas) setBox(document, annotation, box);
    place.element.kids = place.element.kids.filter((kid) => kid.kind !== 'annotation' || kept.includes(kid));
    return { ...place, areas: kept };
  });
  takeOff(document, gone);
  return joined;
}

function linesOf(areas: readonly Area[]): Area[] {
  const lines: Area[] = [];
  for (const area of areas) {
    const line = lines.find((one) => one.annotation.page === area.annotation.page && areTogether(one.box, area.box));
    if (line) line.box = around(line.box, area.box);
    else lines.push(area);
  }
  return lines;
}

/** Points that two boxes of one line may be apart. */
const gap = 12;

/** Whether two boxes stand in one line, close to each other, or one within the other. */
function areTogether(a: Box, b: Box): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const lower = Math.min(a[3] - a[1], b[3] - b[1]);
  const apart = Math.max(a[0], b[0]) - Math.min(a[2], b[2]);
  return shared >= 0.6 * lower && apart <= gap;
}

function boxOf(document: PDFDocument, { ref }: Annotation): Box {
  const { x, y, width, height } = document.context.lookup(ref, PDFDict).lookup(name('Rect'), PDFArray).asRectangle();
  return [x, y, x + width, y + height];
}

function setBox({ context }: PDFDocument, { ref }: Annotation, box: Box): void {
  context.lookup(ref, PDFDict).set(name('Rect'), arrayOf(context, box.map(rounded)));
}

function takeOff(document: PDFDocument, gone: ReadonlySet<PDFRef>): void {
  for (const { node } of document.getPages()) {
    const kept = node
      .Annots()
      ?.asArray()
      .filter((item) => !(item instanceof PDFRef && gone.has(item)));
    if (kept) node.set(name('Annots'), arrayOf(document.context, kept));
  }
}
