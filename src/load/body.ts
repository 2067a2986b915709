import type { Root } from 'hast';
import { bodyMistakes } from './bodyRules.ts';
import { type Draft, draftBody } from './draft.ts';
import { type HeadingPlace, placeHeadings, skippedLevels } from './headings.ts';
import { type Mistake, mistake } from './mistake.ts';
import { parseMdx } from './mdx.ts';

/** A body that has been read on its own; what it says of other files is not yet looked at. */
export interface ParsedBody {
  /** Null where it cannot be read as a whole. */
  readonly draft: Draft | null;
  readonly text: string;
  /** Where the body begins in its file. */
  readonly start: number;
  /** In the order of the text. */
  readonly headings: readonly HeadingPlace[];
  /** Offsets count from the start of the file. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads the body of a file and checks what can be checked without other files. Never throws.
 * @param taken anchors that the page of the entry has besides its headings
 */
export function parseBody(text: string, start: number, taken: readonly string[]): ParsedBody {
  const { tree, mistakes } = parseMdx(text);
  const checked = tree ? check(tree, text, taken) : { headings: [], mistakes: [], draft: null };
  const all = [...mistakes, ...checked.mistakes].map((each) => ({ ...each, offset: each.offset + start }));
  return { ...checked, text, start, mistakes: all };
}

type Checked = Pick<ParsedBody, 'draft' | 'headings' | 'mistakes'>;

function check(tree: Root, text: string, taken: readonly string[]): Checked {
  try {
    const mistakes = bodyMistakes(tree);
    if (mistakes.some(({ code }) => code === 'body-deep')) return { headings: [], mistakes, draft: null };
    const headings = placeHeadings(tree, taken);
    const places = [...headings.values()];
    return {
      headings: places,
      mistakes: [...mistakes, ...skippedLevels(places)],
      draft: draftBody(tree, text, headings.keys()),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nesting so deep that walking it exhausts the stack.
    return { headings: [], mistakes: [mistake('body-deep', 0, { limit: 50 })], draft: null };
  }
}
