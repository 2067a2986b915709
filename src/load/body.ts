import type { Element, Root } from 'hast';
import { bodyMistakes } from './bodyRules.ts';
import { type HeadingPlace, placeHeadings, skippedLevels } from './headings.ts';
import { type Mistake, mistake } from './mistake.ts';
import { parseMdx } from './mdx.ts';

/** A body that has been read on its own; what it says of other files is not yet looked at. */
export interface ParsedBody {
  readonly tree: Root | null;
  readonly text: string;
  /** Where the body begins in its file. */
  readonly start: number;
  readonly headings: ReadonlyMap<Element, HeadingPlace>;
  /** Offsets count from the start of the file. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads the body of a file and checks what can be checked without other files. Never throws.
 * @param taken anchors that the page of the entry has besides its headings
 */
export function parseBody(text: string, start: number, taken: readonly string[]): ParsedBody {
  const { tree, mistakes } = parseMdx(text);
  const checked = tree
    ? check(tree, taken)
    : { headings: new Map<Element, HeadingPlace>(), mistakes: [], sound: false };
  const all = [...mistakes, ...checked.mistakes].map((each) => ({ ...each, offset: each.offset + start }));
  return { tree: checked.sound ? tree : null, text, start, headings: checked.headings, mistakes: all };
}

interface Checked {
  readonly headings: ReadonlyMap<Element, HeadingPlace>;
  readonly mistakes: readonly Mistake[];
  /** Whether the tree can be walked further. */
  readonly sound: boolean;
}

function check(tree: Root, taken: readonly string[]): Checked {
  try {
    const mistakes = bodyMistakes(tree);
    if (mistakes.some(({ code }) => code === 'body-deep')) return { headings: new Map(), mistakes, sound: false };
    const headings = placeHeadings(tree, taken);
    return { headings, mistakes: [...mistakes, ...skippedLevels(headings)], sound: true };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nesting so deep that walking it exhausts the stack.
    return { headings: new Map(), mistakes: [mistake('body-deep', 0, { limit: 50 })], sound: false };
  }
}
