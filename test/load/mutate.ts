import { cp, mkdtemp, mkdir, readFile, rename as moveFile, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Loaded, loadContent } from '../../src/load/loadContent.ts';

export const minimal = join(import.meta.dirname, '../fixtures/minimal/content');
export const asOf = '2026-11-23';

/** Marks in a text where a problem is expected; it is taken out before the file is written. */
export const here = '‸';

/** One change of the minimal content. */
export type Edit = (folder: string) => Promise<Place[]>;

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Replaces the first occurrence of some words. */
export const swap =
  (file: string, from: string, to: string): Edit =>
  async (folder) => {
    const text = await readFile(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new RangeError(`${file} does not have ${from}`);
    return put(
      folder,
      file,
      text.replace(from, () => to),
    );
  };

/** Writes a whole file. */
export const write =
  (file: string, text: string): Edit =>
  async (folder) =>
    put(folder, file, text);

/** Writes bytes; a problem is expected at a given place of them. */
export const bytes =
  (file: string, content: Uint8Array, ...places: readonly Omit<Place, 'file'>[]): Edit =>
  async (folder) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
    return places.map((place) => ({ file, ...place }));
  };

/** Replaces the body of an MDX file. */
export const body =
  (file: string, text: string): Edit =>
  async (folder) => {
    const all = await readFile(join(folder, file), 'utf8');
    return put(folder, file, `${all.slice(0, all.indexOf('\n---\n') + 5)}${text}`);
  };

export const copy =
  (from: string, to: string): Edit =>
  async (folder) => {
    await cp(join(folder, from), join(folder, to));
    return [];
  };

export const rename =
  (from: string, to: string): Edit =>
  async (folder) => {
    await moveFile(join(folder, from), join(folder, to));
    return [];
  };

export const remove =
  (file: string): Edit =>
  async (folder) => {
    await rm(join(folder, file), { recursive: true });
    return [];
  };

/** A symbolic link in the content folder. */
export const link =
  (file: string, target: string): Edit =>
  async (folder) => {
    await symlink(target, join(folder, file));
    return [{ file, line: 1, column: 1 }];
  };

/** Something in the content folder that is neither a file nor a folder nor a link. */
export const pipe =
  (file: string): Edit =>
  async (folder) => {
    await promisify(execFile)('mkfifo', [join(folder, file)]);
    return [{ file, line: 1, column: 1 }];
  };

/** A problem is expected with a file as a whole. */
export const at =
  (file: string): Edit =>
  async () => [{ file, line: 1, column: 1 }];

async function put(folder: string, file: string, marked: string): Promise<Place[]> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  const pieces = marked.split(here);
  await writeFile(join(folder, file), pieces.join(''));
  return pieces.slice(0, -1).map((_, index) => placeAfter(file, pieces.slice(0, index + 1).join('')));
}

function placeAfter(file: string, before: string): Place {
  const text = before.replace(/^\uFEFF/, '');
  return { file, line: text.split('\n').length, column: text.length - text.lastIndexOf('\n') };
}

export interface Mutated extends Loaded {
  /** Where the edits expect problems, as file:line:column. */
  readonly expected: readonly string[];
}

/** Loads the minimal content after some edits. */
export async function loadMutated(edits: readonly Edit[]): Promise<Mutated> {
  const folder = await mkdtemp(join(tmpdir(), 'channelbook-load-'));
  try {
    await cp(minimal, folder, { recursive: true });
    const places: Place[] = [];
    for (const edit of edits) places.push(...(await edit(folder)));
    return {
      ...(await loadContent(folder, asOf)),
      expected: places.map(({ file, line, column }) => `${file}:${line}:${column}`),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A mistake that an author could make, and what is to be said of it. */
export interface Case {
  readonly name: string;
  /** The codes of the problems, in the order of the marks. */
  readonly codes: readonly string[];
  readonly edits: readonly Edit[];
}

/** One case with one code or several. */
export const bad = (name: string, codes: string | readonly string[], ...edits: readonly Edit[]): Case => ({
  name,
  codes: typeof codes === 'string' ? [codes] : codes,
  edits,
});
