import type { Letters } from './letters.ts';

/** Where in a text any of many words stands is found in one pass over it, after Rabin and Karp. */
export class Finder {
  readonly #width: number;
  readonly #words: readonly string[];
  /** By hash of the first letters: 1 + the number of the first word with it; 0 where there is none. */
  readonly #first: Int32Array;
  /** By number of a word: 1 + the number of the next word with the same hash. */
  readonly #next: Int32Array;
  readonly #shift: number;
  /** The weight of the letter that leaves the window. */
  readonly #leaving: number;

  /**
   * @param words as letters, see letters.ts
   * @param width how many letters are hashed: no word may be shorter
   */
  constructor(words: Iterable<string>, width: number) {
    this.#words = [...new Set(words)];
    this.#width = width;
    const bits = Math.min(22, Math.max(10, Math.ceil(Math.log2(this.#words.length + 1)) + 3));
    this.#shift = 32 - bits;
    this.#first = new Int32Array(1 << bits);
    this.#next = new Int32Array(this.#words.length);
    let leaving = 1;
    for (let letter = 0; letter < width; letter++) leaving = Math.imul(leaving, factor);
    this.#leaving = leaving;
    for (const [number, word] of this.#words.entries()) this.#add(word, number);
  }

  #add(word: string, number: number): void {
    if (word.length < this.#width) throw new RangeError(`A word is shorter than ${this.#width} letters`);
    let hash = 0;
    for (let at = 0; at < this.#width; at++) hash = (Math.imul(hash, factor) + word.charCodeAt(at)) | 0;
    const slot = Math.imul(hash, spread) >>> this.#shift;
    this.#next[number] = this.#first[slot] ?? 0;
    this.#first[slot] = number + 1;
  }

  /**
   * The words that a text holds, in no order.
   * @param accepts says of the first and last letter of a word that was found whether it counts there
   */
  find(letters: Bare, accepts: Accepts = () => true): Set<string> {
    const found = new Set<string>();
    if (this.#words.length === 0) return found;
    const { codes, length } = letters;
    const [width, first, shift, leaving] = [this.#width, this.#first, this.#shift, this.#leaving];
    let hash = 0;
    for (let end = 0; end < length; end++) {
      hash = (Math.imul(hash, factor) + codes[end]!) | 0;
      if (end >= width) hash = (hash - Math.imul(codes[end - width]!, leaving)) | 0;
      const candidate = first[Math.imul(hash, spread) >>> shift]!;
      if (candidate > 0 && end >= width - 1) this.#compare(letters, end - width + 1, candidate, accepts, found);
    }
    return found;
  }

  #compare(letters: Bare, at: number, candidate: number, accepts: Accepts, found: Set<string>): void {
    for (let number = candidate; number > 0; number = this.#next[number - 1] ?? 0) {
      const word = this.#words[number - 1] ?? '';
      if (standsAt(letters, word, at) && !found.has(word) && accepts(at, at + word.length - 1, word)) found.add(word);
    }
  }
}

/** Letters without the text that they are from. */
type Bare = Pick<Letters, 'codes' | 'length'>;

type Accepts = (first: number, last: number, word: string) => boolean;

function standsAt({ codes, length }: Bare, word: string, at: number): boolean {
  if (at + word.length > length) return false;
  for (let letter = 0; letter < word.length; letter++) if (codes[at + letter] !== word.charCodeAt(letter)) return false;
  return true;
}

const factor = 0x01000193;
const spread = 0x9e3779b1 | 0;
