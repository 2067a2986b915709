import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { nearest } from '../problems/nearest.ts';
import { componentSchemas } from '../schema/components.ts';
import { type Mistake, mistake } from './mistake.ts';
import { offsetAt } from './source.ts';

/** A body as a tree; offsets count from the start of the body. */
export interface ParsedMdx {
  /** Null where the body is not read at all. */
  readonly tree: Root | null;
  readonly mistakes: readonly Mistake[];
}

const features = { frontmatter: false, gfm: { footnotes: false } };
const maxMistakes = 20;
/** More than any text has; the parser takes time or memory by the square of each. */
const limits = { '{': 2000, '<': 4000, '&': 4000, '\\': 8000, '>': 20_000 } as const;

/**
 * Reads MDX. The parser stops at its first syntax error, so the character that it stumbled over is blanked out
 * and the text read again, until all are found.
 */
export function parseMdx(body: string): ParsedMdx {
  const complex = tooComplex(body);
  if (complex) return { tree: null, mistakes: [complex] };
  const mistakes: Mistake[] = [];
  for (let text = body; mistakes.length < maxMistakes;) {
    const attempt = parseOnce(text);
    if ('tree' in attempt) return { tree: attempt.tree, mistakes };
    mistakes.push(attempt.found);
    if ('text' in attempt) text = attempt.text;
    else if (attempt.blank === null) break;
    else text = blanked(text, attempt.blank);
  }
  return { tree: null, mistakes };
}

function tooComplex(body: string): Mistake | null {
  for (const [character, limit] of Object.entries(limits)) {
    const offset = nthIndex(body, character, limit);
    if (offset !== -1) return mistake('body-complex', offset, { character, limit });
  }
  return null;
}

function nthIndex(text: string, character: string, count: number): number {
  let index = text.indexOf(character);
  for (let seen = 0; index !== -1 && seen < count; seen += 1) index = text.indexOf(character, index + 1);
  return index;
}

type Range = readonly [from: number, to: number];

const blanked = (text: string, [from, to]: Range): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

type Stumble = { readonly found: Mistake } & (
  | {
      /** What to blank out; null where reading on would only find what follows from this. */
      readonly blank: Range | null;
    }
  /** The text, of the same length, to read on with. */
  | { readonly text: string }
);

function parseOnce(text: string): { tree: Root } | Stumble {
  try {
    return { tree: mdxToHast(text, { features }) as Root };
  } catch (error) {
    return stumble(text, error instanceof Error ? error.message : String(error));
  }
}

function stumble(text: string, message: string): Stumble {
  const place = /^(\d+):(\d+): (.*)$/s.exec(message);
  const offset = place ? offsetAt(text, { line: Number(place[1]), column: Number(place[2]) }) : 0;
  const words = place?.[3] ?? message;
  if (/expression/i.test(words)) return atBrace(text, offset);
  if (/closing tag/.test(words)) return atTag(text, offset, words);
  const tag = text.lastIndexOf('<', offset);
  return (
    curlyQuotes(text, tag) ?? {
      found: atAngle(text, tag === -1 ? offset : tag),
      blank: tag === -1 ? null : [tag, addressEnd(text, tag) ?? tag + 1],
    }
  );
}

/** Attributes in the quotes of a word processor; the text is read on as if they were straight. */
function curlyQuotes(text: string, tag: number): Stumble | null {
  const opening = tag === -1 ? null : /^<[A-Z]\w*[^<>]*>/.exec(text.slice(tag, tag + 1000))?.[0];
  const quote = opening?.search(/[“”„‟‘’]/) ?? -1;
  if (!opening || quote === -1) return null;
  return {
    found: mistake('mdx-syntax', tag + quote, {
      what: `the quotes of this attribute are typographic ones (${opening[quote] ?? ''})`,
      advice: 'Write straight quotes, such as title="First call".',
    }),
    text: text.slice(0, tag) + opening.replace(/[“”„‟‘’]/g, '"') + text.slice(tag + opening.length),
  };
}

function atBrace(text: string, offset: number): Stumble {
  const brace = text[offset] === '{' ? offset : text.lastIndexOf('{', offset);
  return { found: mistake('mdx-expression', Math.max(brace, 0), {}), blank: brace === -1 ? null : [brace, brace + 1] };
}

/** A tag without its counterpart can be passed over; an end that closes another tag leaves that one open. */
function atTag(text: string, offset: number, words: string): Stumble {
  const name = /<\/?([^>`]*)>/.exec(words)?.[1] ?? '';
  if (/^[a-z]/.test(name)) {
    const likely = nearest(name, Object.keys(componentSchemas)) ?? '';
    return { found: mistake('html-element', offset, { name, nearest: likely }), blank: [offset, offset + 1] };
  }
  const isOpening = text[offset] === '<' && text[offset + 1] !== '/';
  const isStray = /expected an open tag first/.test(words);
  const what = isOpening
    ? `<${name}> is opened here and not closed`
    : 'this closing tag does not fit the tags that are open';
  const advice = isOpening
    ? `Put </${name}> on a line of its own where it ends, after a blank line.`
    : 'Close the components in the opposite order of their opening, each exactly once.';
  return {
    found: mistake('mdx-syntax', offset, { what, advice }),
    blank: isOpening || isStray ? [offset, offset + 1] : null,
  };
}

/** Where an address in angle brackets ends; null where none stands. */
function addressEnd(text: string, offset: number): number | null {
  const address = /^<(?:https?:|mailto:|[\w.+-]+@)[^<>\s]*>/.exec(text.slice(offset, offset + 500));
  return address && offset + address[0].length;
}

function atAngle(text: string, offset: number): Mistake {
  if (text.startsWith('<!--', offset)) {
    return mistake('mdx-syntax', offset, {
      what: 'comments are not possible here',
      advice: 'Delete it; notes for colleagues belong into the front matter or into <Internal>.',
    });
  }
  if (addressEnd(text, offset) !== null) {
    return mistake('mdx-syntax', offset, {
      what: 'an address stands in angle brackets',
      advice: 'Write it as a link: [words](https://…).',
    });
  }
  const what = 'an angle bracket begins a component here, and none follows that can be read';
  return mistake('mdx-syntax', offset, {
    what,
    advice: 'To show an angle bracket to readers, write &lt; instead. Otherwise check the quotes of the attributes.',
  });
}
