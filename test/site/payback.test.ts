import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { openHandbook } from './openHandbook.ts';

const handbook = openHandbook();

async function open(scripts = true): Promise<Page> {
  const page = await handbook.browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.goto(`${handbook.url}tiers/`, { waitUntil: 'load' });
  return page;
}

const answer = (page: Page) => page.$eval('.payback [data-answer]', (place) => place.textContent?.trim());
const table = (page: Page) =>
  page.$$eval('.payback tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim())),
  );

const put = (page: Page, name: string, value: string) =>
  page.$eval(
    `.payback [name=${name}]`,
    (input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );

test('without scripts the payback is a worked example with its assumptions, as the chapter on margins has it', async () => {
  const page = await open(false);
  expect(await answer(page)).toBe('With these figures the investment is paid back in quarter 5 after the start.');
  const rows = await table(page);
  expect(rows).toHaveLength(8);
  expect(rows[3]).toEqual(['1', '€100,000', 'Accredited, 20%', '€26,000', '-€4,800']);
  const text = await page.$eval('.payback', (part) => (part as HTMLElement).innerText);
  for (const part of ['illustrative', 'Person-days before the first deal: 100', 'working day 75', 'left out'])
    expect(text).toContain(part);
  expect(text).not.toContain('Back to the example');
  await page.close();
});

test('the reader’s own figures give another answer, in the same words and money, and reach nobody', async () => {
  const page = await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const before = await table(page);
  await put(page, 'dealsPerQuarter', '2');
  expect(await answer(page)).toContain('quarter 4');
  expect((await table(page))[6]).toEqual(['2', '€200,000', 'Expert, 28%', '€68,000', '€235,200']);
  await put(page, 'money', '90000000');
  expect(await answer(page)).toContain('not paid back within 8 quarters');
  await page.click('.payback [type=reset]');
  await page.waitForFunction(() =>
    document.querySelector('.payback [data-answer]')?.textContent?.includes('quarter 5'),
  );
  expect(await table(page)).toEqual(before);
  expect(requests).toEqual([]);
  await page.close();
});

test('a figure that is none leaves the last answer as it was', async () => {
  const page = await open();
  const before = await table(page);
  for (const wrong of ['', '-3', '1.5', '1e99']) {
    await put(page, 'averageDeal', wrong);
    expect(await table(page), wrong).toEqual(before);
  }
  await page.close();
});
