import type { Difference } from './difference.ts';
import { sections, type Entry, type Section } from './sections.ts';
import { summary, type Compared } from './summary.ts';

/** Comments on GitHub end at 65,536 letters; each section and each entry says so where it ends earlier. */
const mostEntries = 40;
const mostDetails = 12;
const mostLetters = 60_000;

/**
 * A difference as the comment of a pull request. Whoever opened it chose the names and titles in it, so they are shown
 * as letters: they mention nobody, link nowhere and mean nothing in Markdown or HTML.
 */
export function reportMarkdown(difference: Difference, compared: Compared): string {
  const { ref, commit, asOf } = compared;
  const head = ['### What this changes', summary(difference, compared).map(literal).join(' ')];
  const foot = `<sub>Compared with ${literal(ref)} (${literal(commit)}), as of ${asOf}.</sub>`;
  const parts = sections(difference).map(part);
  const fitting = whatFits(parts, mostLetters);
  const left = parts.length - fitting.length;
  const more = left > 0 ? [`… and ${left} more ${left === 1 ? 'section' : 'sections'}: see \`npm run diff\`.`] : [];
  return `${[...head, ...fitting, ...more, foot].join('\n\n')}\n`;
}

function part({ title, entries }: Section): string {
  const shown = entries.slice(0, mostEntries).map(item);
  const left = entries.length - shown.length;
  const more = left > 0 ? [`- … and ${left} more`] : [];
  return [
    `<details><summary><b>${title}</b> (${entries.length})</summary>`,
    '',
    ...shown,
    ...more,
    '',
    '</details>',
  ].join('\n');
}

function item({ name, text, details }: Entry): string {
  const shown = details.slice(0, mostDetails).map((detail) => `  - ${literal(detail)}`);
  const left = details.length - shown.length;
  return [`- **${literal(name)}** ${literal(text)}`, ...shown, ...(left > 0 ? [`  - … and ${left} more`] : [])].join(
    '\n',
  );
}

function whatFits(parts: readonly string[], letters: number): string[] {
  let left = letters;
  return parts.filter((text) => (left -= text.length) >= 0);
}

/** Text as its own letters: what Markdown, HTML or GitHub would read something into becomes a character reference. */
const literal = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} .,;()→−+%“”‘’…–-]|\.(?=\S)|^[-+]/gu, (mark) => `&#${mark.codePointAt(0)};`);
