import { codes } from '../../../src/problems/codes.ts';
import { code, plain, table } from './markdown.ts';

/** Every code that check may print, as Markdown: an example of the mistake, what is said of it, and the cure. */
export function codeReference(): string {
  const rows = codes.map(({ code: slug, severity, example, message, cure }) => [
    `${code(slug)}${severity === 'warning' ? ' (warning)' : ''}`,
    isSentence(example) ? plain(example) : code(example),
    plain(message),
    plain(cure),
  ]);
  return table(['code', 'for example', 'what check says', 'what to do'], rows);
}

/** Some mistakes are no line that one could show. */
const isSentence = (example: string): boolean => /^[A-Z][^:=]*\.$/.test(example);
