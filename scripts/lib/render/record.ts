import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, hashesOf } from '../publish/files.ts';

/** The style sheets of a page, in the form in which Astro orders them. */
export interface PageStyles {
  /** Astro's name of the page. */
  readonly page: string;
  readonly styles: readonly unknown[];
}

/** What compiled code consists of. */
interface CodeRecord {
  readonly pages: readonly PageStyles[];
  /** The hash of every file, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

const name = 'record.json';

/** Writes down what a folder of compiled code holds. */
export async function writeRecord(folder: string, pages: readonly PageStyles[]): Promise<void> {
  const record: CodeRecord = { pages, files: await hashes(folder) };
  await writeFile(join(folder, name), JSON.stringify(record));
}

/** The style sheets of every page of compiled code. */
export async function readStyles(folder: string): Promise<readonly PageStyles[]> {
  return (await read(folder)).pages;
}

/** Whether a folder holds compiled code exactly as it was written. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const { files } = await read(folder);
    const found = await hashes(folder);
    return JSON.stringify(found) === JSON.stringify(files);
  } catch {
    // There is none, or none that could be read, which comes to the same.
    return false;
  }
}

const read = async (folder: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as CodeRecord;

const hashes = async (folder: string) =>
  hashesOf(
    folder,
    (await filesBelow(folder)).filter((file) => file !== name),
  );
