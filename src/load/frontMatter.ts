import { type Mistake, mistake } from './mistake.ts';

/** A text cut into its fields and its body, with where each begins. */
export interface Split {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

const fence = /^---[ \t]*\r?$/;
/** What word processors make of hyphens, and fences that are too short or too long. */
const alike = /^[ \t]*(?:[\u2010-\u2015\u2212-]{1,3}|-{4,}|_{3,}|\*{3,})[ \t]*\r?$/;
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^\+\+\+/, 'TOML'],
  [/^---[ \t]*[a-z]+/i, 'another language than YAML'],
  [/^;;;|^\{/, 'JSON'],
  [/^```/, 'a code block'],
];

/** Cuts an MDX file at the lines of three hyphens; blank lines may come first. A mistake where that is not possible. */
export function splitFrontMatter(text: string): Split | Mistake {
  const start = text.search(/\S/);
  if (start === -1) return mistake('file-empty', 0, {});
  const first = lineAt(text, start);
  if (!fence.test(first.text)) return notFenced(first.text, start);
  const closing = findFence(text, first.next);
  if (closing === null) return mistake('front-matter-unclosed', start, likelyEnd(text, first.next));
  return {
    yaml: text.slice(first.next, closing.start),
    yamlStart: first.next,
    body: text.slice(closing.next),
    bodyStart: closing.next,
  };
}

function notFenced(line: string, offset: number): Mistake {
  const kind = foreign.find(([pattern]) => pattern.test(line))?.[1];
  if (kind) return mistake('front-matter-foreign', offset, { kind });
  return mistake('front-matter-missing', offset, { fence: alike.exec(line)?.[0].trim() ?? '' });
}

/** Where the fields most likely end: at a line that looks like a fence, or before the first line that is no field. */
function likelyEnd(text: string, from: number): { fence: string; line: number } {
  let line: Line | null = null;
  let number = text.slice(0, from).split('\n').length;
  for (let at = from; at < text.length; at = line.next, number += 1) {
    line = lineAt(text, at);
    if (alike.test(line.text)) return { fence: line.text.trim(), line: number };
    if (!/^(?:[\w-]+ *:|\s|-|#|\r?$)/.test(line.text) || /^#{1,6} /.test(line.text)) return { fence: '', line: number };
  }
  return { fence: '', line: number };
}

/** A body that begins with fields again was meant as a second document; the offset of its fence, or null. */
export function secondFrontMatter(body: string): number | null {
  const start = body.search(/\S/);
  if (start === -1) return null;
  const first = lineAt(body, start);
  if (!fence.test(first.text) || !/^[\w-]+:(\s|$)/.test(lineAt(body, first.next).text)) return null;
  return findFence(body, first.next) === null ? null : start;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Where the next line begins. */
  readonly next: number;
}

function lineAt(text: string, start: number): Line {
  const end = text.indexOf('\n', start);
  return end === -1
    ? { text: text.slice(start), start, next: text.length }
    : { text: text.slice(start, end), start, next: end + 1 };
}

function findFence(text: string, from: number): Line | null {
  for (let line = lineAt(text, from); line.start < text.length; line = lineAt(text, line.next)) {
    if (fence.test(line.text)) return line;
  }
  return null;
}
