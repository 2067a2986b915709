import { Finder } from './finder.ts';
import { type Letters, lettersOf, squeezed } from './letters.ts';
import type { Said } from './said.ts';

/** A shorter name is part of too much. */
const shortestName = 4;
/** A shorter text says too little: a few ordinary words may stand anywhere, side by side by chance. */
const tellingText = 24;
/** How many letters of a piece are compared at first sight; short names have fewer. */
const wide = 12;
/** A longer text is cut into overlapping runs of so many words, so that a part of it is found too. */
const run = 8;
const step = 4;

/** What is looked for: pieces of texts, each with the texts that it is from. */
export class Words {
  readonly #origins = new Map<string, Said[]>();
  /** The names as they are written, by their letters. */
  readonly #names = new Map<string, Set<string>>();
  /** Texts and long names, and names that are shorter. */
  readonly #finders: readonly Finder[];

  constructor(said: readonly Said[]) {
    for (const each of said) for (const piece of piecesOf(each)) this.#remember(piece, each);
    const pieces = [...this.#origins.keys()];
    const [long = [], short = []] = [true, false].map((isLong) =>
      pieces.filter((each) => each.length >= wide === isLong),
    );
    this.#finders = [new Finder(long, wide), new Finder(short, shortestName)];
  }

  #remember(piece: string, said: Said): void {
    if (said.kind === 'name') this.#names.set(piece, (this.#names.get(piece) ?? new Set()).add(said.text.trim()));
    const origins = this.#origins.get(piece);
    if (!origins) this.#origins.set(piece, [said]);
    else origins.push(said);
  }

  /** The pieces that a text holds, each with the texts of the content that it is from. */
  in(text: string): [piece: string, origins: readonly Said[]][] {
    const letters = lettersOf(text);
    const counts = (first: number, last: number, piece: string) => {
      const names = this.#names.get(piece);
      if (!names) return true;
      const asWritten = (name: string) => endsAlike(letters, last, name) && isCapital(letters, first, last, name);
      return standsAlone(letters, first, last) && [...names].some(asWritten);
    };
    const found = this.#finders.flatMap((finder) => [...finder.find(letters, counts)]);
    return found.map((piece) => [piece, this.#origins.get(piece) ?? []]);
  }
}

/** What to look for to find a text; nothing where it would tell too little. */
export function piecesOf({ text, kind }: Pick<Said, 'text' | 'kind'>): string[] {
  const whole = kind === 'code' ? '' : squeezed(text);
  if (kind === 'name') return whole.length < shortestName ? [] : [whole];
  if (whole.length < tellingText) return [];
  const words = text.trim().split(/\s+/);
  const count = Math.max(1, Math.ceil((words.length - run) / step) + 1);
  const starts = Array.from({ length: count }, (_, index) => Math.max(0, Math.min(index * step, words.length - run)));
  return [...new Set(starts.map((start) => runFrom(words, start) ?? whole))];
}

/** Whether a text says too little to be looked for. */
export const isTooShort = (said: Pick<Said, 'text' | 'kind'>): boolean => piecesOf(said).length === 0;

/** The words from one on: eight, or more where they are short; null where too few are left. */
function runFrom(words: readonly string[], start: number): string | null {
  for (let end = start + run; end <= words.length; end++) {
    const piece = squeezed(words.slice(start, end).join(''));
    if (piece.length >= tellingText) return piece;
  }
  return null;
}

/** A name ends where it ends: “Fenwick North” is not named in “Fenwick Northern Lights”. */
function standsAlone({ places, text }: Letters, first: number, last: number): boolean {
  return !letter.test(text[(places[first] ?? 0) - 1] ?? ' ') && !letter.test(text[(places[last] ?? 0) + 1] ?? ' ');
}

/** The number of a page behind a name does not make it another: “Fenwick, 2” is not “fenwick-2”. */
function endsAlike({ places, text }: Letters, last: number, name: string): boolean {
  const [, gap, digits = ''] = /([^\p{L}\p{N}]+)(\p{N}+)$/u.exec(name) ?? [];
  const before = last - digits.length;
  return gap === undefined || text.slice((places[before] ?? 0) + 1, places[before + 1]) === gap;
}

/** A short name of one word may be an ordinary word, of a style sheet too: “Block” is not named in “display: block”. */
function isCapital({ places, text }: Letters, first: number, last: number, name: string): boolean {
  if (last - first + 1 >= wide || /[^\p{L}\p{N}]/u.test(name)) return true;
  const found = text.slice(places[first], (places[last] ?? 0) + 1);
  return found === name || found === name.toUpperCase();
}

const letter = /[\p{L}\p{N}]/u;
