import type { Paint } from '../../../src/problems/render.ts';
import type { Difference } from './difference.ts';
import { sections, type Entry } from './sections.ts';
import { summary, type Compared } from './summary.ts';

/** A difference for the terminal. @param paint marks headings; plain text is as good */
export function reportText(difference: Difference, compared: Compared, paint: Paint = (_colour, text) => text): string {
  const { ref, commit, asOf } = compared;
  const head = [`Since ${ref} (${commit}), as of ${asOf}`, ...summary(difference, compared)];
  const parts = sections(difference).map(({ title, entries }) => {
    const width = Math.min(Math.max(...entries.map(({ name }) => name.length)), 40);
    return [paint('bold', title), ...entries.flatMap((entry) => lines(entry, width))].join('\n');
  });
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

const lines = ({ name, text, details }: Entry, width: number): string[] => [
  `  ${name.padEnd(width)}  ${printable(text)}`,
  ...details.map((detail) => `    ${printable(detail)}`),
];

/** Text without characters that would steer the terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
