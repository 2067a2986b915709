import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { openHandbook } from './openHandbook.ts';

const handbook = openHandbook();

async function open(path: string, width: number): Promise<Page> {
  const page = await handbook.browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(handbook.url + path, { waitUntil: 'load' });
  return page;
}

/** What has the focus, in a few words; and what a reader who looks for it would miss, or nothing. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    if (!at || at === document.body) return { name: '', fault: 'nothing has the focus' };
    const name = `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40)}`;
    const place = (at.closest('label') ?? at).getBoundingClientRect();
    const [x, y] = [place.x + Math.min(place.width / 2, 20), place.y + Math.min(place.height / 2, 10)];
    const above = document.elementFromPoint(x, y);
    const around = [at, at.parentElement, at.closest('label'), at.closest('.search-hit')].filter(
      (each) => each !== null,
    );
    const isMarked = around.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    const isCovered = !above || !(at.contains(above) || above.contains(at) || at.closest('label')?.contains(above));
    const fault = !isMarked
      ? 'no mark'
      : place.width === 0
        ? 'no size'
        : isCovered
          ? `under ${above?.outerHTML.slice(0, 60)}`
          : '';
    return { name, fault };
  });

/** Goes on with a key until the focus is where it is wanted; every place on the way must be seen. */
async function goTo(page: Page, key: 'Tab' | 'Shift+Tab' | 'ArrowDown', wanted: string, most = 80): Promise<void> {
  const faults: string[] = [];
  for (let step = 0; step < most; step++) {
    if (key === 'Shift+Tab') await page.keyboard.down('Shift');
    await page.keyboard.press(key === 'ArrowDown' ? key : 'Tab');
    if (key === 'Shift+Tab') await page.keyboard.up('Shift');
    const { name, fault } = await focus(page);
    if (fault) faults.push(`${name}: ${fault}`);
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) {
      expect(faults).toEqual([]);
      return;
    }
  }
  throw new Error(`${wanted} was not reached in ${most} steps; ${faults.join('; ')}`);
}

const has = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), {}, selector);

/** Waits for the results of whole words, since those of their first letters stand there before. */
const answered = (page: Page, words: string) =>
  page.waitForFunction(
    (asked) =>
      new RegExp(`\\d.*${asked}`).test(document.querySelector('pagefind-summary')?.textContent ?? '') &&
      document.querySelector('.search-result a') !== null,
    { polling: 'raf' },
    words,
  );

test('by keyboard the search opens, leads to results and through filters, and gives the focus back', async () => {
  const page = await open('', 1440);
  await goTo(page, 'Tab', '.search-button');
  await page.keyboard.press('Enter');
  await has(page, 'pagefind-modal input');
  await page.keyboard.type('kick-off');
  await answered(page, 'kick-off');
  await goTo(page, 'ArrowDown', '.search-result a', 3);
  await goTo(page, 'Shift+Tab', 'pagefind-modal [role=combobox]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('pagefind-modal [role=combobox][aria-expanded=true]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('pagefind-modal [role=combobox][aria-expanded=false]');
  await page.keyboard.press('Escape');
  await has(page, '.search-button');

  await page.keyboard.press('/');
  await has(page, 'pagefind-modal input');
  await page.keyboard.type('kick-off');
  await answered(page, 'kick-off');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url()).toContain('kickoff-held');
  await page.close();
});

test('whoever has gone on to a result stays there when the filters come, late as they may be', async () => {
  // Of its own, since a service worker that is there already would bring the index itself.
  const context = await handbook.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setRequestInterception(true);
  const typed = Promise.withResolvers<void>();
  page.on('request', (request) => {
    const [isEngine, isFilter] = [/ready\/pagefind\.js$/, /\/filter\//].map((kind) => kind.test(request.url()));
    // What finds comes in while somebody types, and filters long after.
    const wait = isEngine ? typed.promise : new Promise((resolve) => setTimeout(resolve, isFilter ? 1000 : 0));
    void wait.then(() => request.continue());
  });
  await page.goto(handbook.url, { waitUntil: 'load' });
  await page.keyboard.press('/');
  await has(page, 'pagefind-modal input');
  await page.keyboard.type('kick');
  const begun = page.waitForRequest((request) => request.url().includes('pagefind-entry'));
  typed.resolve();
  await begun;
  await page.keyboard.type('-off');
  await answered(page, 'kick-off');
  await page.keyboard.press('ArrowDown');
  await has(page, '.search-result a');
  const reached = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.waitForSelector('pagefind-modal pagefind-filter-dropdown [role=option]');
  expect(await page.evaluate((link) => document.activeElement === link, reached)).toBe(true);
  await context.close();
});

test('by keyboard the menu of a phone opens, leads to a page and closes where it was opened', async () => {
  const page = await open('', 390);
  await goTo(page, 'Tab', '.menu-button');
  await page.keyboard.press('Enter');
  await goTo(page, 'Tab', '#Menu a[href$="/fit/"]');
  await page.keyboard.press('Escape');
  await has(page, '.menu-button');
  expect(await page.$eval('#Menu', (menu) => menu.matches(':popover-open'))).toBe(false);
  await page.keyboard.press('Enter');
  await goTo(page, 'Tab', '#Menu a[href$="/fit/"]');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url()).toBe(`${handbook.url}fit/`);
  await page.close();
});

test.each([390, 1440])(
  'by keyboard the self-check is seen from its first question to its answer, at %i px',
  async (width) => {
    const page = await open('fit/', width);
    await goTo(page, 'Tab', '.fit-check input[type=radio]');
    const count = await page.$$eval(
      '.fit-check input[type=radio]',
      (inputs) => new Set(inputs.map((input) => (input as HTMLInputElement).name)).size,
    );
    for (let question = 0; question < count; question++) {
      await page.keyboard.press('ArrowRight');
      expect(await focus(page)).toMatchObject({ fault: '' });
      await page.keyboard.press('Enter');
    }
    await has(page, '#result');
    await goTo(page, 'Tab', '[data-save]');
    await page.close();
  },
);
