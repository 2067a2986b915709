import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';

let site: Served;
let browser: Browser;
const handbook = () => join(inject('demo'), 'handbook');

beforeAll(async () => {
  site = await serve(handbook(), '/playbook/', 0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

/** The dates that the journey shows for a first day in England, by milestone. */
async function datesFor(start: string, prepare = ''): Promise<Record<string, string>> {
  const page = await browser.newPage();
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(`${site.url}stages/`, { waitUntil: 'load' });
  await page.select('.journey-dates select', 'gb');
  await page.$eval(
    '.journey-dates input',
    (input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    start,
  );
  await page.waitForFunction(() => document.body.classList.contains('has-dates'));
  const dates = await page.$$eval('li [data-date-of]', (places) =>
    places.map((place) => [(place as HTMLElement).dataset['dateOf'] ?? '', place.textContent ?? '']),
  );
  await page.close();
  return Object.fromEntries(dates) as Record<string, string>;
}

test('the journey gives the dates that a plan with the same first day has', async () => {
  const dates = await datesFor('2027-01-18');
  const plan = await readFile(join(handbook(), 'plans/harbour-and-vale/sample/index.html'), 'utf8');
  expect(plan).toContain('6 May 2027');
  expect(dates).toMatchObject({
    'kickoff-held': '18 Jan 2027',
    'investment-agreed': '1 Feb 2027',
    'first-customer-call': '24 Feb 2027',
    // Good Friday, Easter Monday and the bank holiday of 3 May 2027 are left out.
    'first-deal-won': '6 May 2027',
  });
});

test('the journey gives the same dates in a browser that does not know Temporal yet', async () => {
  const known = await datesFor('2027-03-01');
  expect(Object.keys(known).length).toBe(30);
  expect(await datesFor('2027-03-01', 'delete globalThis.Temporal')).toEqual(known);
});
