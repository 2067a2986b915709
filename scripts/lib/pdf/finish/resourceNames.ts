import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { dictAt, name, packed, streamText, textAt } from './objects.ts';

/** The kinds of things that pages draw with, and the letter that each name begins with. */
const kinds = { ExtGState: 'G', Font: 'F', XObject: 'X', Pattern: 'P', Shading: 'S', ColorSpace: 'C' } as const;

/** A name where a stream uses it. */
const use = /\/([A-Za-z]+\d+)(?=\s+(?:gs|Do|sh|scn|SCN|cs|CS|[\d.]+\s+Tf)\b)/g;

/**
 * Names fonts, states and pictures anew, in the order in which the pages come to them. Chromium names them by numbers
 * of objects, which differ from one print to the next.
 */
export class ResourceNames {
  readonly #document: PDFDocument;
  readonly #names = new Map<PDFRef, string>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** Renames what a page, or a drawing that is kept apart, draws with. @returns its stream with the new names */
  rename(holder: PDFDict, stream: string): string {
    const resources = dictAt(holder, 'Resources');
    if (!resources) return stream;
    const renamed = new Map<string, string>();
    const own = PDFDict.withContext(this.#document.context);
    for (const [key, value] of resources.entries()) {
      const letter = kinds[key.decodeText() as keyof typeof kinds];
      const entries = letter && this.#document.context.lookup(value);
      own.set(key, entries instanceof PDFDict ? this.#renameEntries(entries, letter ?? '', renamed) : value);
    }
    holder.set(name('Resources'), own);
    return stream.replace(use, (whole, old: string) => (renamed.has(old) ? `/${renamed.get(old)}` : whole));
  }

  #renameEntries(entries: PDFDict, letter: string, renamed: Map<string, string>): PDFDict {
    const own = PDFDict.withContext(this.#document.context);
    for (const [key, value] of entries.entries()) {
      const fresh = value instanceof PDFRef ? this.#nameOf(value, letter) : key.decodeText();
      renamed.set(key.decodeText(), fresh);
      own.set(PDFName.of(fresh), value);
    }
    return own;
  }

  #nameOf(ref: PDFRef, letter: string): string {
    const known = this.#names.get(ref);
    if (known) return known;
    const fresh = `${letter}${this.#names.size + 1}`;
    this.#names.set(ref, fresh);
    this.#renameWithin(ref);
    return fresh;
  }

  // What is drawn apart draws with things of its own.
  #renameWithin(ref: PDFRef): void {
    const { context } = this.#document;
    const drawing = context.lookup(ref);
    if (!(drawing instanceof PDFRawStream) || !drawing.dict.has(name('Resources'))) return;
    if (textAt(drawing.dict, 'Subtype') !== 'Form' && !drawing.dict.has(name('PatternType'))) return;
    const fresh = packed(context, this.rename(drawing.dict, streamText(drawing)));
    for (const [key, value] of drawing.dict.entries()) {
      if (!['/Length', '/Filter', '/DecodeParms'].includes(key.toString())) fresh.dict.set(key, value);
    }
    context.assign(ref, fresh);
  }
}
