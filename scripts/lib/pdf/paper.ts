import { paperRules } from '../../../src/print/paperRules.ts';

/** A paper that plans are printed on; the names are those of the program file. */
export interface PaperSize {
  readonly name: 'A4' | 'Letter';
  /** Points, portrait. */
  readonly width: number;
  readonly height: number;
}

const sizes: readonly PaperSize[] = [
  { name: 'A4', width: 595.28, height: 841.89 },
  { name: 'Letter', width: 612, height: 792 },
];

/** The paper of that name. */
export function paperNamed(name: string): PaperSize {
  const size = sizes.find((candidate) => candidate.name === name);
  if (!size) throw new RangeError(`There is no paper called ${name}`);
  return size;
}

// In the head, where nothing of an author stands, and before any words that look like it.
const rules = /(<style id="paper">)[^<]*(?=<\/style>)/;

/** Print pages are written for A4; this lays one out for another paper. */
export function onPaper(html: string, paper: PaperSize): string {
  if (!rules.test(html)) throw new RangeError('The page has no <style id="paper">');
  return html.replace(rules, (_, element: string) => element + paperRules(paper.name));
}

/** Whether a page of this size, in points, is a sheet of the paper, upright or on its side. */
export function isSheetOf(paper: PaperSize, { width, height }: { width: number; height: number }): boolean {
  return (
    (near(width, paper.width) && near(height, paper.height)) || (near(width, paper.height) && near(height, paper.width))
  );
}

// Chromium rounds sheets to whole pixels.
const near = (a: number, b: number) => Math.abs(a - b) <= 1.5;
