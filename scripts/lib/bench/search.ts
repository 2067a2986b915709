import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { computeHandbook } from '../model/compute.ts';
import { loadOrReport } from '../model/loadOrReport.ts';
import { writeHandbookModel } from '../model/write.ts';
import { render } from '../render/render.ts';
import { indexForSearch } from '../site/search.ts';
import { serve } from '../site/serve.ts';
import { withLessons } from './manyLessons.ts';
import { openReader } from './reader.ts';
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

/** What one step of a search took, in milliseconds. */
export interface SearchFigure {
  readonly what: string;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

export interface SearchFigures {
  readonly pages: number;
  readonly readers: number;
  readonly figures: readonly SearchFigure[];
}

const rounds = 9;

/** Makes a handbook of many pages and searches it as a reader does, in a browser that has nothing of it in store. */
export async function benchSearch({ content, asOf, pages, signal }: SearchBench): Promise<SearchFigures> {
  using folder = temporaryFolder();
  const site = join(folder.path, 'handbook');
  const { content: sound } = await loadOrReport(content, asOf);
  const handbook = withLessons(computeHandbook(sound, asOf), pages);
  await writeHandbookModel(join(folder.path, 'model'), handbook);
  const { site: address } = handbook.program;
  await render({ edition: 'public', address, model: join(folder.path, 'model'), out: site, cache: null, signal });
  const found = await indexForSearch(site);
  await using served = await serve(site, address.base, 0);
  await using browser = await openReader();
  const searches: FirstSearch[] = [];
  for (let run = 0; run < rounds; run++) searches.push(await inNewContext(browser, served.url));
  return {
    pages: found,
    readers: rounds,
    figures: [
      figure(
        '/ pressed → the field takes letters',
        searches.map(({ open }) => open),
      ),
      figure(
        'first letter → first result',
        searches.map(({ first }) => first),
      ),
      figure(
        'each further letter → its first result',
        searches.flatMap(({ further }) => further),
      ),
    ],
  };
}

/** The figures as a table, under what they were measured on. */
export function searchTable({ pages, readers, figures }: SearchFigures): string {
  const rows = figures.map(({ what, least, median, most }) => [
    what,
    ...[least, median, most].map((ms) => ms.toFixed(0)),
  ]);
  return [
    `${pages} searchable pages, ${readers} readers`,
    table([['milliseconds', 'least', 'median', 'most'], ...rows]),
  ].join('\n\n');
}

async function inNewContext(browser: Browser, url: string): Promise<FirstSearch> {
  const context = await browser.createBrowserContext();
  try {
    return await searchOnce(await context.newPage(), url);
  } finally {
    await context.close();
  }
}

function figure(what: string, values: readonly number[]): SearchFigure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  return { what, least: at(0), median: at(Math.floor(sorted.length / 2)), most: at(sorted.length - 1) };
}
