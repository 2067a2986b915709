import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handbook } from '../../../src/playbook.ts';
import { handbookFolder } from '../model/handbookFolder.ts';
import { writeHandbookModel } from '../model/write.ts';
import { filesBelow } from '../publish/files.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from '../render/render.ts';
import { makeOffline } from './offline/makeOffline.ts';
import { indexForSearch } from './search.ts';
import { searchRecords } from './searchRecords.ts';
import { sitemap } from './sitemap.ts';

/**
 * Renders the handbook in all of its languages and makes it searchable.
 * @param handbooks in each language; the first one is that of the program, and the others lie in folders of their own
 * @param cache the folder that keeps drawn pages between builds; null to keep none
 * @returns how many of their pages can be found
 */
export async function makeHandbooks(
  handbooks: readonly Handbook[],
  cache: string | null,
  staging: Staging,
  signal: AbortSignal,
): Promise<number> {
  // One after the other, for a rendering empties its folder, and the first one's holds the others.
  for (const handbook of handbooks) await renderIn(handbook, cache, staging, signal);
  await writeFile(join(staging.handbook, 'sitemap.xml'), await siteMapOf(handbooks, staging.handbook));
  const records = handbooks.flatMap((handbook) => searchRecords(handbook, handbookFolder(handbook)));
  const searchable = await indexForSearch(staging.handbook, records, signal);
  const [first] = handbooks;
  if (first) await makeOffline(staging.handbook, first.program.site.base, first.languages);
  return searchable;
}

async function renderIn(
  handbook: Handbook,
  cache: string | null,
  staging: Staging,
  signal: AbortSignal,
): Promise<void> {
  const { language, site } = handbook.program;
  const model = staging.work(`public-model-${language}`);
  await writeHandbookModel(model, handbook);
  const out = join(staging.handbook, handbookFolder(handbook));
  await render({ edition: 'public', address: site, model, out, cache, signal });
}

/** Nobody looks for the page that stands in for others. */
const isNotice = (file: string) => file === 'offline/index.html';

async function siteMapOf([first]: readonly Handbook[], folder: string): Promise<string> {
  if (!first) return sitemap([], '', []);
  const others = first.languages.flatMap((each) => (each.folder ? [each.folder] : []));
  const files = (await filesBelow(folder)).filter(
    (file) => !others.some((other) => file.startsWith(other)) && !isNotice(file),
  );
  return sitemap(files, first.program.site.url, first.languages);
}
