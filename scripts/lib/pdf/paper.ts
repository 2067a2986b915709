/** A paper that plans are printed on; the names are those of the program file. */
export interface PaperSize {
  readonly name: string;
  /** What CSS calls it. */
  readonly css: string;
  /** Points, portrait. */
  readonly width: number;
  readonly height: number;
}

const sizes: readonly PaperSize[] = [
  { name: 'A4', css: 'A4', width: 595.28, height: 841.89 },
  { name: 'Letter', css: 'letter', width: 612, height: 792 },
];

/** The paper of that name. */
export function paperNamed(name: string): PaperSize {
  const size = sizes.find((candidate) => candidate.name === name);
  if (!size) throw new RangeError(`There is no paper called ${name}`);
  return size;
}

// Only where CSS stands: an author may write about paper.
const styles = /<style[^>]*>[^<]*<\/style>/g;

/** Print pages are written for A4; this lays one out for another paper. */
export function onPaper(html: string, paper: PaperSize): string {
  let said = false;
  const laidOut = html.replace(styles, (css) =>
    css.replace(/size:\s?A4/g, () => {
      said = true;
      return `size:${paper.css}`;
    }),
  );
  if (!said) throw new RangeError('The page does not say size:A4');
  return laidOut;
}

/** Whether a page of this size, in points, is a sheet of the paper, upright or on its side. */
export function isSheetOf(paper: PaperSize, { width, height }: { width: number; height: number }): boolean {
  return (
    (near(width, paper.width) && near(height, paper.height)) || (near(width, paper.height) && near(height, paper.width))
  );
}

// Chromium rounds sheets to whole pixels.
const near = (a: number, b: number) => Math.abs(a - b) <= 1.5;
