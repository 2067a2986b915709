import type { Pages } from './pages.ts';

const face = /@font-face\s*\{([^}]*)\}/g;
const woff2 = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/;

/**
 * Puts the fonts of a style sheet into it. Families come in files by script (Latin, Greek, Cyrillic …); a file none of
 * whose characters the page has is left out, and so are the older formats.
 */
export async function withFonts(css: string, characters: ReadonlySet<number>, pages: Pages): Promise<string> {
  const faces = [...css.matchAll(face)];
  const kept = await Promise.all(faces.map(([, rule = '']) => embedded(rule, characters, pages)));
  return css.replace(face, () => kept.shift() ?? '');
}

async function embedded(rule: string, characters: ReadonlySet<number>, pages: Pages): Promise<string> {
  const file = woff2.exec(rule)?.[1];
  if (!file) throw new RangeError(`A font face names no WOFF2 file: ${rule.slice(0, 120)}`);
  if (!isNeeded(rangesOf(rule), characters)) return '';
  const source = `src:url(${await pages.dataUrl(file, 'font/woff2')}) format("woff2")`;
  return `@font-face{${rule.replace(/src:[^;]*/, source)}}`;
}

type Range = readonly [from: number, to: number];

/** The characters that a face is for, from its `unicode-range`: U+0131, U+0-FF or U+4??. All where it names none. */
function rangesOf(rule: string): Range[] {
  const text = /unicode-range:([^;]*)/i.exec(rule)?.[1] ?? 'U+0-10FFFF';
  return [...text.matchAll(/U\+([\da-f]*)(\?*)(?:-([\da-f]+))?/gi)].map(([, first = '', open = '', last]) => {
    const at = (fill: string) => Number.parseInt(first + fill.repeat(open.length) || '0', 16);
    return [at('0'), last ? Number.parseInt(last, 16) : at('F')];
  });
}

function isNeeded(ranges: readonly Range[], characters: ReadonlySet<number>): boolean {
  return [...characters].some((character) => ranges.some(([from, to]) => from <= character && character <= to));
}
