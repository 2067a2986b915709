import { join } from 'node:path';
import type { Handbook } from '../../../src/playbook.ts';
import { writeHandbookModel } from '../model/write.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from './render.ts';
import { indexForSearch } from './search.ts';
import { searchRecords } from './searchRecords.ts';

/**
 * Renders the handbook in all of its languages and makes it searchable.
 * @param handbooks in each language; the first one is that of the program, and the others lie in folders of their own
 * @returns how many of their pages can be found
 */
export async function makeHandbooks(
  handbooks: readonly Handbook[],
  staging: Staging,
  signal: AbortSignal,
): Promise<number> {
  // One after the other, for a rendering empties its folder, and the first one's holds the others.
  for (const handbook of handbooks) await renderIn(handbook, staging, signal);
  const records = handbooks.flatMap((handbook) => searchRecords(handbook, folderOf(handbook)));
  return indexForSearch(staging.handbook, records);
}

async function renderIn(handbook: Handbook, staging: Staging, signal: AbortSignal): Promise<void> {
  const { language } = handbook.program;
  const model = staging.work(`public-model-${language}`);
  await writeHandbookModel(model, handbook);
  const cache = staging.work(`public-cache-${language}`);
  await render({ edition: 'public', model, out: join(staging.handbook, folderOf(handbook)), cache, signal });
}

/** Where the handbook of a language lies below the root; empty for the first one. */
const folderOf = ({ languages, program }: Handbook): string =>
  languages.find(({ language }) => language === program.language)?.folder ?? '';
