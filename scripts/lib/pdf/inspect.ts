import { PDFDocument } from '@cantoo/pdf-lib';
import { isSheetOf, type PaperSize } from './paper.ts';

/**
 * Reads a PDF back before anybody else does.
 * @returns how many pages it has
 * @throws RangeError that says what is wrong with its bytes
 */
export async function inspectPdf(bytes: Uint8Array, paper: PaperSize): Promise<number> {
  checkEnds(bytes);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages();
  if (pages.length === 0) throw new RangeError('It has no pages');
  const wrong = pages.findIndex((page) => !isSheetOf(paper, page.getSize()));
  if (wrong >= 0) throw new RangeError(`Page ${wrong + 1} is not on ${paper.name}`);
  return pages.length;
}

/** A PDF that was cut short has no end, whatever its length. */
export function checkEnds(bytes: Uint8Array): void {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (!text(0, 8).startsWith('%PDF-')) throw new RangeError('It does not begin like a PDF');
  if (!text(-16).trimEnd().endsWith('%%EOF')) throw new RangeError('It does not end like a PDF');
}
