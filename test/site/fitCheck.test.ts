import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';

let site: Served;
let browser: Browser;

beforeAll(async () => {
  site = await serve(join(inject('demo'), 'handbook'), '/playbook/', 0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site.url}fit/`, { waitUntil: 'load' });
  return page;
}

/** Picks the same level for every criterion, or another one where it is named. */
const pick = (page: Page, level: number, others: Record<string, number> = {}) =>
  page.evaluate(
    (usual, special) => {
      for (const fieldset of document.querySelectorAll('.fit-check fieldset')) {
        const inputs = [...fieldset.querySelectorAll('input')];
        const wanted = special[inputs[0]?.name ?? ''] ?? usual;
        inputs.find(({ value }) => value === String(wanted))?.click();
      }
    },
    level,
    others,
  );

const shown = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements
      .filter((element) => (element as HTMLElement).checkVisibility())
      .map((element) => element.textContent?.trim()),
  );

describe('the self-check', () => {
  test('says recruit where every criterion is at its ideal level, and names no gap', async () => {
    const page = await open();
    await pick(page, 4);
    expect(await shown(page, '[data-verdict]')).toEqual([
      'You fit. We would like to talk soon, and could start at once.',
    ]);
    expect(await shown(page, '[data-fit]')).toEqual(['100']);
    expect(await shown(page, '[data-gap]')).toEqual([]);
    await page.close();
  });

  test('says develop where a criterion lies below its minimum, and what would follow', async () => {
    const page = await open();
    await pick(page, 4, { 'engineering-skills': 2 });
    // 12 of 100 weights reach a third of the way from level 1 to level 4: 100 − 12 · 2/3.
    expect(await shown(page, '[data-fit]')).toEqual(['92']);
    expect(await shown(page, '[data-gap] b')).toEqual(['Water network engineering']);
    expect((await shown(page, '[data-verdict]'))[0]).toContain('There are gaps');
    await page.close();
  });

  test('says decline at a knock-out, however good the rest is', async () => {
    const page = await open();
    await pick(page, 4, { funding: 1 });
    expect((await shown(page, '[data-verdict]'))[0]).toContain('Not at this time');
    expect(await shown(page, '[data-knock-out]')).toEqual(['Money for the first year']);
    expect(await shown(page, '[data-next]')).toEqual([]);
    await page.close();
  });

  test('sends nothing and stores nothing', async () => {
    const page = await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await pick(page, 3);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.close();
  });

  test('begins again when it is asked to', async () => {
    const page = await open();
    await pick(page, 4);
    await page.click('.result button[type=reset]');
    await page.waitForFunction(() => document.querySelector('[data-answered]')?.textContent === '0');
    expect(await shown(page, '[data-answer]')).toEqual([]);
    await page.close();
  });

  test('is a readable list of levels without scripts', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}fit/`);
    const text = await page.$eval('main', (main) => main.textContent ?? '');
    expect(text).toContain('Customers who run networks');
    expect(text).toContain('On paper or without scripts');
    await page.close();
  });
});
