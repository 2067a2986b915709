import type { Problem } from '../../../src/problems/problem.ts';
import { paintFor } from '../cli/paint.ts';
import { problemText, type Reported } from '../cli/problemReport.ts';

/** Says in the terminal what is wrong with the content. */
export function reportProblems(folder: string, reported: Reported): void {
  process.stderr.write(problemText(reported, folder, paintFor(process.stderr)));
}

/** What the browser shows over the page: the errors alone, since warnings stop nobody. */
export function overlayText(folder: string, { problems, sources }: Reported): string {
  return problemText({ problems: problems.filter(isError), sources }, folder);
}

const isError = ({ severity }: Problem) => severity === 'error';
