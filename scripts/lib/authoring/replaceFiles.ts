import { chmod, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../command/failure.ts';

/** A file of the content folder with the text that it had and the text that it gets. */
export interface Replacement {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Gives files new texts, all of them or none: each text is written beside its file first, then they take the places of
 * the files one by one, and a failure on the way puts back those that were done. Only a machine that stops between two
 * renames can leave some of them new; every file by itself is always whole.
 * @throws Failure where a file is not as it was read any more
 */
export async function replaceFiles(folder: string, replacements: readonly Replacement[]): Promise<void> {
  const ready: (Replacement & { readonly file: string; readonly beside: string })[] = [];
  const done: typeof ready = [];
  try {
    for (const each of replacements) {
      const file = join(folder, each.path);
      ready.push({ ...each, file, beside: await writeBeside(file, each.after) });
    }
    for (const each of ready) if ((await readFile(each.file, 'utf8')) !== each.before) throw changed(each.path);
    for (const each of ready) {
      await rename(each.beside, each.file);
      done.push(each);
    }
  } catch (error) {
    for (const { file, before } of done) await rename(await writeBeside(file, before), file);
    throw error;
  } finally {
    for (const { beside } of ready) await rm(beside, { force: true });
  }
}

const changed = (path: string) =>
  new Failure(
    `Nothing was written, since ${path} has changed in the meantime.`,
    'Save your editor’s files and try again.',
  );

/** Writes a text beside a file, under a name that no loader reads, down to the disk and with the rights of the file. */
async function writeBeside(file: string, text: string): Promise<string> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(beside, (await stat(file)).mode);
  return beside;
}
