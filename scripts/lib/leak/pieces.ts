import { Finder } from './finder.ts';
import { squeezed } from './letters.ts';
import type { Said } from './said.ts';

/** A shorter name is part of too much. */
const shortestName = 4;
/** A shorter text says too little: a few ordinary words may stand anywhere, side by side by chance. */
const tellingText = 24;
/** How many letters of a piece are compared at first sight; short names have fewer. */
export const wide = 12;
/** A longer text is cut into overlapping runs of so many words, so that a part of it is found too. */
const run = 8;
const step = 4;

/** Finds which of many pieces stand in a text. */
export class PieceFinder {
  /** Texts and long names, and names that are shorter. */
  readonly #finders: readonly Finder[];

  constructor(pieces: readonly string[]) {
    const [long = [], short = []] = [true, false].map((isLong) =>
      pieces.filter((each) => each.length >= wide === isLong),
    );
    this.#finders = [new Finder(long, wide), new Finder(short, shortestName)];
  }

  /** The pieces that a text holds, as `Finder.find` does. */
  find(...asked: Parameters<Finder['find']>): string[] {
    return this.#finders.flatMap((finder) => [...finder.find(...asked)]);
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
