import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { codeVersion } from '../cache/codeVersion.ts';
import { type KeptFiles, openCache } from '../cache/store.ts';
import { sha256 } from '../publish/files.ts';
import { PieceFinder } from './pieces.ts';
import type { Words } from './words.ts';

/** What the search of one part came to. */
export interface Searched {
  /** The pieces that it holds itself. */
  readonly found: Iterable<string>;
  /** The keys of the parts within it. */
  readonly parts: readonly string[];
  /** All its letters, as `Letters.codes`. */
  readonly letters: Buffer;
}

/** What is written down of it, before the letters. */
interface Written {
  /** The key of the list of all that was looked for. */
  readonly list: string;
  /** What was found, as marks. */
  readonly found: readonly string[];
  readonly parts: readonly string[];
}

/**
 * What was found in parts of files by earlier builds. A part is known by the hash of its bytes, together with the list
 * of all that was looked for in it; what is new on the list since then is looked for in the letters that were kept. Only
 * where one of those seems to be there has the part to be read again.
 */
export class KeptSearches {
  readonly #store: KeptFiles;
  readonly #code: string;
  /** By piece: what decides where it is found. */
  readonly #marks: ReadonlyMap<string, string>;
  readonly #pieces: ReadonlyMap<string, string>;
  readonly #list: string;
  readonly #listKey: string;
  #listed: Promise<void> | null = null;
  /** By key of an older list: what it lacks; null where it is lost. */
  readonly #since = new Map<string, Promise<PieceFinder | null>>();

  private constructor(store: KeptFiles, code: string, words: Words) {
    this.#store = store;
    this.#code = code;
    this.#marks = words.marks;
    this.#pieces = new Map([...this.#marks].map(([piece, mark]) => [mark, piece]));
    this.#list = [...this.#pieces.keys()].toSorted().join('\n');
    this.#listKey = this.#keyOf('list', sha256(this.#list));
  }

  /** @param folder that keeps searches between builds @param words that are looked for now */
  static async open(folder: string, words: Words): Promise<KeptSearches> {
    return new KeptSearches(openCache(folder), await codeVersion(import.meta.dirname), words);
  }

  /** What would be found in a part, and the parts within it; null where it has to be read to know. */
  async recall(key: string): Promise<Omit<Searched, 'letters'> | null> {
    const kept = await this.#store.read(this.#keyOf('part', key));
    if (!kept) return null;
    const bytes = zstdDecompressSync(kept.bytes);
    const end = bytes.indexOf('\n');
    const { list, found, parts } = JSON.parse(bytes.toString('utf8', 0, end)) as Written;
    const finder = await this.#newSince(list);
    if (!finder || finder.find(lettersIn(bytes.subarray(end + 1))).length > 0) return null;
    return { found: found.flatMap((mark) => this.#pieces.get(mark) ?? []), parts };
  }

  async keep(key: string, { found, parts, letters }: Searched): Promise<void> {
    this.#listed ??= this.#store.write(this.#listKey, { bytes: zstdCompressSync(this.#list), pages: 1 });
    await this.#listed;
    const marks = [...found].map((piece) => this.#marks.get(piece) ?? piece);
    const record: Written = { list: this.#listKey, found: marks, parts };
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(record)}\n`), letters]);
    await this.#store.write(this.#keyOf('part', key), { bytes: zstdCompressSync(bytes), pages: 1 });
  }

  #newSince(list: string): Promise<PieceFinder | null> {
    return this.#since.getOrInsertComputed(list, () => this.#compare(list));
  }

  async #compare(key: string): Promise<PieceFinder | null> {
    const kept = key === this.#listKey ? null : await this.#store.read(key);
    if (!kept && key !== this.#listKey) return null;
    const old = new Set((kept ? zstdDecompressSync(kept.bytes).toString() : this.#list).split('\n'));
    return new PieceFinder([...this.#marks].filter(([, mark]) => !old.has(mark)).map(([piece]) => piece));
  }

  #keyOf(kind: 'list' | 'part', key: string): string {
    return sha256(JSON.stringify([kind, this.#code, key]));
  }
}

/** Letters at an even place in memory. */
function lettersIn(bytes: Buffer): { codes: Uint16Array; length: number } {
  const own = new Uint8Array(bytes);
  return { codes: new Uint16Array(own.buffer), length: own.length / 2 };
}
