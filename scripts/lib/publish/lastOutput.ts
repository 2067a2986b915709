import { constants, existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { litter } from './outFolder.ts';
import { type Manifest, type ManifestFile, readManifest } from './manifest.ts';

/**
 * Copies the last good output, without the files of some plans, to where those are made anew.
 * @param renewed whether a file is of a plan that is made anew
 * @returns the manifest of what was kept
 */
export async function copyAllBut(renewed: (row: ManifestFile) => boolean, last: string, to: string): Promise<Manifest> {
  if (!existsSync(last)) return { handbook: null, files: [] };
  await cp(last, to, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !litter.has(basename(path)),
  });
  const { handbook, files } = await readManifest(join(to, 'plans'));
  const [replaced = [], kept = []] = partition(files, renewed);
  await Promise.all(replaced.map((row) => rm(join(to, 'plans', row.file), { force: true })));
  return { handbook, files: kept };
}

function partition(rows: readonly ManifestFile[], test: (row: ManifestFile) => boolean): ManifestFile[][] {
  return [rows.filter(test), rows.filter((row) => !test(row))];
}
