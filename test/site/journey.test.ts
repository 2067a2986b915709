import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { meant, readCalendar } from '../pack/readCalendar.ts';
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

/** The journey with a first day and a calendar chosen. */
async function withDates(start: string, prepare = '', calendar = 'gb'): Promise<Page> {
  const page = await browser.newPage();
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(`${site.url}stages/`, { waitUntil: 'load' });
  await page.select('.journey-dates select', calendar);
  await page.$eval(
    '.journey-dates input',
    (input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    start,
  );
  await page.waitForFunction(() => document.body.classList.contains('has-dates'));
  return page;
}

/** The dates that the journey shows for a first day in England, by milestone. */
async function datesFor(start: string, prepare = ''): Promise<Record<string, string>> {
  const page = await withDates(start, prepare);
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

/** The calendar file that the page hands out. */
async function savedCalendar(page: Page) {
  const text = await page.evaluate(async () => {
    const file = await new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return 'data:,';
      };
      document.querySelector<HTMLElement>('.journey-dates button')?.click();
    });
    return file.text();
  });
  const [calendar] = readCalendar(Buffer.from(text));
  return { name: meant(calendar?.properties.get('X-WR-CALNAME')), events: calendar?.inner ?? [] };
}

test('the dates go into a calendar file that names who, what proves it and where it is explained', async () => {
  const page = await withDates('2027-01-18');
  const { name, events } = await savedCalendar(page);
  await page.close();
  expect(name).toBe('Norrvale Instruments: The journey');
  expect(events).toHaveLength(30);
  const won = events.find(({ properties }) => properties.get('UID')?.startsWith('first-deal-won.'))?.properties;
  expect(won?.get('UID')).toBe('first-deal-won.journey@partners.example.com');
  expect([won?.get('DTSTART'), won?.get('DTEND'), won?.get('STATUS')]).toEqual(['20270506', '20270507', 'TENTATIVE']);
  expect(won?.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
  const lines = meant(won?.get('DESCRIPTION')).split('\n');
  expect(lines[0]).toMatch(/^Who: /);
  expect(lines[1]).toMatch(/^Evidence: /);
  expect(lines[2]).toBe('https://partners.example.com/playbook/stages/sales-marketing/#first-deal-won');
});

test('the journey says so where it does not know the holidays of a year', async () => {
  const note = (page: Page) =>
    page.$eval('[data-unknown-holidays]', (place) => (place as HTMLElement).checkVisibility());
  const [known, unknown] = [await withDates('2027-01-18'), await withDates('2031-01-20')];
  expect([await note(known), await note(unknown)]).toEqual([false, true]);
  await Promise.all([known.close(), unknown.close()]);
});

test('without scripts the journey has days, lessons at their milestones and no form', async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site.url}stages/`);
  expect(await page.$$eval('.journey-dates', (forms) => forms.map((form) => form.checkVisibility()))).toEqual([false]);
  const call = await page.$$eval('.line > li', (rows) =>
    rows.map((row) => row.textContent ?? '').find((text) => text.includes('The first customer call is held')),
  );
  expect(call).toContain('Day 27');
  expect(call).toContain('Prepare the first call');
  const shares = await page.$$eval('.assisted .share', (places) => places.map((place) => place.textContent?.trim()));
  expect(shares.length).toBeGreaterThan(2);
  await page.close();
});
