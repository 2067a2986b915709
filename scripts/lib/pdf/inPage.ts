// Functions that run in the printed page. Each is sent there as text, so it can use nothing from outside itself.
import type { PageFacts } from './finish/facts.ts';
import type { Pages } from './pageNumbers.ts';

/** Waits for what the page shows, and names what it cannot show. */
export async function missingParts(): Promise<string[]> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const fonts = [...document.fonts].filter((font) => font.status === 'error').map((font) => `the font ${font.family}`);
  const images = [...document.images]
    .filter((image) => image.naturalWidth === 0)
    .map((image) => image.src.slice(0, 120));
  return [...fonts, ...images];
}

/**
 * Puts each heading in columns into one unbreakable group with what follows it: Chromium heeds `break-after: avoid` on
 * pages and not in columns. What is too long to move as a whole may still be parted from its heading.
 */
export function keepHeadings(): void {
  const longest = 900;
  for (const heading of document.querySelectorAll('h2,h3,h4,h5,h6')) {
    const { parentElement: parent, nextElementSibling: next } = heading;
    if (!parent || !next || getComputedStyle(parent).columnCount === 'auto') continue;
    if (next.textContent.length > longest) continue;
    const group = document.createElement('div');
    group.className = 'kept';
    heading.replaceWith(group);
    group.append(heading, next);
  }
}

/**
 * Lets words that are longer than a column may be break anywhere. One that sticks out of its page would have Chromium
 * print all pages smaller. Set for every word, it would let tables squeeze ordinary words, too.
 */
export function openLongWords(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = text.data.split(/(\S{28,})/);
    if (pieces.length === 1 || text.parentElement?.closest('svg, style')) continue;
    const opened = pieces.map((piece, index) => {
      if (index % 2 === 0) return piece;
      const word = document.createElement('span');
      word.style.overflowWrap = 'anywhere';
      word.textContent = piece;
      return word;
    });
    text.replaceWith(...opened);
  }
}

/** How many of its fonts the page has needed so far. */
export const fontsAskedFor = (): number => [...document.fonts].filter((font) => font.status !== 'unloaded').length;

/** What the contents list of the page wants page numbers of, and on which paper; null where there is no such list. */
export function contentsList(): string | null {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((place) => place.dataset['pageOf']);
  return ids.length > 0 ? JSON.stringify([document.querySelector('#paper')?.textContent, ids]) : null;
}

/**
 * Writes page numbers into the contents list.
 * @returns those that are in the list, how many were others before, and the ids that are nowhere on the pages
 */
export function writePageNumbers(pages: Pages): { written: Pages; changed: number; unknown: string[] } {
  const written: Record<string, number> = {};
  const unknown: string[] = [];
  let changed = 0;
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const id = place.dataset['pageOf'] ?? '';
    const number = pages[id];
    if (number === undefined) {
      unknown.push(id);
      continue;
    }
    written[id] = number;
    if (place.textContent === String(number)) continue;
    place.textContent = String(number);
    changed += 1;
  }
  return { written, changed, unknown };
}

/** What finishing needs to know of the page. */
export function readPageFacts(): PageFacts {
  const shown = (element: Element) => element.closest('[aria-hidden="true"]') === null;
  const all = <Kind extends Element>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter((element) => shown(element));
  const raw = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeName === 'BR') return ' ';
    if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
    if (node instanceof Element && (node.matches('img') || node.matches('[role=img]'))) return ' ▪ ';
    const isNumber = node instanceof HTMLElement && node.dataset['pageOf'] !== undefined;
    return (isNumber ? ', ' : '') + [...node.childNodes].map(raw).join('');
  };
  const words = (node: Node) => raw(node).replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
  const isCovered = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => from <= code && code <= to);
  };
  const ranges = [...document.fonts].flatMap(({ unicodeRange }) =>
    unicodeRange.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^u\+/i, '').split('-');
      return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)] as const;
    }),
  );
  return {
    title: document.title.trim(),
    language: document.documentElement.lang,
    links: all<HTMLAnchorElement>('a[href]').map((link) => ({
      href: link.href,
      fragment: link.getAttribute('href')?.startsWith('#') ? decodeURIComponent(link.hash.slice(1)) : null,
      label: link.getAttribute('aria-label') ?? words(link).replace(/ ?▪ ?/g, ''),
    })),
    headings: all('h1,h2,h3,h4,h5,h6').map(words),
    tables: all<HTMLTableElement>('table:not([role=presentation],[role=none])').map((table) =>
      [...table.rows]
        .filter((row) => row.getClientRects().length > 0)
        .map((row) => [...row.cells].map((cell) => ({ header: cell.nodeName === 'TH', words: words(cell) }))),
    ),
    families: [...new Set([...document.fonts].map(({ family }) => family.replace(/^["']|["']$/g, '')))],
    uncovered: [...new Set(document.body.textContent)]
      .filter((character) => /[^\s\p{Cc}\p{Cf}]/u.test(character) && !isCovered(character))
      .join(''),
  };
}
