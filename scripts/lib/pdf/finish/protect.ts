import { randomBytes } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * Locks a document with AES-256: nobody opens it without the password, and whoever opens it may print, fill it in,
 * copy from it and have it read aloud.
 */
export function protect(document: PDFDocument, password: string): void {
  keepStringsApart(document);
  document.encrypt({
    algorithm: 'AES-256',
    userPassword: password,
    // Whoever may change everything would need another password; nobody has it, since we can always print again.
    ownerPassword: randomBytes(32).toString('hex'),
    permissions: {
      printing: 'highResolution',
      copying: true,
      contentAccessibility: true,
      fillingForms: true,
      annotating: true,
      modifying: false,
      documentAssembly: false,
    },
  });
}

// The library encrypts a string that is an object of its own, or within one that it packs; it forgets those in the
// dictionary of a stream and in the catalog, which it writes as they are.
function keepStringsApart(document: PDFDocument): void {
  registerStrings(document.catalog, document);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) registerStrings(object.dict, document);
  }
}

function registerStrings(holder: PDFObject, document: PDFDocument): void {
  const move = (value: PDFObject) =>
    isString(value) ? document.context.register(value) : registerStrings(value, document);
  if (holder instanceof PDFDict) {
    for (const [key, value] of holder.entries()) {
      const ref = move(value);
      if (ref) holder.set(key, ref);
    }
  } else if (holder instanceof PDFArray) {
    holder.asArray().forEach((value, index) => {
      const ref = move(value);
      if (ref) holder.set(index, ref);
    });
  }
}

const isString = (value: PDFObject) => value instanceof PDFString || value instanceof PDFHexString;
