import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { openHandbook } from './openHandbook.ts';

const handbook = openHandbook();

async function open(scripts = true): Promise<Page> {
  const page = await handbook.browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.goto(`${handbook.url}handbook/working-with-our-systems/`, { waitUntil: 'networkidle0' });
  return page;
}

/** The first words of the panels and of their titles that can be read. */
const readable = (page: Page) =>
  page.$$eval('.tabs .tab-title, .tabs .tab > :last-child', (parts) =>
    parts
      .filter((part) => part.checkVisibility({ contentVisibilityAuto: true }))
      .map((part) => part.textContent?.trim().slice(0, 20)),
  );
const all = ['As a spreadsheet', 'About half of our pa', 'Over the interface', 'Your ordering system'];

test('without scripts every tab stands below its title', async () => {
  const page = await open(false);
  expect(await readable(page)).toEqual(all);
  expect(await page.$$('[role=tab]')).toEqual([]);
  await page.close();
});

test('with scripts one tab is shown, and arrow keys go through them', async () => {
  const page = await open();
  expect(await readable(page)).toEqual([all[1]]);
  await page.focus('[role=tab][aria-selected=true]');
  await page.keyboard.press('ArrowRight');
  expect(await readable(page)).toEqual([all[3]]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Over the interface');
  await page.keyboard.press('ArrowRight');
  expect(await readable(page)).toEqual([all[1]]);
  expect(await page.$$('[role=tab][tabindex="0"]')).toHaveLength(1);
  await page.close();
});

test('on paper all tabs are there with their titles, also after one was chosen', async () => {
  const page = await open();
  await page.emulateMediaType('print');
  expect(await readable(page)).toEqual(all);
  await page.close();
});
