import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { openHandbook } from './openHandbook.ts';

const handbook = openHandbook();

async function open(path: string, scripts = true): Promise<Page> {
  const page = await handbook.browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.goto(handbook.url + path, { waitUntil: 'load' });
  return page;
}

const chapter = 'handbook/how-we-choose-partners/';
const shown = (page: Page) =>
  page.$$eval('.meaning', (meanings) =>
    meanings.filter((each) => each.checkVisibility()).map((each) => each.textContent?.slice(0, 23)),
  );

test.each([true, false])('a term explains itself by keyboard, and goes away again (scripts: %s)', async (scripts) => {
  const page = await open(chapter, scripts);
  expect(await shown(page)).toEqual([]);
  await page.focus('.explained');
  await page.keyboard.press('Enter');
  expect(await shown(page)).toEqual(['The written description']);
  await page.keyboard.press('Tab');
  expect(await page.$eval(':focus', (link) => link.getAttribute('href'))).toBe(
    '/playbook/glossary/#ideal-partner-profile',
  );
  await page.keyboard.press('Escape');
  expect(await shown(page)).toEqual([]);
  await page.close();
});

test.each([390, 1440])('an explanation stays within a screen of %i px', async (width) => {
  const page = await open(chapter);
  await page.setViewport({ width, height: 700 });
  for (const term of await page.$$('.explained')) {
    await term.click();
    const inside = await page.$eval(':popover-open', (meaning) => {
      const { left, right, top, bottom } = meaning.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
    expect(inside).toBe(true);
    await page.keyboard.press('Escape');
  }
  await page.close();
});

test('on paper a term is a word like any other', async () => {
  const page = await open(chapter);
  await page.click('.explained');
  await page.emulateMediaType('print');
  expect(await shown(page)).toEqual([]);
  await page.close();
});

test('a heading is called by its words, and the link in it says what it copies', async () => {
  const page = await open(chapter);
  const heading = await page.$('::-p-aria([name="What we look at"][role="heading"])');
  expect(await heading?.evaluate((each) => each.id)).toBe('what-we-look-at');
  expect(await page.$('::-p-aria([name="Copy the link to this part What we look at"][role="link"])')).not.toBeNull();
  await page.close();
});
