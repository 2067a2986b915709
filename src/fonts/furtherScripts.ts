import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { charactersOf, isForAny } from './faces.ts';

/** Scripts that few programs write in: their fonts are large, so a page brings only the files it has characters for. */
const further = [
  { package: '@fontsource/ibm-plex-sans-jp', script: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303F\uFF01-\uFF9F]/gu },
  { package: '@fontsource/ibm-plex-sans-arabic', script: /[\p{sc=Arab}\u060C\u061B\u061F\u0640]/gu },
] as const;
const weights = [400, 600] as const;

/**
 * The font faces for Japanese and Arabic words among others, with their files in them; the styles name their families
 * after those for Latin, Greek and Cyrillic.
 * @param text everything that the page may say
 * @returns rules of CSS; empty where the page says nothing in these scripts
 */
export function furtherFaces(text: string): string {
  return further
    .map(({ package: name, script }) => facesOf(name, charactersOf((text.match(script) ?? []).join(''))))
    .join('');
}

function facesOf(name: string, characters: ReadonlySet<number>): string {
  if (characters.size === 0) return '';
  return weights.flatMap((weight) => facesIn(sheetOf(name, weight), characters)).join('');
}

// Resolved when pages are made: the packages have no code, and Vite would publish each of their hundreds of files.
const sheetOf = (name: string, weight: number) => createRequire(import.meta.url).resolve(`${name}/${weight}.css`);

function facesIn(sheet: string, characters: ReadonlySet<number>): string[] {
  const rules = readFileSync(sheet, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return rules.filter((rule) => isForAny(rule, characters)).map((rule) => withFile(rule, dirname(sheet)));
}

function withFile(rule: string, folder: string): string {
  const file = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1];
  if (!file) throw new RangeError(`A font face names no WOFF2 file: ${rule.slice(0, 120)}`);
  const data = readFileSync(join(folder, file)).toString('base64');
  return rule.replace(/src:[^;]*/, () => `src:url(data:font/woff2;base64,${data}) format("woff2")`);
}
