import type { Foreign } from '../domain/views.ts';

/** Comments, tags with their attributes, the text between them, and signs that only look like the start of a tag. */
const pieces = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
/** Their content is no text of the page. */
const raw = /^(script|style|template|title)$/i;
/** Elements that can hold nothing but text. */
const textOnly = /^(option|textarea)$/i;
const notice = /<([a-z]+)[^>]*\bdata-foreign-notice\b[^>]*>[\s\S]*?<\/\1>/i;

interface Piece {
  readonly text: string;
  readonly closes: boolean;
  /** Of a tag; empty for text. */
  readonly tag: string;
}

/**
 * Names the language of every text of a page that is not in the language of the page, for screen readers, hyphenation
 * and PDFs, and takes out the notice of such texts where the main part of the page has none.
 * @param html a page as Astro renders it
 * @param foreign the texts that may stand on the page in other languages
 */
export function markForeign(html: string, foreign: readonly Foreign[]): string {
  const marked = foreign.length > 0 ? markTexts(html, languagesByText(foreign)) : html;
  const main = /<main\b[\s\S]*<\/main>/i.exec(marked)?.[0] ?? '';
  const without = main.replace(notice, '');
  const has = foreign.some(({ language }) => without.includes(`lang="${language}"`));
  return has ? marked : marked.replace(notice, '');
}

// All pages of an edition may have the same texts on them.
const known = new WeakMap<readonly Foreign[], ReadonlyMap<string, string>>();

/** The texts as they stand in HTML, each with its language. */
const languagesByText = (foreign: readonly Foreign[]): ReadonlyMap<string, string> =>
  known.getOrInsertComputed(
    foreign,
    () => new Map(foreign.flatMap(({ language, texts }) => texts.map((text) => [squeezed(escaped(text)), language]))),
  );

/** Most texts have no more than a blank between words. */
const loose = /\s{2}|[^\S ]|^ | $/;
const squeezed = (text: string): string => (loose.test(text) ? text.replace(/\s+/g, ' ').trim() : text);
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function markTexts(html: string, languages: ReadonlyMap<string, string>): string {
  const all = [...html.matchAll(pieces)].map(([text, slash, tag = '']): Piece => {
    return { text, closes: slash === '/', tag: tag.toLowerCase() };
  });
  let skipped: string | null = null;
  const result = all.map(({ text }) => text);
  for (const [index, piece] of all.entries()) {
    if (skipped === null && !piece.closes && raw.test(piece.tag)) skipped = piece.tag;
    else if (piece.closes && piece.tag === skipped) skipped = null;
    if (skipped === null && piece.tag === '' && !piece.text.startsWith('<')) markText(all, index, result, languages);
  }
  return result.join('');
}

/** Marks one text: at its element where that holds nothing else, or with an element of its own. */
function markText(
  all: readonly Piece[],
  index: number,
  result: string[],
  languages: ReadonlyMap<string, string>,
): void {
  const { text } = all[index]!;
  const whole = languageOf(squeezed(text), languages);
  // A number before the words, or a stop behind them, may be of the page's own language.
  if (whole === null && !/^\s*\d|[.,:]\s*$/.test(text)) return;
  const [, before = '', words = '', after = ''] = /^(\s*(?:\d+\s+)?)([\s\S]*?)([.,:]?\s*)$/.exec(text) ?? [];
  const language = whole ?? languageOf(squeezed(words), languages);
  if (language === null) return;
  const [open, close] = [all[index - 1], all[index + 1]];
  const isAlone = open !== undefined && close?.closes === true && !open.closes && open.tag === close.tag;
  if (isAlone && (whole !== null || textOnly.test(open.tag))) result[index - 1] = withLanguage(open.text, language);
  else result[index] = `${before}<span lang="${language}">${words}</span>${after}`;
}

/** A drawing cuts long titles short. */
function languageOf(words: string, languages: ReadonlyMap<string, string>): string | null {
  const language = languages.get(words);
  if (language || words.length < 12 || !words.endsWith('…')) return language ?? null;
  const start = words.slice(0, -1);
  return languages.entries().find(([text]) => text.startsWith(start))?.[1] ?? null;
}

const withLanguage = (tag: string, language: string): string =>
  /\slang=/.test(tag) ? tag : tag.replace(/^<[a-z][\w-]*/i, `$& lang="${language}"`);
