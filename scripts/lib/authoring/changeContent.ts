import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../../../src/load/loadContent.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { Failure } from '../command/failure.ts';
import { replaceFiles, type Replacement } from './replaceFiles.ts';

/** A change of one file: its path in the content folder, and its new text from the one that it has. */
export interface Edit {
  readonly path: string;
  readonly change: (text: string) => string;
}

/** What changes would make of the files, those that stay as they are left out; nothing is written yet. */
export async function drafted(folder: string, edits: readonly Edit[]): Promise<Replacement[]> {
  const all = edits.map(async ({ path, change }) => {
    const before = await readFile(join(folder, path), 'utf8');
    return { path, before, after: change(before) };
  });
  return (await Promise.all(all)).filter(({ before, after }) => before !== after);
}

/**
 * Writes changes of a content folder, all or none. The content as it would be is checked before anything is written.
 * @throws Failure where that check finds an error
 */
export async function writeChecked(folder: string, replacements: readonly Replacement[], asOf: string): Promise<void> {
  await mustStaySound(folder, replacements, asOf);
  await replaceFiles(folder, replacements);
}

/** @throws Failure where the content would have an error after the changes */
export async function mustStaySound(folder: string, replacements: readonly Replacement[], asOf: string): Promise<void> {
  const instead = new Map(replacements.map(({ path, after }) => [path, after]));
  const { problems } = await loadContent(folder, asOf, { instead });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw wouldBreak(errors);
}

function wouldBreak(errors: readonly Problem[]): Failure {
  const [first, ...others] = errors.map(
    ({ file, line, message }) => `${file} would then have a mistake on line ${line}: ${message}`,
  );
  return new Failure([`Nothing was written, since ${first}`, ...others].join('\n'), errors[0]?.hint);
}
