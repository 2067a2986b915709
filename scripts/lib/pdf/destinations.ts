/**
 * The page (from 1) of every named place in a PDF that Chromium has just written. It reads the few objects it needs
 * by their places in the file, which takes a millisecond where a PDF library takes fifty.
 * @throws RangeError where the bytes are not what Chromium writes
 */
export function destinationPages(bytes: Uint8Array): ReadonlyMap<string, number> {
  const file = new ObjectReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const catalog = file.object(file.trailer('Root'));
  const places = refOf(catalog, 'Dests');
  if (places === null) return new Map();
  const numbers = new Map(pagesBelow(file, refOf(catalog, 'Pages') ?? 0).map((page, index) => [page, index + 1]));
  const entries = file.object(places).matchAll(/\/([^\s/[\]<>()]+)\s*\[\s*(\d+) 0 R/g);
  return new Map([...entries].map(([, name = '', page]) => [decoded(name), numbers.get(Number(page)) ?? 0]));
}

function pagesBelow(file: ObjectReader, node: number): number[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(file.object(node))?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(file, Number(kid)));
}

function refOf(object: string, key: string): number | null {
  const number = new RegExp(String.raw`/${key} (\d+) 0 R`).exec(object)?.[1];
  return number === undefined ? null : Number(number);
}

// PDF writes unusual bytes of a name as #xx, and what is left is the id as it stands in an address.
const decoded = (name: string) =>
  idOf(name.replace(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));

/** The id that a part of an address stands for. */
export function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Finds objects by the table of places at the end of a file. */
class ObjectReader {
  readonly #text: string;
  /** Where the entry of object 0 begins; each entry takes 20 bytes. */
  readonly #table: number;

  constructor(text: string) {
    this.#text = text;
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
    const heading = /^xref\s+0 \d+\s+/.exec(text.slice(start, start + 32))?.[0];
    if (heading === undefined) throw new RangeError('The PDF does not end with a table of its objects.');
    this.#table = start + heading.length;
  }

  /** The number of an object that the end of the file names. */
  trailer(key: string): number {
    const number = refOf(this.#text.slice(this.#text.lastIndexOf('trailer')), key);
    if (number === null) throw new RangeError(`The PDF does not name its ${key}.`);
    return number;
  }

  object(number: number): string {
    const place = this.#table + number * 20;
    const start = Number(this.#text.slice(place, place + 10));
    if (!this.#text.startsWith(`${number} 0 obj`, start)) throw new RangeError(`Object ${number} is not in its place.`);
    return this.#text.slice(start, this.#text.indexOf('endobj', start));
  }
}
