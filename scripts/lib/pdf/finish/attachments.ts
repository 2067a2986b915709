import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import type { Attachment } from './facts.ts';
import { pdfDate } from './metadata.ts';
import { arrayOf, dictOf, name, packed, text } from './objects.ts';

/** Puts files into a document, where readers list them beside the pages. @param issued the day that they bear */
export function attach(document: PDFDocument, attachments: readonly Attachment[], issued: string): void {
  if (attachments.length === 0) return;
  const { context, catalog } = document;
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const specifications = sorted.map((attachment) => specify(document, attachment, issued));
  const names = sorted.flatMap((attachment, index) => [text(attachment.name), specifications[index] as PDFRef]);
  catalog.set(name('Names'), dictOf(context, { EmbeddedFiles: { Names: names } }));
  catalog.set(name('AF'), arrayOf(context, specifications));
}

function specify(document: PDFDocument, attachment: Attachment, issued: string): PDFRef {
  const { context } = document;
  const file = embed(document, attachment, issued);
  return context.register(
    dictOf(context, {
      Type: 'Filespec',
      F: text(attachment.name),
      UF: text(attachment.name),
      Desc: text(attachment.description),
      AFRelationship: attachment.relationship,
      EF: { F: file, UF: file },
    }),
  );
}

function embed({ context }: PDFDocument, { bytes, mediaType }: Attachment, issued: string): PDFRef {
  const moment = pdfDate(issued);
  const checksum = PDFHexString.of(createHash('md5').update(bytes).digest('hex').toUpperCase());
  return context.register(
    packed(context, bytes, {
      Type: 'EmbeddedFile',
      Subtype: mediaType,
      Params: { Size: bytes.length, CreationDate: moment, ModDate: moment, CheckSum: checksum },
    }),
  );
}
