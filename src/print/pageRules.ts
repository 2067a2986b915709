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

const box = (place: string, content: string) => `@${place}{content:${content}}`;

/** The running heads and feet as page rules, with page x of y. */
export function pageRules({ left, right, version, note, parts }: RunningHeads, { t }: Speech): string {
  const [page = '', of = ''] = t.plan.pageOf;
  const boxes = [
    box('top-left', cssString(left)),
    box('top-right', cssString(right)),
    box('bottom-left', cssString(version)),
    box('bottom-center', cssString(note)),
    box('bottom-right', `${cssString(page)} counter(page) ${cssString(of)} counter(pages)`),
  ].join('');
  // Pages of its own kind for each part, since Chromium knows no running heads that follow the text.
  const own = parts.map(
    ({ name, head }) => `@page ${name}{${box('top-right', cssString(head))}}.${name}{page:${name}}`,
  );
  return `@page{${boxes}}${own.join('')}`;
}
