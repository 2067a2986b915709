import { type PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { Finishing } from './facts.ts';
import { dictOf, name, text, unpacked } from './objects.ts';
import { creator, producer, xmp } from './xmp.ts';

/** Says what the document is, whose and from when, in both places where PDF keeps that; and what identifies the file. */
export function writeMetadata(pdf: PDFDocument, finishing: Finishing): void {
  const { context, catalog } = pdf;
  const { document, page } = finishing;
  const moment = pdfDate(document.issued);
  context.trailerInfo.Info = context.register(
    dictOf(context, {
      Title: text(page.title),
      Author: text(document.author),
      Subject: text(document.subject),
      Keywords: text(document.keywords.join(', ')),
      Creator: text(creator),
      Producer: text(producer),
      CreationDate: moment,
      ModDate: moment,
    }),
  );
  const packet = unpacked(context, Buffer.from(xmp(finishing), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Metadata'), context.register(packet));
  catalog.set(name('Lang'), PDFString.of(page.language));
  catalog.set(name('MarkInfo'), dictOf(context, { Marked: true }));
  catalog.set(name('ViewerPreferences'), dictOf(context, { DisplayDocTitle: true }));
  const id = PDFHexString.of(finishing.identity.slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}

/** The beginning of a day (YYYY-MM-DD) as PDF writes it. */
export const pdfDate = (day: string): PDFString => PDFString.of(`D:${day.replaceAll('-', '')}000000Z`);
