import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { openBrowser, watchTroubles } from './browser.ts';
import { filesOf } from './files.ts';

const base = '/playbook/';
let site: Served;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  const folder = join(inject('demo'), 'handbook');
  site = await serve(folder, base, 0);
  browser = await openBrowser();
  pages = [...(await filesOf(folder)).keys()]
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

async function open(path: string, width = 1280): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(site.url + path, { waitUntil: 'load' });
  return page;
}

const resultTitles = (page: Page) =>
  page.$$eval('pagefind-results a', (links) => links.map((link) => link.textContent?.trim() ?? ''));

/** Types into the open search and waits for a result that names what is looked for. */
async function searchFor(page: Page, words: string, expected: string): Promise<void> {
  await page.waitForSelector('pagefind-input input');
  await page.type('pagefind-input input', words);
  await page.waitForFunction(
    (title) => [...document.querySelectorAll('pagefind-results a')].some((link) => link.textContent?.includes(title)),
    { timeout: 15_000 },
    expected,
  );
}

describe('every page of the handbook', () => {
  test('is there: stages, criteria, lessons, tiers, chapters, glossary, sample plan', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        '',
        'profile/',
        'profile/funding/',
        'stages/',
        'stages/management/',
        'stages/operational/',
        'stages/sales-marketing/',
        'stages/product/',
        'lessons/',
        'lessons/register-a-deal/',
        'tiers/',
        'handbook/the-first-120-days/',
        'glossary/',
        'about/',
        'plans/harbour-and-vale/sample/',
      ]),
    );
  });

  test('loads whole, from its own address alone, without an error', async () => {
    const page = await browser.newPage();
    const troubles = watchTroubles(page, site.url);
    for (const path of pages) await page.goto(site.url + path, { waitUntil: 'load' });
    expect(troubles).toEqual([]);
    await page.close();
  });

  test('has one main heading, a title, a description and a language', async () => {
    const page = await browser.newPage();
    for (const path of pages) {
      await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
      const facts = await page.evaluate(() => ({
        headings: document.querySelectorAll('h1').length,
        title: document.title !== '',
        description: document.querySelector('meta[name=description]')?.getAttribute('content') !== '',
        language: document.documentElement.lang,
        doubleIds:
          [...document.querySelectorAll('[id]')].length -
          new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
      }));
      expect({ path, ...facts }).toEqual({
        path,
        headings: 1,
        title: true,
        description: true,
        language: path.startsWith('de/') ? 'de' : 'en-GB',
        doubleIds: 0,
      });
    }
    await page.close();
  });

  test.each([390, 768, 1440])('never scrolls sideways at %i px', async (width) => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    const wide: string[] = [];
    for (const path of pages) {
      await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) wide.push(`${path}: ${overflow} px`);
    }
    expect(wide).toEqual([]);
    await page.close();
  });
});

describe('the search', () => {
  test('opens with the slash key and finds a lesson by a word of its title', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await searchFor(page, 'network map', 'Read a network map');
    await page.close();
  });

  test('leads from a word in the text to the page that says it', async () => {
    const page = await open('glossary/');
    await page.click('.search-button');
    await searchFor(page, 'knock-out', 'The ideal partner');
    const href = await page.$$eval(
      'pagefind-results a',
      (links) => (links.find((link) => link.textContent?.includes('The ideal partner')) as HTMLAnchorElement).href,
    );
    await page.goto(href);
    expect(new URL(page.url()).pathname).toBe(`${base}profile/`);
    await page.close();
  });

  test('can be narrowed by kind and by stage', async () => {
    const page = await open('');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('pagefind-input input');
    const filters = (await page.evaluate(`(async () => {
      const pagefind = await import('${base}pagefind/pagefind.js');
      const all = await pagefind.search('partner');
      const lessons = await pagefind.search('partner', { filters: { Kind: 'Lesson' } });
      return { filters: await pagefind.filters(), all: all.results.length, lessons: lessons.results.length };
    })()`)) as { filters: Record<string, Record<string, number>>; all: number; lessons: number };
    expect(Object.keys(filters.filters)).toEqual(expect.arrayContaining(['Kind', 'Moment', 'Role', 'Stage']));
    expect(Object.keys(filters.filters['Kind'] ?? {})).toEqual(
      expect.arrayContaining(['Chapter', 'Criterion', 'Lesson', 'Milestone', 'Plan', 'Stage', 'Term', 'Tier']),
    );
    expect(filters.lessons).toBeGreaterThan(0);
    expect(filters.lessons).toBeLessThan(filters.all);
    await page.waitForFunction(() => document.querySelectorAll('pagefind-filter-dropdown').length === 4);
    await page.close();
  });

  test('finds a milestone and a term by name, in any letters, and leads to their places', async () => {
    const page = await open('stages/');
    await page.keyboard.press('/');
    await searchFor(page, 'PARTNERSHIP AGREÉMENT signed', 'The partnership agreement is signed');
    const first = await page.$eval('pagefind-results a', (link) => link.getAttribute('href'));
    expect(first).toBe(`${base}stages/management/#agreement-signed`);
    await page.$eval('pagefind-input input', (input) => ((input as HTMLInputElement).value = ''));
    await searchFor(page, 'knock-out', 'Knock-out');
    expect(await page.$eval('pagefind-results a', (link) => link.getAttribute('href'))).toBe(
      `${base}glossary/#knock-out`,
    );
    await page.close();
  });

  test('goes from result to result and to the page by keyboard alone', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await searchFor(page, 'network map', 'Read a network map');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe(`${base}lessons/reading-a-network-map/`);
    await page.close();
  });

  test('suggests the nearest names, the glossary and the moments where nothing is found', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.waitForSelector('pagefind-input input');
    await page.type('pagefind-input input', 'xnock-out');
    await page.waitForFunction(() => document.querySelector('.search-nearest')?.checkVisibility());
    const offered = await page.$$eval('.search-nothing a', (links) => links.map((link) => link.getAttribute('href')));
    expect(offered).toEqual(
      expect.arrayContaining([`${base}glossary/#knock-out`, `${base}glossary/`, `${base}lessons/#first-call`]),
    );
    await page.close();
  });

  test('is not paid for before it is asked for', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url, { waitUntil: 'load' });
    expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
    await page.close();
  });
});

describe('reading', () => {
  test('begins with a way past the contents for those who read by keyboard', async () => {
    const page = await open('profile/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#Content');
    await page.close();
  });

  test('goes on from each page to the next, in the order of the contents', async () => {
    const page = await open('');
    const walked: string[] = [];
    for (;;) {
      const next = await page.$eval('a[rel=next]', (link) => (link as HTMLAnchorElement).href).catch(() => null);
      if (!next) break;
      await page.goto(next, { waitUntil: 'domcontentloaded' });
      walked.push(new URL(next).pathname);
    }
    const contents = await page.$$eval('#Menu a', (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(walked).toEqual(contents);
    await page.close();
  });

  test('marks in the contents of the page where the reader is, and copies the link to that place', async () => {
    const page = await open('profile/');
    await page.$eval('#skills', (heading) => heading.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('.contents a[aria-current]')?.getAttribute('href') === '#skills',
    );
    const link = await page.$eval('#skills .heading-link', (each) => ({
      href: each.getAttribute('href'),
      name: each.getAttribute('aria-label'),
    }));
    expect(link).toEqual({ href: '#skills', name: 'Copy the link to this part' });
    await page.close();
  });

  test('keeps the theme that a reader chose', async () => {
    const page = await open('');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.click('.theme-button');
    await page.goto(`${site.url}tiers/`);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toMatch(/rgb\(2[0-9]{2}/);
    await page.close();
  });

  test('shows the contents on a phone when they are asked for', async () => {
    const page = await open('stages/product/', 390);
    expect(await page.$eval('#Menu', (menu) => (menu as HTMLElement).checkVisibility())).toBe(false);
    await page.click('.menu-button');
    expect(await page.$eval('#Menu', (menu) => (menu as HTMLElement).checkVisibility())).toBe(true);
    await page.close();
  });

  test('offers a page of its own where nothing is', async () => {
    const page = await open('nowhere/');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('This page is not here');
    expect(await resultTitles(page)).toEqual([]);
    await page.close();
  });
});
