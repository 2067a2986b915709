import type { Letters } from './letters.ts';
import { PieceFinder, piecesOf, wide } from './pieces.ts';
import type { Said } from './said.ts';

/** What is looked for: pieces of texts, each with the texts that it is from. */
export class Words {
  readonly #origins = new Map<string, Said[]>();
  /** The names as they are written, by their letters. */
  readonly #names = new Map<string, Set<string>>();
  readonly #finder: PieceFinder;

  constructor(said: readonly Said[]) {
    for (const each of said) for (const piece of piecesOf(each)) this.#remember(piece, each);
    this.#finder = new PieceFinder([...this.#origins.keys()]);
  }

  #remember(piece: string, said: Said): void {
    if (said.kind === 'name') this.#names.set(piece, (this.#names.get(piece) ?? new Set()).add(said.text.trim()));
    const origins = this.#origins.get(piece);
    if (!origins) this.#origins.set(piece, [said]);
    else origins.push(said);
  }

  /** The pieces that a text holds. */
  in(letters: Letters): string[] {
    return this.#finder.find(letters, (first, last, piece) => {
      const names = this.#names.get(piece);
      if (!names) return true;
      const asWritten = (name: string) => endsAlike(letters, last, name) && isCapital(letters, first, last, name);
      return standsAlone(letters, first, last) && [...names].some(asWritten);
    });
  }

  /** The texts of the content that a piece is from. */
  originsOf(piece: string): readonly Said[] {
    return this.#origins.get(piece) ?? [];
  }

  /** What is looked for, by piece: all that decides where it is found. */
  get marks(): Map<string, string> {
    const spelled = (piece: string) => [...(this.#names.get(piece) ?? [])].toSorted();
    return new Map([...this.#origins.keys()].map((piece) => [piece, [piece, ...spelled(piece)].join('\t')]));
  }
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
