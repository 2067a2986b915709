import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';

const base = '/playbook/';
const chapter = 'handbook/the-first-120-days/';
let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = join(inject('demo'), 'handbook');
  site = await serve(folder, base, 0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

/** What a reader fetches to see a page for the first time, in compressed bytes by the kind of file. */
async function firstView(path: string): Promise<Record<string, number>> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url + path, { waitUntil: 'networkidle0' });
  await page.close();
  const bytes: Record<string, number> = {};
  for (const url of asked) {
    const file = new URL(url).pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html');
    const kind = file.slice(file.lastIndexOf('.') + 1);
    bytes[kind] = (bytes[kind] ?? 0) + gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
  }
  return bytes;
}

describe('the first view of a chapter', () => {
  test('weighs at most 25 KB of HTML and CSS, and 5 KB of JavaScript', async () => {
    const { html = 0, css = 0, js = 0 } = await firstView(chapter);
    expect(Math.min(html, css, js)).toBeGreaterThan(0);
    expect(html + css).toBeLessThanOrEqual(25_000);
    expect(js).toBeLessThanOrEqual(5_000);
  });

  test('weighs at most 15 KB, less than three tenths of a page of Starlight (51.8 KB without fonts)', async () => {
    const { html = 0, css = 0, js = 0 } = await firstView(chapter);
    expect(html + css + js).toBeLessThanOrEqual(15_000);
  });
});

/** How far things moved while a page came in whose scripts are late, as they are on a slow line. */
async function shiftsOf(path: string, width: number): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const late = /_astro\/.*\.js$/.test(request.url());
    setTimeout(() => void request.continue(), late ? 150 : 0);
  });
  // From the start: an observer that comes later is not told reliably of what went before.
  await page.evaluateOnNewDocument(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value));
    }).observe({ type: 'layout-shift' });
    Object.assign(window, { shiftsSeen: seen });
  });
  await page.goto(site.url + path, { waitUntil: 'load' });
  const shifts = await page.evaluate(async () => {
    await document.fonts.ready;
    // The second frame is drawn with all that scripts and fonts changed, and then told of.
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    return (window as unknown as { shiftsSeen: number[] }).shiftsSeen;
  });
  await page.close();
  return shifts.map((shift) => `${path} at ${width} px: ${shift}`);
}

test('nothing moves while a page comes in', async () => {
  const shifts: string[] = [];
  for (const path of ['', chapter, 'stages/management/', 'stages/', 'fit/', 'tiers/'])
    for (const width of [390, 768, 1440]) shifts.push(...(await shiftsOf(path, width)));
  expect(shifts).toEqual([]);
}, 60_000);
