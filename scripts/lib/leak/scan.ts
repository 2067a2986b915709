import { readFile } from 'node:fs/promises';
import { messageOf } from '../command/failure.ts';
import { type Audience, Permitted, readersOf } from './permitted.ts';
import { readings } from './readings.ts';
import type { Said } from './said.ts';
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

/** Looks for private texts in every byte of files, and in their names. */
export class Scanner {
  readonly words: Words;
  readonly #permitted: Permitted;
  readonly #password: string | null;

  /**
   * @param said everything that the content says
   * @param password opens the PDFs; null where they are open to everybody
   */
  constructor(said: readonly Said[], password: string | null) {
    this.words = new Words(said.filter(isTelling));
    this.#permitted = new Permitted(said);
    this.#password = password;
  }

  async scan({ path, file, audience }: Suspect): Promise<Scanned> {
    const found = new Map<string, readonly Said[]>();
    try {
      for (const text of readings(await this.#open(path)))
        for (const [piece, origins] of this.words.in(text)) found.set(piece, origins);
    } catch (error) {
      return { file, leaks: [`${file} could not be read: ${messageOf(error)}.`], familiar: true };
    }
    const leaks = [...found, ...this.words.in(file)].filter(
      ([piece, origins]) => !this.#permitted.allows(audience, piece, origins),
    );
    const readers = readersOf(audience);
    return {
      file,
      leaks: leaks.map(([piece, origins]) => `${file} holds ${masked(piece)} from ${origins[0]?.from}.`),
      familiar: [...found.values()].flat().some(({ reader }) => readers.includes(reader)),
    };
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
