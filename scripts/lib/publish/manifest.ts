import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, isErrno } from '../command/failure.ts';

/** What is known of every file that a partner gets. */
interface HandedFile {
  readonly partner: string;
  /** The plan's own part of its id. */
  readonly plan: string;
  readonly version: string;
  /** Relative to the folder of the manifest. */
  readonly file: string;
  readonly sha256: string;
  /** Hash of everything that the file was made from. */
  readonly inputs: string;
}

/** A plan as it is printed. */
export interface PrintedFile extends HandedFile {
  readonly kind: 'pdf';
  readonly paper: string;
  readonly pages: number;
}

/** A plan in another form: its dates for calendars, its data for programs, itself as a web page. */
export interface PackedFile extends HandedFile {
  readonly kind: 'calendar' | 'data' | 'page';
}

export type ManifestFile = PrintedFile | PackedFile;

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

/** Where the handbook in an output folder is to be served. @throws Failure where none was built */
export async function builtHandbook(out: string): Promise<NonNullable<Manifest['handbook']>> {
  const { handbook } = await readManifest(join(out, 'plans'));
  if (handbook) return handbook;
  throw new Failure(`There is no handbook in ${out} yet.`, 'Build it first with npm run build.');
}

/** Writes the manifest, sorted, so that equal content gives equal bytes. */
export async function writeManifest(folder: string, { handbook, files }: Manifest): Promise<void> {
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ handbook, files: sorted }, null, 2)}\n`);
}
