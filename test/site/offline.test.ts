import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeOffline } from '../../scripts/lib/site/offline/makeOffline.ts';
import { serve, type Served } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';

const base = '/playbook/';
const languages = [
  { language: 'en-GB', folder: '', base },
  { language: 'de', folder: 'de/', base: `${base}de/` },
];
const chapter = 'handbook/the-first-120-days/';
let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'channelbook-offline-')), 'handbook');
  await cp(join(inject('demo'), 'handbook'), folder, { recursive: true });
  site = await serve(folder, base, 0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
  await rm(dirname(folder), { recursive: true, force: true });
});

/** A page of the handbook, once the browser keeps all that it is told to. */
async function visit(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url + path, { waitUntil: 'load' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

const heading = (page: Page) => page.$eval('h1', (each) => each.textContent);
const port = () => Number(new URL(site.url).port);

test('after one visit everything can be read and searched without a connection, and a new publication is seen', async () => {
  const page = await visit('');
  const at = port();
  await site[Symbol.asyncDispose]();

  await page.goto(site.url + chapter);
  expect(await heading(page)).toBe('The first 120 days');
  await page.click('.search-button');
  await page.waitForSelector('pagefind-input input');
  await page.type('pagefind-input input', 'deal registration');
  await page.waitForFunction(() => document.querySelectorAll('pagefind-results a').length > 0);
  await page.goto(`${site.url}de/handbook/the-first-120-days/`);
  expect(await heading(page)).toBe('You are not connected');

  const file = join(folder, chapter, 'index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1([^>]*)>[^<]*/, '<h1$1>Published anew'));
  await makeOffline(folder, base, languages);
  site = await serve(folder, base, at);
  await page.goto(site.url + chapter);
  expect(await heading(page)).toBe('Published anew');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing;
    if (coming && !registration.waiting)
      await new Promise<void>((resolve) =>
        coming.addEventListener('statechange', () => (coming.state === 'installing' ? undefined : resolve())),
      );
  });
  await page.goto(`${site.url}tiers/`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null);
  await site[Symbol.asyncDispose]();
  await page.goto(site.url + chapter);
  expect(await heading(page)).toBe('Published anew');
  await page.close();
});
