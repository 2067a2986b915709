import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { computeHandbook } from '../model/compute.ts';
import { loadOrReport } from '../model/loadOrReport.ts';
import { writeHandbookModel } from '../model/write.ts';
import { findBrowser } from '../pdf/findBrowser.ts';
import { flags } from '../pdf/launch.ts';
import { render } from '../render/render.ts';
import { indexForSearch } from '../site/search.ts';
import { serve } from '../site/serve.ts';
import { withLessons } from './manyLessons.ts';
import { type FirstSearch, searchOnce } from './searchOnce.ts';
import { table } from './table.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface SearchBench {
  /** The folder with the content. */
  readonly content: string;
  readonly asOf: string;
  /** How many lessons the handbook is to have. */
  readonly pages: number;
  readonly signal: AbortSignal;
}

const runs = 9;

/**
 * Makes a handbook of many pages and searches it as a reader does, in a browser that has nothing of it in store.
 * @returns a table
 */
export async function benchSearch({ content, asOf, pages, signal }: SearchBench): Promise<string> {
  using folder = temporaryFolder();
  const site = join(folder.path, 'handbook');
  const { content: sound } = await loadOrReport(content, asOf);
  const handbook = withLessons(computeHandbook(sound, asOf), pages);
  await writeHandbookModel(join(folder.path, 'model'), handbook);
  const { site: address } = handbook.program;
  await render({ edition: 'public', address, model: join(folder.path, 'model'), out: site, signal });
  const found = await indexForSearch(site);
  await using served = await serve(site, address.base, 0);
  await using browser = await openReader();
  const searches: FirstSearch[] = [];
  for (let run = 0; run < runs; run++) searches.push(await inNewContext(browser, served.url));
  const row = (what: string, of: (search: FirstSearch) => readonly number[]) => figures(what, searches.flatMap(of));
  return [
    `${found} searchable pages, ${runs} readers`,
    table([
      ['milliseconds', 'least', 'median', 'most'],
      row('/ pressed → the field takes letters', ({ open }) => [open]),
      row('first letter → first result', ({ first }) => [first]),
      row('each further letter → its first result', ({ further }) => further),
    ]),
  ].join('\n\n');
}

/** A browser that may ask this machine for pages, unlike the one that prints. */
async function openReader(): Promise<Browser> {
  const { path } = await findBrowser();
  const args = flags().filter((flag) => !flag.startsWith('--host-resolver-rules'));
  return puppeteer.launch({ executablePath: path, headless: 'shell', pipe: true, args });
}

async function inNewContext(browser: Browser, url: string): Promise<FirstSearch> {
  const context = await browser.createBrowserContext();
  try {
    return await searchOnce(await context.newPage(), url);
  } finally {
    await context.close();
  }
}

function figures(what: string, values: readonly number[]): string[] {
  const sorted = values.toSorted((a, b) => a - b);
  const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return [what, ...shown.map((value) => (value ?? Number.NaN).toFixed(0))];
}
