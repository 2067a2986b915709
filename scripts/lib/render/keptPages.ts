import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import { type KeptFiles, noCache, openCache } from '../cache/store.ts';
import { isErrno } from '../command/failure.ts';
import { sha256, writeBelow } from '../publish/files.ts';
import type { DrawnFile } from './routes.ts';

/** Where the pages of one rendering come from and go to. */
export interface Places {
  /** The compiled code; its name is a hash of all that it was made from. */
  readonly code: string;
  readonly model: string;
  /** The folder that gets the pages. */
  readonly out: string;
}

/** What is known of the last rendering by the same code. */
interface Memory {
  /** The hashes of what its list of files was made from, by the files of the model. */
  readonly madeFrom: Readonly<Record<string, string | null>>;
  readonly files: readonly string[];
  /** By file: what of the model was read to draw it, whenever that was. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

/** Bytes that all kept pages together may take. */
const mostBytes = 1024 * 1024 * 1024;
/** Files that are read or written at once. */
const atOnce = 8;

/**
 * Pages that were drawn before. A page follows from the code and from the files of the model that were read while it was
 * drawn, so it is kept under a hash of both: wherever the same code would read the same, it would draw the same.
 */
export class KeptPages {
  readonly #places: Places;
  readonly #store: KeptFiles;
  #memory: Promise<Memory | null> | null = null;
  readonly #hashes = new Map<string, Promise<string | null>>();

  /** @param cache the folder that keeps pages between builds; null to keep none */
  constructor(places: Places, cache: string | null) {
    this.#places = places;
    this.#store = cache === null ? noCache : openCache(cache, mostBytes);
  }

  /** The files that the model has pages for, if they are known already; null otherwise. */
  async known(): Promise<readonly string[] | null> {
    const memory = await this.#recall();
    if (!memory) return null;
    const now = await this.#hashesOf(Object.keys(memory.madeFrom));
    return JSON.stringify(now) === JSON.stringify(memory.madeFrom) ? memory.files : null;
  }

  /** Puts kept pages into their places. @returns those that have to be drawn */
  async place(files: readonly string[]): Promise<string[]> {
    const reads = (await this.#recall())?.reads ?? {};
    const missing = await pLimit(atOnce).map(files, async (file) => {
      const kept = reads[file] && (await this.#store.read(await this.#keyOf({ file, reads: reads[file] })));
      if (!kept) return [file];
      await writeBelow(join(this.#places.out, file), kept.bytes);
      return [];
    });
    return missing.flat();
  }

  /**
   * Keeps what has just been drawn.
   * @param files all that the model has pages for
   * @param read what was read to know of them
   */
  async keep(drawn: readonly DrawnFile[], files: readonly string[], read: readonly string[]): Promise<void> {
    if (this.#store === noCache) return;
    await pLimit(atOnce).map(drawn, async (each) => {
      const bytes = await readFile(join(this.#places.out, each.file));
      await this.#store.write(await this.#keyOf(each), { bytes, pages: 1 });
    });
    const reads = {
      ...(await this.#recall())?.reads,
      ...Object.fromEntries(drawn.map((each) => [each.file, each.reads])),
    };
    const memory: Memory = { madeFrom: await this.#hashesOf(read), files, reads };
    await this.#store.write(this.#memoryKey, { bytes: Buffer.from(JSON.stringify(memory)), pages: files.length });
    await this.#store.trim();
  }

  /** What the last rendering left, read once. */
  #recall(): Promise<Memory | null> {
    this.#memory ??= this.#readMemory();
    return this.#memory;
  }

  async #readMemory(): Promise<Memory | null> {
    const kept = await this.#store.read(this.#memoryKey);
    return kept && (JSON.parse(Buffer.from(kept.bytes).toString()) as Memory);
  }

  get #code(): string {
    return basename(this.#places.code);
  }

  get #memoryKey(): string {
    return sha256(JSON.stringify(['pages', this.#code]));
  }

  async #keyOf({ file, reads }: DrawnFile): Promise<string> {
    return sha256(JSON.stringify(['page', this.#code, file, await this.#hashesOf(reads)]));
  }

  /** The hash of each file of the model; null where there is none. */
  async #hashesOf(names: readonly string[]): Promise<Record<string, string | null>> {
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await this.#hashOf(name)] as const)));
  }

  #hashOf(name: string): Promise<string | null> {
    const known = this.#hashes.get(name) ?? hashIfThere(join(this.#places.model, name));
    this.#hashes.set(name, known);
    return known;
  }
}

async function hashIfThere(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
