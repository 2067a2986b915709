import type { CodeMap } from './pdfCodes.ts';
import { literal, pdfStrings } from './pdfStrings.ts';

/** What may come next on a page: a font, a string in one of two forms, the end of a block of text. */
const marks = [' Tf', '<', '(', '\nET'] as const;

/**
 * The text that a page shows, in the order in which it is drawn.
 * A page holds a hundred thousand steps, so it is read by the next mark and not by a grammar.
 * @param maps the fonts by their names
 * @throws RangeError where a font does not say which letters it shows
 */
export function shownText(page: string, maps: ReadonlyMap<string, readonly CodeMap[]>): string {
  const pieces: string[] = [];
  const next = marks.map((mark) => page.indexOf(mark));
  let fonts: readonly CodeMap[] = [];
  let name = '';
  const show = (hex: string) => pieces.push(lettersOf(hex, fonts, name));
  for (;;) {
    const kind = earliest(next);
    const at = next[kind] ?? -1;
    if (at < 0) return pieces.join('');
    let end = at + 1;
    if (kind === 0) [name, fonts] = fontBefore(page, at, maps);
    else if (kind === 1) {
      end = endOfHex(page, at);
      if (page[at + 1] === '<') pieces.push(pdfStrings(page.slice(at + 2, end - 2)));
      else show(page.slice(at + 1, end - 1));
    } else if (kind === 2) {
      end = endOfLiteral(page, at);
      show(Buffer.from(literal(page.slice(at + 1, end - 1)), 'latin1').toString('hex'));
    } else pieces.push('\n');
    for (const [index, mark] of marks.entries()) {
      const place = next[index] ?? -1;
      if (place >= 0 && place < end) next[index] = page.indexOf(mark, end);
    }
  }
}

function earliest(places: readonly number[]): number {
  let best = 0;
  for (let kind = 1; kind < places.length; kind++) {
    const [place = -1, first = -1] = [places[kind], places[best]];
    if (place >= 0 && (first < 0 || place < first)) best = kind;
  }
  return best;
}

function fontBefore(
  page: string,
  at: number,
  maps: ReadonlyMap<string, readonly CodeMap[]>,
): [string, readonly CodeMap[]] {
  const [name = ''] = page.slice(page.lastIndexOf('/', at) + 1, at).split(/\s/, 1);
  return [name, maps.get(name) ?? []];
}

function endOfHex(page: string, at: number): number {
  const close = page[at + 1] === '<' ? '>>' : '>';
  const end = page.indexOf(close, at + 1);
  return end < 0 ? page.length : end + close.length;
}

function endOfLiteral(page: string, at: number): number {
  let depth = 0;
  for (let place = at; place < page.length; place++) {
    const letter = page[place];
    if (letter === '\\') place += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')' && --depth === 0) return place + 1;
  }
  return page.length;
}

function lettersOf(hex: string, fonts: readonly CodeMap[], name: string): string {
  const [font] = fonts;
  if (!font) throw new RangeError(`it shows text in a font (${name}) that does not say which letters it has`);
  if (hex.length === font.digits && fonts.length === 1) return font.letters.get(hex.toUpperCase()) ?? '';
  // Two fonts of one name: one of the two readings is the right one.
  return fonts.map((each) => decoded(hex.replace(/\s/g, '').toUpperCase(), each)).join('\n');
}

function decoded(hex: string, { digits, letters }: CodeMap): string {
  let text = '';
  for (let at = 0; at < hex.length; at += digits) text += letters.get(hex.slice(at, at + digits)) ?? '';
  return text;
}
