import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pageOf, takeApart } from '../../../scripts/lib/cards/sheet.ts';
import { makeCards } from '../../../scripts/lib/cards/makeCards.ts';
import { computeBook, computeHandbooks } from '../../../scripts/lib/model/compute.ts';
import { writeBookModels } from '../../../scripts/lib/model/write.ts';
import * as launches from '../../../scripts/lib/pdf/launch.ts';
import { render } from '../../../scripts/lib/render/render.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { contents, fill, temporaryFolder } from '../helpers/folder.ts';

const demo = join(import.meta.dirname, '../../../content');

vi.mock('../../../scripts/lib/pdf/launch.ts', { spy: true });
afterEach(() => void vi.clearAllMocks());

const style = `<style>
  body { margin: 0 }
  .card { width: 300px; height: 150px; background: #0c5f59; color: #fff }
  .says { height: 100px }
  h2 { margin: 0; font: var(--title)/1 monospace; white-space: pre }
</style>`;

const card = (file: string, title: string) =>
  `<article class="card" data-card="${file}"><div class="says"><h2>${title}</h2></div></article>`;

/** A print build whose page of cards holds these, by their files. */
function pagesOf(cards: Record<string, string>): string {
  const folder = temporaryFolder();
  const body = Object.entries(cards).map(([file, title]) => card(file, title));
  const html = `<!doctype html><html lang="en"><head>${style}</head><body>${body.join('')}</body></html>`;
  fill(folder, { 'cards/en/index.html': html });
  return folder;
}

async function photographed(pages: string, cache: string | null, language = 'en'): Promise<Record<string, string>> {
  const out = temporaryFolder();
  await makeCards({ sheets: [{ language, out }], pages, cache, signal: new AbortController().signal });
  return contents(out);
}

const starts = () => vi.mocked(launches.launch).mock.calls.length;
const two = { 'card.png': 'Home', 'tiers/card.png': 'Tiers' };

describe('photographing cards', () => {
  test('makes a picture of each, the same bytes every time', async () => {
    const [first, second] = [await photographed(pagesOf(two), null), await photographed(pagesOf(two), null)];
    expect(Object.keys(first)).toEqual(['card.png', 'tiers/card.png']);
    expect(first['card.png']).not.toBe(first['tiers/card.png']);
    expect(second).toEqual(first);
  });

  test('starts no browser where nothing has changed', async () => {
    const cache = join(temporaryFolder(), 'pdf');
    const first = await photographed(pagesOf(two), cache);
    expect(starts()).toBe(1);
    expect(await photographed(pagesOf(two), cache)).toEqual(first);
    expect(starts()).toBe(1);
  });

  test('takes only those anew that have changed', async () => {
    const cache = join(temporaryFolder(), 'pdf');
    const first = await photographed(pagesOf(two), cache);
    const kept = Object.keys(contents(cache));
    const second = await photographed(pagesOf({ ...two, 'tiers/card.png': 'Levels' }), cache);
    expect(second['card.png']).toBe(first['card.png']);
    expect(second['tiers/card.png']).not.toBe(first['tiers/card.png']);
    expect(Object.keys(contents(cache)).filter((name) => !kept.includes(name)).length).toBe(1);
  });

  test('sets a title smaller until its longest word has room', async () => {
    const words = { 'a.png': 'Short', 'b.png': 'Zertifizierung', 'c.png': 'W'.repeat(80) };
    const pictures = await photographed(pagesOf(words), null);
    // Whatever ran over would be cut off, and so be drawn as in a card without the rest of it.
    const cut = await photographed(pagesOf({ ...words, 'b.png': 'Zertif' }), null);
    expect(pictures['b.png']).not.toBe(cut['b.png']);
  });
});

test('a card of the demo handbook is the same picture whatever others are photographed with it', async () => {
  const folder = temporaryFolder();
  const [model, pages] = [join(folder, 'model'), join(folder, 'pages')];
  const { content } = await loadContent(demo, '2026-11-25');
  await writeBookModels(model, computeHandbooks(content!, '2026-11-25').map(computeBook));
  const { signal } = new AbortController();
  await render({ edition: 'book', address: null, model, out: pages, cache: null, signal });
  const all = await photographed(pages, null, 'en-GB');
  const page = join(pages, 'cards/en-GB/index.html');
  const whole = takeApart(readFileSync(page, 'utf8'));
  writeFileSync(page, pageOf(whole, whole.cards.slice(whole.cards.length / 2)));
  const some = await photographed(pages, null, 'en-GB');
  expect(Object.keys(some).length).toBeGreaterThan(20);
  expect(Object.keys(some).filter((file) => some[file] !== all[file])).toEqual([]);
});
