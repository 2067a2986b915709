import type { Speech } from '../i18n/speak.ts';
import { cssString } from './cssString.ts';

/** What the running heads and feet of a printed document say. */
export interface RunningHeads {
  readonly left: string;
  /** On the pages of no part. */
  readonly right: string;
  /** Version, date and fingerprint, by which two printouts can be told apart. */
  readonly version: string;
  readonly note: string;
  /** Parts with a head of their own; the class that their elements have is the name of their pages, too. */
  readonly parts: readonly { readonly name: string; readonly head: string }[];
}

// Both heads stand in one line of the narrowest page; Chromium would print them over each other.
const [leftLetters, rightLetters] = [46, 58];

/** A text, or as many of its words as there is room for. */
function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), letters / 2)).trimEnd()}…`;
}

const box = (place: string, content: string) => `@${place}{content:${content}}`;

/** The running heads and feet as page rules, with page x of y. */
export function pageRules({ left, right, version, note, parts }: RunningHeads, { t }: Speech): string {
  const [page = '', of = ''] = t.plan.pageOf;
  const boxes = [
    box('top-left', cssString(shortened(left, leftLetters))),
    box('top-right', cssString(shortened(right, rightLetters))),
    box('bottom-left', cssString(version)),
    box('bottom-center', cssString(note)),
    box('bottom-right', `${cssString(page)} counter(page) ${cssString(of)} counter(pages)`),
  ].join('');
  // Pages of its own kind for each part, since Chromium knows no running heads that follow the text.
  const own = parts.map(
    ({ name, head }) =>
      `@page ${name}{${box('top-right', cssString(shortened(head, rightLetters)))}}.${name}{page:${name}}`,
  );
  return `@page{${boxes}}${own.join('')}`;
}
