import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** A name object: `name('Type')` is /Type. */
export const name = (text: string): PDFName => PDFName.of(text);

/** A text string that can hold any character. */
export const text = (value: string): PDFHexString => PDFHexString.fromText(value);

/** The text of a name or string; null for anything else. */
export function textOf(value: PDFObject | undefined): string | null {
  if (value instanceof PDFName) return value.decodeText();
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** The text of an entry of a dictionary, wherever it is stored. */
export const textAt = (dict: PDFDict, key: string): string | null => textOf(dict.lookup(name(key)));

/** The number of an entry; null where there is none. */
export function numberAt(dict: PDFDict, key: string): number | null {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** The dictionary of an entry; null where there is none. */
export function dictAt(dict: PDFDict, key: string): PDFDict | null {
  const value = dict.lookup(name(key));
  return value instanceof PDFDict ? value : null;
}

/** The values of an entry that may be an array or one value alone, references kept. */
export function itemsAt(dict: PDFDict, key: string): PDFObject[] {
  const direct = dict.get(name(key));
  if (direct === undefined) return [];
  const value = dict.context.lookup(direct);
  return value instanceof PDFArray ? value.asArray() : [direct];
}

/** Points with two digits: finer than any printer, and the same on every machine. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The bytes of a stream as Latin-1 text, unpacked. */
export function streamText(stream: PDFStream): string {
  const bytes = Buffer.from(stream.getContents());
  const filters = itemsAt(stream.dict, 'Filter').map((filter) => textOf(stream.dict.context.lookup(filter)));
  if (filters.length === 0) return bytes.toString('latin1');
  if (filters.length > 1 || filters[0] !== 'FlateDecode') throw new RangeError(`Unknown filters ${filters.join()}`);
  return inflateSync(bytes).toString('latin1');
}

/** A packed stream of Latin-1 text or bytes. */
export function packed(context: PDFContext, content: string | Uint8Array, entries: Entries = {}): PDFRawStream {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const dict = dictOf(context, { Filter: 'FlateDecode', ...entries });
  return PDFRawStream.of(dict, new Uint8Array(deflateSync(bytes)));
}

/** A stream whose bytes stay as they are. */
export const unpacked = (context: PDFContext, bytes: Uint8Array, entries: Entries = {}): PDFRawStream =>
  PDFRawStream.of(dictOf(context, entries), new Uint8Array(bytes));

/** What an entry can be made from: an object as it is, a name from a string, a number, a list of any of these. */
export type Entry = PDFObject | string | number | boolean | readonly Entry[] | Entries;
export type Entries = { readonly [key: string]: Entry | undefined };

/** A dictionary from plain values; entries that are undefined are left out. */
export function dictOf(context: PDFContext, entries: Entries): PDFDict {
  const dict = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) dict.set(name(key), context.obj(value as never) as PDFObject);
  }
  return dict;
}

/** An array from plain values. */
export const arrayOf = (context: PDFContext, items: readonly Entry[]): PDFArray =>
  context.obj(items as unknown[] as never) as unknown as PDFArray;
