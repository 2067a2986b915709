import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../command/failure.ts';

/** One printed file. */
export interface ManifestFile {
  readonly partner: string;
  /** The plan's own part of its id. */
  readonly plan: string;
  readonly version: string;
  readonly paper: string;
  /** Relative to the folder of the manifest. */
  readonly file: string;
  readonly pages: number;
  readonly sha256: string;
  /** Hash of everything that the file was made from. */
  readonly inputs: string;
}

export interface Manifest {
  /** Where the handbook beside it is to be served; null where none was built. */
  readonly handbook: { readonly url: string; readonly base: string } | null;
  readonly files: readonly ManifestFile[];
}

/** The manifest of a `plans/` folder; an empty one where there is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return { handbook: null, files: [] };
    throw error;
  }
}

/** Writes the manifest, sorted, so that equal content gives equal bytes. */
export async function writeManifest(folder: string, { handbook, files }: Manifest): Promise<void> {
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ handbook, files: sorted }, null, 2)}\n`);
}
