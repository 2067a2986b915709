import { inflateSync } from 'node:zlib';
import { codeMap, type CodeMap } from './pdfCodes.ts';
import { shownText } from './pdfShown.ts';
import { pdfStrings } from './pdfStrings.ts';

export interface PdfTexts {
  /** What stands on its pages, and what its objects say: title, outline, alternative texts, form fields. */
  readonly texts: readonly string[];
  /** Whatever else is stored in it, unpacked: attachments, fonts, pictures. */
  readonly streams: readonly Uint8Array[];
}

interface Stream {
  readonly object: string;
  readonly dictionary: string;
  readonly bytes: Buffer;
}

/**
 * Everything in a PDF that can be read. @throws RangeError where a part of it cannot: then nobody can say what it holds
 */
export function pdfTexts(pdf: Buffer): PdfTexts {
  const { between, streams } = taken(pdf);
  const [packed = [], others = []] = parted(streams, ({ dictionary }) => /\/Type\s*\/ObjStm/.test(dictionary));
  const objects = [between, ...packed.map(({ bytes }) => bytes.toString('latin1'))].join('\n');
  const maps = fontMaps(objects, new Map(packed.flatMap(packedBodies)), streams);
  const [pages = [], rest = []] = parted(others, showsText);
  return {
    texts: [...pages.map(({ bytes }) => shownText(bytes.toString('latin1'), maps)), pdfStrings(objects)],
    streams: rest.map(({ bytes }) => bytes),
  };
}

/** Whether a stream draws text; fonts and pictures may look so by chance, but say what they are. */
function showsText({ dictionary, bytes }: Stream): boolean {
  if (/\/Length1\b|\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)\b/.test(dictionary)) return false;
  return bytes.includes('BT') && /\bBT\b[^]*?\bTf\b/.test(bytes.toString('latin1'));
}

function parted(streams: readonly Stream[], test: (stream: Stream) => boolean): Stream[][] {
  const { yes = [], no = [] } = Object.groupBy(streams, (stream) => (test(stream) ? 'yes' : 'no'));
  return [yes, no];
}

/** The streams of the file, and all that stands between them. */
function taken(pdf: Buffer): { between: string; streams: Stream[] } {
  const text = pdf.toString('latin1');
  const between: string[] = [];
  const streams: Stream[] = [];
  const opening = />>\s*(?=stream\r?\n)/g;
  let from = 0;
  while (opening.test(text)) {
    const at = opening.lastIndex;
    const head = text.slice(from, at);
    const { object, dictionary } = lastObject(head);
    const start = text.indexOf('\n', at) + 1;
    const end = endOf(text, start, dictionary);
    between.push(head);
    streams.push({ object, dictionary, bytes: unpack(pdf.subarray(start, end), dictionary) });
    opening.lastIndex = from = text.indexOf('endstream', end) + 9;
  }
  return { between: [...between, text.slice(from)].join('\n'), streams };
}

/** The number and the dictionary of the object that a stream belongs to. */
function lastObject(head: string): { object: string; dictionary: string } {
  const at = head.lastIndexOf(' obj');
  const [, object = ''] = /(\d+)\s+\d+$/.exec(head.slice(Math.max(0, at - 24), at)) ?? [];
  return { object, dictionary: head.slice(at + 4) };
}

function endOf(text: string, start: number, dictionary: string): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(dictionary)?.[1] ?? Number.NaN);
  if (/^\s*endstream/.test(text.slice(start + length, start + length + 12))) return start + length;
  const end = text.indexOf('endstream', start);
  if (end < 0) throw new RangeError('it has a stream without an end');
  return end;
}

function unpack(bytes: Buffer, dictionary: string): Buffer {
  const filters = [...dictionary.matchAll(/\/(\w+Decode)\b/g)].map(([, name]) => name);
  if (filters.every((name) => name === 'DCTDecode')) return bytes;
  if (filters.join() !== 'FlateDecode')
    throw new RangeError(`it is packed in a way that is not known: ${filters.join()}`);
  try {
    return inflateSync(bytes);
  } catch (error) {
    throw new RangeError('a part of it cannot be unpacked: it is locked or damaged', { cause: error });
  }
}

/**
 * How each font turns codes into letters, by the name that pages call it; a name may stand for several fonts.
 * @param packed the objects that lie in a stream of objects
 */
function fontMaps(
  objects: string,
  packed: ReadonlyMap<string, string>,
  streams: readonly Stream[],
): Map<string, CodeMap[]> {
  const maps = new Map<string, CodeMap[]>();
  for (const [name, object] of fontNames(objects)) {
    const body = packed.get(object) ?? bodyOf(object, objects);
    const [, unicode = ''] = /\/ToUnicode\s+(\d+)\s+\d+\s+R/.exec(body) ?? [];
    const source = streams.find((stream) => stream.object === unicode);
    if (source) maps.set(name, [...(maps.get(name) ?? []), codeMap(source.bytes.toString('latin1'))]);
  }
  return maps;
}

function fontNames(objects: string): [name: string, object: string][] {
  const inside = [...objects.matchAll(/\/Font\s*<<([^>]*)>>/g)].map(([, names = '']) => names);
  const names = [...new Set(inside)].flatMap((text) => [...text.matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/g)]);
  return [
    ...new Map(names.map(([whole, name = '', object = '']) => [whole, [name, object] as [string, string]])).values(),
  ];
}

/** The text of an object. */
function bodyOf(object: string, objects: string): string {
  const [start] = new RegExp(`(?<!\\d)${object}\\s+\\d+\\s+obj\\b`).exec(objects) ?? [];
  const at = start ? objects.indexOf(start) : -1;
  return at < 0 ? '' : objects.slice(at, objects.indexOf('endobj', at));
}

function packedBodies({ dictionary, bytes }: Stream): [string, string][] {
  const text = bytes.toString('latin1');
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const numbers = text.slice(0, first).trim().split(/\s+/);
  const starts = numbers.filter((_, index) => index % 2 === 1).map((offset) => first + Number(offset));
  return starts.map((start, index) => [numbers[2 * index] ?? '', text.slice(start, starts[index + 1])]);
}
