import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadContent } from '../../../../src/load/loadContent.ts';
import { placeOf } from '../../../../src/load/places.ts';
import { nameMistake } from '../../../../src/load/names.ts';
import { Failure } from '../../command/failure.ts';
import type { Draft } from './draft.ts';

/**
 * Writes a draft into a content folder and checks all content; where that finds an error, everything is put back.
 * @returns the paths that were written, the new one first
 * @throws Failure where the file is there already or its name cannot be an id
 */
export async function save(folder: string, draft: Draft, asOf: string): Promise<string[]> {
  if (draft.creates) await mayBeCreated(folder, draft.creates.path);
  const before = await Promise.all(
    draft.edits.map(async ({ path }) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
  const undo = async (): Promise<void> => {
    if (draft.creates) await rm(join(folder, draft.creates.path), { force: true });
    await Promise.all(before.map(({ path, text }) => writeFile(join(folder, path), text)));
  };
  try {
    await write(folder, draft, before);
    await mustBeSound(folder, asOf);
  } catch (error) {
    await undo();
    throw error;
  }
  return [...(draft.creates ? [draft.creates.path] : []), ...before.map(({ path }) => path)];
}

async function mayBeCreated(folder: string, path: string): Promise<void> {
  const file = placeOf(path);
  const fault = file && nameMistake(file);
  if (!file || fault)
    throw new Failure(
      `${path} cannot be the name of a content file.`,
      'Use lower-case letters a to z, digits and single hyphens in --id.',
    );
  const isThere = await access(join(folder, path)).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Failure(`${path} is there already, and nothing is ever overwritten.`, 'Choose another --id.');
}

async function write(folder: string, draft: Draft, before: readonly { path: string; text: string }[]): Promise<void> {
  if (draft.creates) {
    const path = join(folder, draft.creates.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, draft.creates.text, { flag: 'wx' });
  }
  for (const [index, { path, change }] of draft.edits.entries())
    await writeFile(join(folder, path), change(before[index]?.text ?? ''));
}

async function mustBeSound(folder: string, asOf: string): Promise<void> {
  const { problems } = await loadContent(folder, asOf);
  const first = problems.find(({ severity }) => severity === 'error');
  if (first)
    throw new Failure(
      `Nothing was written, since ${first.file} would then have a mistake on line ${first.line}: ${first.message}`,
      first.hint,
    );
}
