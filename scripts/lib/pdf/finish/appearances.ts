import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { rounded, unpacked } from './objects.ts';

/** A field in which there is nothing: the box around it is part of the page. */
export const emptyAppearance = (context: PDFContext, width: number, height: number): PDFRef =>
  appearance(context, '/Tx BMC EMC', width, height);

/** A tick across the field, as wide as a pen would draw it. */
export function tickAppearance(context: PDFContext, width: number, height: number): PDFRef {
  const at = (x: number, y: number) => `${rounded(width * x)} ${rounded(height * y)}`;
  const line = `${at(0.22, 0.5)} m ${at(0.43, 0.26)} l ${at(0.8, 0.76)} l S`;
  return appearance(context, `q 0 g 0 G ${rounded(width * 0.12)} w 1 J 1 j ${line} Q`, width, height);
}

function appearance(context: PDFContext, drawing: string, width: number, height: number): PDFRef {
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, rounded(width), rounded(height)], Resources: {} };
  return context.register(unpacked(context, Buffer.from(drawing, 'latin1'), entries));
}
