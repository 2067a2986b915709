import { relative } from 'node:path';
import type { Problem } from '../../../src/problems/problem.ts';
import { renderProblem, type Paint } from '../../../src/problems/render.ts';

/** What a report is made from: the problems, and the texts of their files. */
export interface Reported {
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
}

/** A content folder as its reader would write it: relative to where the command runs, with forward slashes. */
export const shownFolder = (folder: string): string => relative('', folder).replaceAll('\\', '/') || '.';

/** The path of a problem's file from where the command runs; that of the folder where no file is meant. */
export const pathOf = ({ file }: Problem, folder: string): string =>
  [shownFolder(folder), file].filter((part) => part !== '' && part !== '.').join('/') || '.';

/** All problems for people, each with its place, the lines around it and what to do; empty where there is none. */
export function problemText({ problems, sources }: Reported, folder: string, paint?: Paint): string {
  const shown = shownFolder(folder);
  const texts = problems.map((problem) =>
    renderProblem(problem, { folder: shown, source: sources.get(problem.file), ...(paint && { paint }) }),
  );
  return texts.map((text) => `${text}\n\n`).join('');
}

/** All problems for programs. */
export const problemJson = ({ problems }: Reported): string => `${JSON.stringify({ problems }, null, 2)}\n`;

/** How many problems there are, as "2 errors, 1 warning". */
export function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'No problems';
  return [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ');
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
