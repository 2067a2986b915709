import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer';
import { Failure } from '../command/failure.ts';
import { bundledBrowser } from './bundledBrowser.ts';

/** One place to look for a browser. */
export interface BrowserSource {
  readonly name: string;
  /** The path of the executable, or null if there is none. */
  readonly find: () => Promise<string | null>;
}

export interface FoundBrowser {
  readonly path: string;
  readonly source: string;
}

/** Where a browser is looked for, in this order. */
export const browserSources: readonly BrowserSource[] = [
  { name: 'CHANNELBOOK_BROWSER', find: async () => named(process.env['CHANNELBOOK_BROWSER']) },
  { name: 'the browser that comes with the packages', find: bundledBrowser },
  { name: 'Puppeteer’s cache', find: () => puppeteersOwn() },
  { name: 'an installed Chrome', find: async () => (await installedChrome()) ?? (await installedElsewhere()) },
];

/** The first browser that one of the sources has. */
export async function findBrowser(sources: readonly BrowserSource[] = browserSources): Promise<FoundBrowser> {
  for (const { name, find } of sources) {
    const path = await find();
    if (path) return { path, source: name };
  }
  throw new Failure(
    'No browser was found to print the PDFs with.',
    'Install Google Chrome or Chromium, run npx puppeteer browsers install chrome-headless-shell, ' +
      'or set the environment variable CHANNELBOOK_BROWSER to the path of a Chromium.',
  );
}

function named(path: string | undefined): string | null {
  if (!path) return null;
  if (existsSync(path)) return path;
  throw new Failure(
    `CHANNELBOOK_BROWSER names ${path}, but there is no such file.`,
    'Correct the path, or unset the variable.',
  );
}

const puppeteersOwn = () => existing(() => puppeteer.executablePath({ headless: 'shell' }));
const installedChrome = () => existing(() => puppeteer.executablePath('chrome'));

async function installedElsewhere(): Promise<string | null> {
  return (
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].find((path) => existsSync(path)) ?? null
  );
}

async function existing(find: () => string | Promise<string>): Promise<string | null> {
  try {
    const path = await find();
    return existsSync(path) ? path : null;
  } catch {
    // Puppeteer throws when it has none.
    return null;
  }
}
