import type { Content } from '../../../src/domain/content.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { problemCount, problemText } from '../cli/problemReport.ts';
import { Failure } from '../command/failure.ts';
import { reportProblems } from './reportProblems.ts';

/** Content without errors. */
export interface Sound {
  readonly content: Content;
  /** What was said about it. */
  readonly warnings: string;
}

/**
 * Loads a content folder and says whatever is wrong with it.
 * @throws Failure where anything is an error
 */
export async function loadOrReport(folder: string, asOf: string): Promise<Sound> {
  const loaded = await loadContent(folder, asOf);
  reportProblems(folder, loaded);
  if (loaded.content) return { content: loaded.content, warnings: problemText(loaded, folder) };
  throw new Failure(
    `Nothing was built, since the content has ${problemCount(loaded.problems)}. The last output is as it was.`,
  );
}
