import type { Problem } from './problem.ts';

/** Marks a piece of text for a terminal; plain text is as good. */
export type Paint = (colour: 'red' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string) => string;

export interface RenderOptions {
  /** What file names are printed after, so that they can be opened from where the command runs. */
  readonly folder: string;
  /** The text of the file, for the lines around the place. */
  readonly source?: string | undefined;
  readonly paint?: Paint;
}

const plain: Paint = (_colour, text) => text;
const frameWidth = 100;

/** One problem for a terminal: place, code and message, the lines around the place, and what to do. */
export function renderProblem(problem: Problem, { folder, source, paint = plain }: RenderOptions): string {
  const { file, line, column, code, severity, message, hint } = problem;
  const path = file === '' ? folder : `${folder}/${file}`;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const place = paint('bold', printable(`${path}:${line}:${column}`));
  const head = `${place}  ${paint(colour, code)}  ${severity === 'warning' ? 'Warning: ' : ''}${printable(message)}`;
  const frame = source === undefined ? [] : codeFrame(source, line, column, paint);
  return [head, ...frame, `  ${paint('cyan', 'hint:')} ${printable(hint)}`].join('\n');
}

/** The line of a place with the lines beside it, and a caret under the place. */
export function codeFrame(source: string, line: number, column: number, paint: Paint = plain): string[] {
  const lines = source.split('\n');
  const first = Math.max(1, line - 1);
  const shown = lines.slice(first - 1, Math.min(lines.length, line + 1));
  const from = Math.max(0, column - Math.floor(frameWidth * 0.7));
  const gutter = String(first + shown.length - 1).length;
  return shown.flatMap((text, index) => {
    const number = first + index;
    const row = `${String(number).padStart(gutter)} | ${window(text, from)}`.trimEnd();
    if (number !== line) return [paint('dim', `    ${row}`)];
    return [
      `  > ${row}`,
      `    ${' '.repeat(gutter)} | ${' '.repeat(caretColumn(text, from, column))}${paint('red', '^')}`,
    ];
  });
}

const window = (text: string, from: number): string => printable(text.slice(from, from + frameWidth));

/** Characters are as wide as their number of code points, which is near enough in a terminal. */
const caretColumn = (text: string, from: number, column: number): number =>
  Array.from(text.slice(from, column - 1)).length + Math.max(0, column - 1 - Math.max(text.length, from));

/** Text without characters that would steer the terminal or turn the line around. */
const printable = (text: string): string =>
  text
    .replace(/\r$/, '')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
