import { isSheetOf, type PaperSize } from './paper.ts';

/**
 * Looks a printed file over before anybody else does.
 * @param sheets the sizes of its pages, in points
 * @returns how many pages it has
 * @throws RangeError that says what is wrong with it
 */
export function inspectPdf(bytes: Uint8Array, sheets: readonly Size[], paper: PaperSize): number {
  checkEnds(bytes);
  if (sheets.length === 0) throw new RangeError('It has no pages');
  const wrong = sheets.findIndex((sheet) => !isSheetOf(paper, sheet));
  if (wrong >= 0) throw new RangeError(`Page ${wrong + 1} is not on ${paper.name}`);
  return sheets.length;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A PDF that was cut short has no end, whatever its length. */
export function checkEnds(bytes: Uint8Array): void {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (!text(0, 8).startsWith('%PDF-')) throw new RangeError('It does not begin like a PDF');
  if (!text(-16).trimEnd().endsWith('%%EOF')) throw new RangeError('It does not end like a PDF');
}
