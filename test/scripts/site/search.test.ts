import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/lib/pdf/findBrowser.ts';
import { indexForSearch } from '../../../scripts/lib/site/search.ts';
import { makeIndex } from '../../../scripts/lib/site/searchIndex.ts';
import type { SearchRecord } from '../../../scripts/lib/site/searchRecords.ts';
import { serve } from '../../../scripts/lib/site/serve.ts';
import { contents, fill, temporaryFolder } from '../helpers/folder.ts';

const words = ['valve', 'logger', 'pressure', 'leak', 'utility', 'tender', 'survey'];
const pageAbout = (word: string, index: number) => `<html lang="en"><body data-pagefind-body><h1>${word}</h1>
  <span data-pagefind-filter="Kind">kind ${index % 4}</span><span data-pagefind-filter="Stage">stage ${index % 3}</span>
  <span data-pagefind-filter="Role">role ${index}</span><p>All about the ${word}.</p></body></html>`;

function handbook(): string {
  const folder = temporaryFolder();
  fill(folder, Object.fromEntries(words.map((word, index) => [`${word}/index.html`, pageAbout(word, index)])));
  return folder;
}

const milestone: SearchRecord = {
  path: 'stage/#signed',
  title: 'The contract is signed',
  kind: 'Milestone',
  text: 'Both have signed.',
  filters: { Kind: ['kind 9'] },
  language: 'en',
};

describe('the search index', () => {
  test('is given up at once when it is told to stop, whatever it waits for, and can be made again', async () => {
    const stop = new AbortController();
    async function* pages() {
      yield { path: 'valve/index.html', html: pageAbout('valve', 1) };
      setTimeout(() => stop.abort(new Error('Stopped.')));
      await new Promise(() => undefined);
    }
    await expect(makeIndex(pages(), [], stop.signal)).rejects.toThrow('Stopped.');
    expect(await indexForSearch(handbook())).toBe(words.length);
  });

  let first: Record<string, string>;

  test('counts the pages that can be found', async () => {
    const folder = handbook();
    expect(await indexForSearch(folder)).toBe(words.length);
    first = contents(join(folder, 'pagefind'));
  });

  test('has the same bytes each time, filters included', async () => {
    for (let run = 0; run < 3; run++) {
      const folder = handbook();
      await indexForSearch(folder);
      expect(contents(join(folder, 'pagefind'))).toEqual(first);
    }
  });

  test('is read by Pagefind’s own script in a browser, filters included', async () => {
    const folder = handbook();
    await indexForSearch(folder);
    await using server = await serve(folder, '/', 0);
    const { filters, found } = await askInBrowser(server.url);
    expect(filters).toEqual({
      Kind: { 'kind 0': 2, 'kind 1': 2, 'kind 2': 2, 'kind 3': 1 },
      Role: Object.fromEntries(words.map((_, index) => [`role ${index}`, 1])),
      Stage: { 'stage 0': 3, 'stage 1': 2, 'stage 2': 2 },
    });
    expect(found).toEqual(['/logger/']);
  });

  test('counts no record as a page, and names both for whoever finds nothing', async () => {
    const folder = handbook();
    expect(await indexForSearch(folder, [milestone])).toBe(words.length);
    const names = JSON.parse(readFileSync(join(folder, 'pagefind/names.json'), 'utf8')) as unknown[];
    expect(names).toHaveLength(words.length + 1);
    expect(names).toContainEqual(['valve', 'valve/', 'en']);
    expect(names).toContainEqual([milestone.title, milestone.path, 'en']);
  });

  test('leaves out what no page loads', async () => {
    const folder = handbook();
    await indexForSearch(folder);
    const names = Object.keys(contents(join(folder, 'pagefind'))).filter((name) => /\.(js|css)$/.test(name));
    expect(names).toEqual([
      'pagefind-component-ui.css',
      'pagefind-component-ui.js',
      'pagefind.js',
      'ready/pagefind.js',
    ]);
  });

  test('does not let a reader wait for the next look of Pagefind at whether it has started', async () => {
    const folder = handbook();
    await indexForSearch(folder);
    const script = readFileSync(join(folder, 'pagefind/pagefind.js'), 'utf8');
    const inWait = /getPtr\(\)\s*{\s*while[^}]*}[^}]*asyncSleep\((\d+)\)/.exec(script)?.[1];
    expect(Number(inWait)).toBe(4);
  });

  test('is begun once, promises no filters, answers before it has them, and then counts them for that answer', async () => {
    const folder = handbook();
    await indexForSearch(folder);
    await using server = await serve(folder, '/', 0);
    await using browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${server.url}valve/`);
    const got = await page.evaluate(`import('/pagefind/ready/pagefind.js').then(async ({ createInstance }) => {
      const engine = createInstance({ noWorker: true });
      const order = [];
      const promised = await engine.filters();
      const late = engine.lateFilters().then((all) => (order.push('filters'), all));
      const { results } = await engine.search('logger', {});
      order.push('answer');
      const { available } = await late;
      return { order, promised, isOne: engine === createInstance({}), found: results.length, stage: available.Stage };
    })`);
    expect(got).toEqual({
      order: ['answer', 'filters'],
      promised: {},
      isOne: true,
      found: 1,
      stage: { 'stage 0': 0, 'stage 1': 1, 'stage 2': 0 },
    });
  });
});

async function askInBrowser(url: string): Promise<{ filters: unknown; found: string[] }> {
  await using browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${url}valve/`);
  // Text, since it runs in the page and what it imports is not a module of ours.
  return (await page.evaluate(`import('/pagefind/pagefind.js').then(async (pagefind) => {
    const filters = await pagefind.filters();
    const { results } = await pagefind.search('logger', { filters: { Stage: 'stage 1' } });
    return { filters, found: await Promise.all(results.map(async (result) => (await result.data()).url)) };
  })`)) as { filters: unknown; found: string[] };
}

async function openBrowser() {
  const { path } = await findBrowser();
  return puppeteer.launch({ executablePath: path, headless: 'shell', pipe: true, args: ['--no-sandbox'] });
}
