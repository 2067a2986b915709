import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, writeBelow } from '../publish/files.ts';
import { type IndexFile, makeIndex, namesFile } from './searchIndex.ts';
import type { SearchRecord } from './searchRecords.ts';
import { settleIndex } from './settleIndex.ts';

/**
 * Makes the search index of a rendered handbook, in its folder `pagefind/`.
 * @param records what is found by its own name though it is only a part of a page
 * @returns how many pages can be found
 */
export async function indexForSearch(
  handbook: string,
  records: readonly SearchRecord[] = [],
  signal?: AbortSignal,
): Promise<number> {
  const folder = join(handbook, 'pagefind');
  const { files, names } = await makeIndex(pagesBelow(handbook), records, signal);
  await Promise.all(files.map((file) => writeInto(folder, file)));
  await writeInto(folder, namesFile(names));
  return (await settleIndex(folder)) - records.length;
}

async function* pagesBelow(handbook: string) {
  for (const path of await filesBelow(handbook)) {
    if (path.endsWith('.html')) yield { path, html: await readFile(join(handbook, path), 'utf8') };
  }
}

const writeInto = (folder: string, { path, content }: IndexFile): Promise<void> =>
  writeBelow(join(folder, path), content);
