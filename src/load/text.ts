import { type Mistake, mistake } from './mistake.ts';

export const maxBytes = 1_000_000;
export const maxLineLength = 10_000;
const maxOfOneKind = 20;

export interface Decoded {
  /** The text without its byte order mark; refused characters are replaced, so that offsets stay true. */
  readonly text: string;
  readonly mistakes: readonly Mistake[];
  /** Whether reading further makes sense. */
  readonly readable: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const lossyDecoder = new TextDecoder('utf-8');

/** The text of a file's bytes and everything in it that no text should hold; never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = decodeStrictly(bytes);
  if (text === null) return notUtf8(bytes);
  const fatal = [...loneReturn(text), ...longLine(text)];
  const invisible = [...matches(text, controls, 'text-control'), ...matches(text, overrides, 'text-direction')];
  return { text: withoutInvisible(text, invisible), mistakes: [...fatal, ...invisible], readable: fatal.length === 0 };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Points at the first byte that is not UTF-8: where encoding the lossy text again gives other bytes. */
function notUtf8(bytes: Uint8Array): Decoded {
  const text = lossyDecoder.decode(bytes);
  const again = Buffer.from(text);
  const skipped = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let first = 0;
  while (first < again.length && again[first] === bytes[first + skipped]) first += 1;
  const offset = lossyDecoder.decode(again.subarray(0, first)).replace(/\uFFFD$/, '').length;
  return { text, mistakes: [mistake('text-encoding', offset, {})], readable: false };
}

function loneReturn(text: string): Mistake[] {
  const offset = text.search(/\r(?!\n)/);
  return offset === -1 ? [] : [mistake('text-line-break', offset, {})];
}

function longLine(text: string): Mistake[] {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const length = (next === -1 ? text.length : next) - start;
    if (length > maxLineLength)
      return [mistake('text-line-long', start + maxLineLength, { length, limit: maxLineLength })];
    start += length + 1;
  }
  return [];
}

/** What git leaves behind where it could not merge two versions by itself. */
export function conflictMistake(text: string): Mistake | null {
  if (!text.includes('<<<<<<< ')) return null;
  const [ours, theirs] = [text.search(/^<{7} /m), text.search(/^>{7} /m)];
  return ours !== -1 && theirs > ours ? mistake('text-conflict', ours, {}) : null;
}

// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const controls = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const overrides = /[\u202A-\u202E\u2066-\u2069]/g;

function matches(text: string, pattern: RegExp, code: 'text-control' | 'text-direction'): Mistake[] {
  const found: Mistake[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(mistake(code, match.index, { character: codePoint(match[0]) }));
    if (found.length === maxOfOneKind) break;
  }
  return found;
}

const withoutInvisible = (text: string, invisible: readonly Mistake[]): string =>
  invisible.length === 0 ? text : text.replace(controls, '\uFFFD').replace(overrides, '\uFFFD');

/** Half a character, which only an escape can bring into a text. */
const halves = /\p{Cs}/u;

/** Text that comes out of escapes rather than out of the file: the first character in it that is refused, or null. */
export function refusedCharacter(text: string): { code: 'text-control' | 'text-direction'; character: string } | null {
  const control = (text.match(controls) ?? text.match(halves))?.[0];
  if (control !== undefined) return { code: 'text-control', character: codePoint(control) };
  const override = text.match(overrides)?.[0];
  return override === undefined ? null : { code: 'text-direction', character: codePoint(override) };
}

/** A character as U+0041. */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
