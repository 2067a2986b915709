import { readFile } from 'node:fs/promises';
import { messageOf } from '../command/failure.ts';
import { KeptSearches } from './keptSearches.ts';
import { lettersOf } from './letters.ts';
import { type Audience, Permitted, readersOf } from './permitted.ts';
import type { Said } from './said.ts';
import { Search } from './search.ts';
import { Words } from './words.ts';

/** A file to look through. */
export interface Suspect {
  readonly path: string;
  /** What it is called in what is published. */
  readonly file: string;
  readonly audience: Audience;
}

/** What one file holds. */
export interface Scanned {
  readonly file: string;
  /** One sentence for each text that the file must not hold. */
  readonly leaks: readonly string[];
  /** Whether it holds anything that is for its readers: if not, it may not have been understood. */
  readonly familiar: boolean;
}

/** What is looked for, and with what. */
export interface Scanning {
  /** Everything that the content says. */
  readonly said: readonly Said[];
  /** Opens the PDFs; null where they are open to everybody. */
  readonly password: string | null;
  /** The folder that keeps what was found between builds; null to keep nothing. */
  readonly cache: string | null;
}

/** Looks for private texts in every byte of files, and in their names. */
export class Scanner {
  readonly #words: Words;
  readonly #search: Search;
  readonly #permitted: Permitted;
  readonly #password: string | null;

  private constructor(said: readonly Said[], words: Words, search: Search, password: string | null) {
    this.#words = words;
    this.#search = search;
    this.#permitted = new Permitted(said);
    this.#password = password;
  }

  static async open({ said, password, cache }: Scanning): Promise<Scanner> {
    const words = new Words(said.filter(isTelling));
    // What was locked is read from other bytes each time.
    const kept = cache === null || password !== null ? null : await KeptSearches.open(cache, words);
    return new Scanner(said, words, new Search(words, kept), password);
  }

  async scan({ path, file, audience }: Suspect): Promise<Scanned> {
    let found: ReadonlySet<string>;
    try {
      found = await this.#search.in({ bytes: await this.#open(path), depth: 0 });
    } catch (error) {
      return { file, leaks: [`${file} could not be read: ${messageOf(error)}.`], familiar: true };
    }
    const readers = readersOf(audience);
    return {
      file,
      leaks: [...found, ...this.#words.in(lettersOf(file))].flatMap((piece) => this.#leak(file, piece, audience)),
      familiar: [...found].some((piece) => this.#words.originsOf(piece).some(({ reader }) => readers.includes(reader))),
    };
  }

  #leak(file: string, piece: string, audience: Audience): string[] {
    const origins = this.#words.originsOf(piece);
    if (this.#permitted.allows(audience, piece, origins)) return [];
    return [`${file} holds ${masked(piece)} from ${origins[0]?.from}.`];
  }

  async #open(path: string): Promise<Uint8Array> {
    const bytes = await readFile(path);
    if (this.#password === null || !path.endsWith('.pdf')) return bytes;
    const { unlock } = await import('./unlock.ts');
    return unlock(bytes, this.#password);
  }
}

/** What is private, and of what is public enough to know an edition again. */
const isTelling = ({ reader, from }: Said) => reader !== 'public' || /^(?:program|partners|plans)\b/.test(from);

/** Enough of a text to recognise it, too little to leak it into a log. */
function masked(text: string): string {
  const shown = [...text].slice(0, 2).join('');
  return `“${shown}…” (${[...text].length} characters)`;
}
