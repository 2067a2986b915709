import { untranslated, type Untranslated } from '../../../src/domain/untranslated.ts';
import type { Content } from '../../../src/domain/content.ts';
import { publishedLanguages } from '../../../src/domain/publishedLanguages.ts';
import { translationPath } from '../../../src/load/places.ts';

const longest = 70;

/**
 * Says for each further language of the handbook how much of it stands in the language of the program.
 * @param isWhole whether to name every file and text
 * @returns lines with their ends; empty where the handbook has one language
 */
export function untranslatedReport(content: Content, isWhole: boolean): string {
  const left = untranslated(content);
  const [original, ...further] = publishedLanguages(content.program);
  return further
    .flatMap(({ language }) => {
      const own = left.filter((each) => each.language === language);
      return [summary(language, original?.language ?? '', own, isWhole), ...(isWhole ? own.flatMap(linesOf) : [])];
    })
    .map((line) => `${line}\n`)
    .join('');
}

function summary(language: string, original: string, left: readonly Untranslated[], isWhole: boolean): string {
  const count = left.reduce((sum, { texts, body }) => sum + texts.length + Number(body), 0);
  if (count === 0) return `${language}: every text of the handbook is translated.`;
  const texts = count === 1 ? 'one text' : `${count} texts`;
  const files = left.length === 1 ? 'one file' : `${left.length} files`;
  const way = isWhole ? ':' : '; npm run check -- --untranslated lists them.';
  return `${language}: ${texts} in ${files} of the handbook still in ${original}${way}`;
}

function linesOf({ language, collection, id, texts, body }: Untranslated): string[] {
  const path = translationPath(language, collection, id);
  return [...texts.map((text) => `  ${path}  “${shortened(text)}”`), ...(body ? [`  ${path}  its whole text`] : [])];
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};
