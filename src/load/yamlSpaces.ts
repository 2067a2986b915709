import { type Mistake, mistake } from './mistake.ts';
import { codePoint } from './text.ts';

const odd = '[\\u00A0\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000]';
const anyOdd = new RegExp(odd, 'u');
/** Where YAML gives spaces a meaning: before a field or an item, and after its colon or hyphen. */
const structural = new RegExp(
  `^( *(?:- +)*)(${odd}[ ${odd.slice(1, -1)}]*)(?=[\\w-]+:|- )|^( *(?:- +)*(?:-|[\\w-]+:) *)(${odd}+)`,
  'gmu',
);
const maxMistakes = 20;

export interface Straightened {
  /** The text with plain spaces instead, so that it can be read on. */
  readonly text: string;
  readonly mistakes: readonly Mistake[];
}

/** Spaces from a word processor look like plain ones, but YAML takes them for letters. */
export function straightenSpaces(yaml: string, start: number): Straightened {
  const mistakes: Mistake[] = [];
  if (!anyOdd.test(yaml)) return { text: yaml, mistakes };
  const text = yaml.replace(structural, (...match: (string | undefined)[]) => {
    const [, before, indent = '', head = '', after = ''] = match;
    const [kept, spaces] = before === undefined ? [head, after] : [before, indent];
    const offset = Number(match[5]) + kept.length;
    mistakes.push(mistake('yaml-space', start + offset, { character: codePoint(spaces.slice(0, 1)) }));
    return kept + ' '.repeat(spaces.length);
  });
  return { text, mistakes: mistakes.slice(0, maxMistakes) };
}
