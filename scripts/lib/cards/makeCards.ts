import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Browsers } from '../pdf/browsers.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import { referencedAssets } from '../pdf/cache/references.ts';
import { noCache, openCache, type KeptFiles } from '../cache/store.ts';
import { openBrowsers } from '../pdf/openBrowsers.ts';
import { openPrintBuild, type PrintBuild } from '../pdf/printBuild.ts';
import type { Endpoint } from '../pdf/remote/endpoint.ts';
import type { SharedBrowser } from '../pdf/sharedBrowser.ts';
import { sha256, writeBelow } from '../publish/files.ts';
import { photograph } from './photograph.ts';
import { type DrawnCard, pageOf, type Sheet, takeApart } from './sheet.ts';

/** What is to be photographed, and with what. */
export interface CardsOrder {
  /** The languages, and the folder that gets the cards of each. */
  readonly sheets: readonly { readonly language: string; readonly out: string }[];
  /** The rendered pages of the book edition. */
  readonly pages: string;
  /** The folder where files are kept between builds; null to keep none. */
  readonly cache: string | null;
  /** Browsers elsewhere; where there are none, the one of this machine takes the pictures. */
  readonly endpoints?: readonly Endpoint[];
  readonly signal: AbortSignal;
}

interface Room {
  readonly browsers: readonly SharedBrowser[];
  readonly assets: PrintBuild['assets'];
  readonly cache: KeptFiles;
  /** What the pictures of all pages hang on. */
  readonly tools: string;
}

/** Pages of cards that are open at once. */
const tabs = 2;
/** Milliseconds that a browser has to show that it is there. */
const timeout = 60_000;

/**
 * Photographs the card of every page in each language. What was photographed before from the same card is taken from
 * the cache; if all of it was, no browser is started.
 * @throws Failure where a card cannot be photographed
 */
export async function makeCards({ sheets, pages, cache, endpoints = [], signal }: CardsOrder): Promise<void> {
  const build = await openPrintBuild(pages);
  await using browsers = await openBrowsers(endpoints, build, timeout, cache);
  signal.addEventListener('abort', () => void browsers[Symbol.asyncDispose](), { once: true });
  const room = {
    browsers: browsers.shared,
    assets: build.assets,
    cache: cache === null ? noCache : openCache(cache),
    tools: cache === null ? '' : await toolsOf(browsers),
  };
  const limit = pLimit(tabs);
  const work = sheets.map(({ language, out }) =>
    limit(async () => {
      signal.throwIfAborted();
      await makeSheet(takeApart(await build.page(`cards/${language}`)), out, room);
    }),
  );
  await Promise.all(work);
}

const toolsOf = async ({ digest }: Browsers): Promise<string> =>
  (await Promise.all([digest, codeVersion(), codeVersion(import.meta.dirname)])).join(' ');

async function makeSheet(sheet: Sheet, out: string, room: Room): Promise<void> {
  const keys = keysOf(sheet, room);
  const kept = await Promise.all(sheet.cards.map((card) => room.cache.read(keys(card))));
  const missing = sheet.cards.filter((_, index) => kept[index] === null);
  const taken = missing.length === 0 ? [] : await photograph(pageOf(sheet, missing), room.assets, room.browsers);
  // The cache keeps documents; a card is one of a single page.
  await Promise.all(missing.map((card, index) => room.cache.write(keys(card), { bytes: taken[index]!, pages: 1 })));
  const pictures = new Map(missing.map((card, index) => [card, taken[index]!]));
  await Promise.all(
    sheet.cards.map((card, index) => writeBelow(join(out, card.file), kept[index]?.bytes ?? pictures.get(card)!)),
  );
}

/** What each card of a sheet is kept under: a hash of all that its picture is made from. */
function keysOf(sheet: Sheet, { assets, tools }: Room): (card: DrawnCard) => string {
  const frame = pageOf(sheet, []);
  const used = referencedAssets(frame, assets).map((path) => [path, sha256(assets.get(path)!.bytes)]);
  const all = sha256(JSON.stringify([frame, used, tools]));
  return ({ html }) => sha256(`card\n${all}\n${html}`);
}
