import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';
import { filesOf } from './files.ts';

let browser: Browser;
let site: Served;
let pages: Map<string, string>;

beforeAll(async () => {
  const folder = join(inject('demo'), 'handbook');
  site = await serve(folder, '/playbook/', 0);
  browser = await openBrowser();
  const files = [...(await filesOf(folder))].filter(([path]) => path.endsWith('.html'));
  pages = new Map(files.map(([path, bytes]) => [path, String(bytes)]));
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

const german = () => [...pages].filter(([path]) => path.startsWith('de/'));
const mainOf = (html: string) => /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const notice = 'Noch ist nicht alles auf dieser Seite übersetzt';

describe('the handbook in two languages', () => {
  test('has the same pages in both', () => {
    const there = (inGerman: boolean) =>
      [...pages.keys()].filter((path) => path.startsWith('de/') === inGerman && !path.startsWith('s/'));
    expect(there(true).map((path) => path.slice('de/'.length))).toEqual(there(false));
  });

  test('says of every page where it is in the other language', () => {
    const alternate = (language: string, path: string) =>
      `<link rel="alternate" hreflang="${language}" href="https://partners.example.com/playbook/${path}">`;
    for (const [path, html] of german().filter(([each]) => each.endsWith('/index.html'))) {
      const own = path.slice(0, -'index.html'.length);
      expect(html, path).toContain(alternate('de', own));
      expect(pages.get(path.slice('de/'.length)), path).toContain(alternate('de', own));
      expect(html, path).toContain(alternate('x-default', own.slice('de/'.length)));
    }
  });

  test('leads from a page to the same one in the other language', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}stages/management/`);
    await page.click('.languages a');
    await page.waitForFunction(() => document.documentElement.lang === 'de');
    expect(new URL(page.url()).pathname).toBe('/playbook/de/stages/management/');
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Geschäftsleitung');
    await page.close();
  });

  test('has the notice on exactly those pages that are not translated throughout', () => {
    const noticed = german().filter(([, html]) => html.includes(notice));
    const foreign = german().filter(([, html]) => mainOf(html).includes('lang="en-GB"'));
    expect(noticed.map(([path]) => path)).toEqual(foreign.map(([path]) => path));
    expect(noticed.length).toBeGreaterThan(0);
    expect(noticed.length).toBeLessThan(german().length / 2);
    expect(
      [...pages].filter(([path, html]) => !path.startsWith('de/') && html.includes('data-foreign-notice')),
    ).toEqual([]);
  });

  test('finds German words on German pages', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}de/`);
    await page.keyboard.press('/');
    await page.waitForSelector('pagefind-modal input');
    await page.type('pagefind-modal input', 'Dienstplan');
    await page.waitForFunction(() => document.querySelector('pagefind-results a[href*="/de/stages/management/"]'), {
      timeout: 10_000,
    });
    expect(
      await page.$$eval('pagefind-results a', (links) => links.every(({ pathname }) => pathname.includes('/de/'))),
    ).toBe(true);
    await page.close();
  });
});

describe('a plan in German', () => {
  const folder = join(inject('demo'), 'plans/rheintal-netztechnik');
  const read = (name: string) => readFileSync(join(folder, `rheintal-netztechnik-2027${name}`));

  test.each(['-a4.pdf', '-letter.pdf'])('says so in its PDF%s', async (name) => {
    const document = await getDocumentProxy(new Uint8Array(read(name)));
    const { info } = await document.getMetadata();
    expect((info as { Language?: string }).Language).toBe('de');
  });

  test('has a page, a calendar and data in German', () => {
    expect(String(read('.html'))).toContain('<html lang="de" dir="ltr">');
    expect(String(read('.ics'))).toContain('SUMMARY:Der Auftakt hat stattgefunden');
    expect(JSON.parse(String(read('.json')))).toMatchObject({ program: { language: 'de' } });
  });
});
