import { isForAny } from '../../../src/fonts/faces.ts';
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
  if (!isForAny(rule, characters)) return '';
  const source = `src:url(${await pages.dataUrl(file, 'font/woff2')}) format("woff2")`;
  return `@font-face{${rule.replace(/src:[^;]*/, source)}}`;
}
