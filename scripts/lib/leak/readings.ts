import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { pdfTexts } from './pdfTexts.ts';
import { decodeEntities, plainText } from './plainText.ts';

/** How deep something may be packed in something else. */
const deepest = 4;

/** Bytes within a file that are read for themselves. */
export interface Part {
  readonly bytes: Uint8Array;
  /** In how many others it is packed. */
  readonly depth: number;
}

/**
 * Every way in which the bytes of a file can be read as text: as they are, unpacked, decoded from HTML, JSON, URLs,
 * base64 and UTF-16, and the texts of a PDF. A word that stands in none of them is not in the file.
 * @throws RangeError for a PDF that cannot be read
 */
export function* readings(bytes: Uint8Array, depth = 0): Generator<string> {
  for (const reading of readingsAndParts({ bytes, depth })) {
    if (typeof reading === 'string') yield reading;
    else yield* readings(reading.bytes, reading.depth);
  }
}

/**
 * The same, with what may lie in many files alike, such as fonts and attachments, as parts that are still to be read.
 * @throws RangeError for a PDF that cannot be read
 */
export function* readingsAndParts({ bytes, depth }: Part): Generator<string | Part> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (depth > deepest || bytes.length === 0) return;
  const unpacked = unzipped(buffer, depth);
  if (unpacked) {
    yield { bytes: unpacked, depth: depth + 1 };
  } else if (beginsWith(buffer, '%PDF-')) {
    const { texts, streams } = pdfTexts(buffer);
    yield* texts;
    for (const stream of streams) yield { bytes: stream, depth: depth + 1 };
  } else {
    yield* isUtf8(buffer) && !buffer.includes(0) ? readingsOfText(buffer.toString('utf8'), depth) : binary(buffer);
  }
}

/** What was packed with gzip; null for what only begins so by chance, as something that might be base64 may. */
function unzipped(buffer: Buffer, depth: number): Buffer | null {
  if (!beginsWith(buffer, '\x1f\x8b')) return null;
  try {
    return gunzipSync(buffer);
  } catch (error) {
    if (depth === 0) throw error;
    return null;
  }
}

function* readingsOfText(whole: string, depth: number): Generator<string | Part> {
  const long: string[] = [];
  // What is stored as base64, such as fonts within a page, is read for itself and not in every other way besides.
  const text = whole.replace(/base64,([A-Za-z\d+/]{500,})/g, (_, data: string) => {
    long.push(data);
    return ' ';
  });
  for (const data of long) yield { bytes: Buffer.from(data), depth: depth + 1 };
  yield text;
  if (text.includes('<')) yield plainText(text);
  yield decodeEntities(around(text, /&[#\w]+;/g));
  yield* unescaped(around(text, /\\/g));
  yield urlDecoded(around(text, /%[\da-f]{2}|\+/gi));
  yield* unbased(text, depth);
}

/** Further from a mark than this no text that it stands in can reach. */
const reach = 300;

/** What stands around marks; a text is long, and few places of it can be read in more than one way. */
function around(text: string, mark: RegExp): string {
  const parts: string[] = [];
  let [from, to] = [0, 0];
  for (const { index } of text.matchAll(mark)) {
    if (index - reach > to) {
      parts.push(text.slice(from, to));
      from = index - reach;
    }
    to = index + reach;
  }
  return [...parts, text.slice(from, to)].join('\n');
}

const beginsWith = (buffer: Buffer, start: string) => buffer.subarray(0, start.length).toString('latin1') === start;

/** Bytes that are no UTF-8 or have zeros among them. Zeros do not count as letters, so that Latin-1 reads UTF-16 too. */
function* binary(buffer: Buffer): Generator<string> {
  yield buffer.toString('utf8');
  yield buffer.toString('latin1');
  if (beginsWith(buffer, '\xff\xfe')) yield buffer.toString('utf16le');
  if (beginsWith(buffer, '\xfe\xff'))
    yield Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le');
}

/** The escapes of JSON, scripts and calendars, and those of style sheets. */
function* unescaped(text: string): Generator<string> {
  yield text.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([^]))/gi,
    (_, ...parts: (string | undefined)[]) => {
      const hex = parts[0] ?? parts[1] ?? parts[2];
      return hex ? character(hex) : /[nrt]/i.test(parts[3] ?? '') ? ' ' : (parts[3] ?? '');
    },
  );
  yield text.replace(/\\([\da-f]{1,6})\s?/gi, (_, hex: string) => character(hex));
}

function character(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const urlDecoded = (text: string) =>
  text
    .replaceAll('+', ' ')
    .replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

/** Whatever else might be base64, decoded from each of the four places at which a group may begin. */
function* unbased(text: string, depth: number): Generator<Part> {
  for (const [run] of text.matchAll(/[\w+/-]{16,}/g)) {
    // Words and paths of a page are of one case, which base64 of a text hardly ever is.
    if (!/[A-Z]/.test(run) || !/[a-z]/.test(run)) continue;
    for (const from of [0, 1, 2, 3]) yield { bytes: Buffer.from(run.slice(from), 'base64'), depth: depth + 1 };
  }
}
