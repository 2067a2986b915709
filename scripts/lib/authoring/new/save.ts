import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placeOf } from '../../../../src/load/places.ts';
import { nameMistake } from '../../../../src/load/names.ts';
import { Failure } from '../../command/failure.ts';
import { drafted, writeChecked } from '../changeContent.ts';
import type { Draft } from './draft.ts';

/**
 * Writes a draft into a content folder, all of it or nothing: what is there already is checked as it would be before
 * it is changed, and a new file goes again where that check finds an error.
 * @returns the paths that were written, the new one first
 * @throws Failure where the file is there already, its name cannot be an id, or check would find an error
 */
export async function save(folder: string, { creates, edits }: Draft, asOf: string): Promise<string[]> {
  if (creates) await mayBeCreated(folder, creates.path);
  const changed = await drafted(folder, edits);
  if (creates) await create(join(folder, creates.path), creates.text);
  try {
    await writeChecked(folder, changed, asOf);
  } catch (error) {
    if (creates) await rm(join(folder, creates.path), { force: true });
    throw error;
  }
  return [...(creates ? [creates.path] : []), ...changed.map(({ path }) => path)];
}

async function create(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
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
