import { PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';

/** A PDF that was locked with a password, as it was before. @throws Error where the password is another */
export async function unlock(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { password, updateMetadata: false });
  // The old table of contents still says that the file is locked.
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const isTable = object instanceof PDFStream && object.dict.get(PDFName.of('Type')) === PDFName.of('XRef');
    if (isTable) document.context.delete(ref);
  }
  return document.save({ useObjectStreams: false });
}
