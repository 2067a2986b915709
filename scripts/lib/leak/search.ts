import { sha256 } from '../publish/files.ts';
import type { KeptSearches } from './keptSearches.ts';
import { lettersOf } from './letters.ts';
import { type Part, readingsAndParts } from './readings.ts';
import type { Words } from './words.ts';

/** Parts of fewer bytes are read again sooner than known again. */
const worthKnowing = 500;

/** What is known of a part while it is read. */
interface Reading {
  readonly found: Set<string>;
  /** The letters of each of its readings. */
  readonly letters: Buffer[];
  /** The keys of the parts within it. */
  readonly parts: string[];
  /** What those hold. */
  readonly inParts: Set<string>;
}

/** Finds words in bytes, part by part: fonts lie in every PDF, and attachments in the PDF of each paper. */
export class Search {
  readonly #words: Words;
  readonly #kept: KeptSearches | null;
  /** By key: what a part and those within it hold. */
  readonly #known = new Map<string, Promise<ReadonlySet<string>>>();

  /** @param kept what was found before; null where nothing is kept */
  constructor(words: Words, kept: KeptSearches | null) {
    this.#words = words;
    this.#kept = kept;
  }

  /** The pieces that a part holds. @throws RangeError where it cannot be read */
  in(part: Part): Promise<ReadonlySet<string>> {
    return this.#holds(keyOf(part), part);
  }

  #holds(key: string, part: Part): Promise<ReadonlySet<string>> {
    return this.#known.getOrInsertComputed(key, () => this.#recallOrRead(key, part));
  }

  async #recallOrRead(key: string, part: Part): Promise<ReadonlySet<string>> {
    return (await this.#recall(key)) ?? this.#read(key, part);
  }

  /** What a part holds, where that and what is within it is known without reading. */
  async #recall(key: string): Promise<ReadonlySet<string> | null> {
    const recalled = await this.#kept?.recall(key);
    if (!recalled) return null;
    const found = new Set(recalled.found);
    for (const within of recalled.parts) {
      const more = await (this.#known.get(within) ?? this.#recall(within));
      if (!more) return null;
      this.#known.set(within, Promise.resolve(more));
      for (const piece of more) found.add(piece);
    }
    return found;
  }

  async #read(key: string, part: Part): Promise<ReadonlySet<string>> {
    const reading: Reading = { found: new Set(), letters: [], parts: [], inParts: new Set() };
    await this.#readInto(reading, part);
    await this.#kept?.keep(key, { ...reading, letters: Buffer.concat(reading.letters) });
    return reading.found.union(reading.inParts);
  }

  async #readInto(reading: Reading, part: Part): Promise<void> {
    for (const each of readingsAndParts(part)) {
      if (typeof each === 'string') this.#readText(reading, each);
      else if (each.bytes.length < worthKnowing) await this.#readInto(reading, each);
      else {
        const key = keyOf(each);
        reading.parts.push(key);
        for (const piece of await this.#holds(key, each)) reading.inParts.add(piece);
      }
    }
  }

  #readText(reading: Reading, text: string): void {
    const letters = lettersOf(text);
    for (const piece of this.#words.in(letters)) reading.found.add(piece);
    // All letters share one piece of memory, so these are copied.
    if (this.#kept)
      reading.letters.push(Buffer.from(new Uint16Array(letters.codes.subarray(0, letters.length)).buffer));
  }
}

/** How deep something is packed decides how far it is unpacked. */
const keyOf = ({ bytes, depth }: Part): string => `${depth} ${sha256(bytes)}`;
