import { join } from 'node:path';
import type { Handbook } from '../../../src/playbook.ts';
import { writeHandbookModel } from '../model/write.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from './render.ts';
import { indexForSearch } from './search.ts';

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
  return indexForSearch(staging.handbook);
}

async function renderIn(handbook: Handbook, staging: Staging, signal: AbortSignal): Promise<void> {
  const { language } = handbook.program;
  const folder = handbook.languages.find((each) => each.language === language)?.folder ?? '';
  const model = staging.work(`public-model-${language}`);
  await writeHandbookModel(model, handbook);
  const cache = staging.work(`public-cache-${language}`);
  await render({ edition: 'public', model, out: join(staging.handbook, folder), cache, signal });
}
