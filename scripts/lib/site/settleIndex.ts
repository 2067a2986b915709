import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { sha256 } from '../publish/files.ts';

/** What Pagefind's lists are made of. */
type Cbor = number | string | readonly Cbor[];

interface EntryFile {
  languages: Record<string, { hash: string; page_count: number }>;
}

/** What Pagefind puts before the data of every file. */
const mark = Buffer.from('pagefind_dcd');

/**
 * Gives a search index the same bytes for the same pages. Pagefind writes filters and their values in an order
 * that changes from run to run, and names the files by the hash of it.
 * @param folder the folder `pagefind/` of a handbook
 * @returns how many pages can be found
 */
export async function settleIndex(folder: string): Promise<number> {
  const path = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(path, 'utf8')) as EntryFile;
  const languages = Object.entries(entry.languages).toSorted(byName);
  for (const [language, about] of languages) about.hash = await settleLanguage(folder, language, about.hash);
  await writeFile(path, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
  return languages.reduce((pages, [, about]) => pages + about.page_count, 0);
}

/** @returns the new hash of the language's list of pages */
async function settleLanguage(folder: string, language: string, hash: string): Promise<string> {
  const path = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  // Its parts: version, pages, index chunks, filters with their files, sortings, and further lists.
  const [version, pages, chunks, filters, ...rest] = (await take(path(hash))) as [
    Cbor,
    Cbor,
    Cbor,
    [string, string][],
    ...Cbor[],
  ];
  const settled: [string, string][] = [];
  for (const [name, file] of filters.toSorted(byName)) settled.push([name, await settleFilter(folder, language, file)]);
  const { bytes, name } = pack([version, pages, chunks, settled, ...rest], language, 13);
  await writeFile(path(name), bytes);
  return name;
}

/** @returns the new name of the filter's file */
async function settleFilter(folder: string, language: string, file: string): Promise<string> {
  const path = (name: string) => join(folder, 'filter', `${name}.pf_filter`);
  const [filter, values] = (await take(path(file))) as [string, [string, Cbor][]];
  const { bytes, name } = pack([filter, values.toSorted(byName)], language, 7);
  await writeFile(path(name), bytes);
  return name;
}

async function take(path: string): Promise<Cbor> {
  const data = gunzipSync(await readFile(path));
  await rm(path);
  return decode(data.subarray(mark.length)) as Cbor;
}

function pack(value: Cbor, language: string, digits: number): { bytes: Buffer; name: string } {
  const bytes = gzipSync(Buffer.concat([mark, encode(value)]), { level: 9 });
  return { bytes, name: `${language}_${sha256(bytes).slice(0, digits)}` };
}

// By code units and not by the language of the machine, on which nothing may depend.
const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : a > b ? 1 : 0;
