import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../site/browser.ts';
import { unpacked } from '../site/files.ts';
import { headersFor, rulesOf, serveWithHeaders } from './headers.ts';
import { payloads, shown } from './payloads.ts';
import { documentOf } from './pdf.ts';
import { buildHostileSite, type HostileSite } from './site.ts';
import { type Anatomy, anatomy, openTrapped } from './trap.ts';

let site: HostileSite;
let browser: Browser;
const bodies = new Map<string, Anatomy>();
const caught = new Map<string, readonly string[]>();

beforeAll(async () => {
  [site, browser] = await Promise.all([buildHostileSite(), openBrowser()]);
  const limit = pLimit(3);
  await Promise.all(site.pages.map((address) => limit(() => visit(address))));
});

async function visit(address: string): Promise<void> {
  const trapped = await openTrapped(browser, address);
  bodies.set(address, await anatomy(trapped.page));
  caught.set(address, await trapped.caught());
  await trapped.page.close();
}

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** Pagefind decodes entities once more than they were encoded; its interface shows them as text all the same. */
const plain = (text: string) =>
  shown(text)
    .replace(/&lt;|&#60;/g, '<')
    .replace(/&gt;|&#62;/g, '>')
    .replaceAll('&quot;', '"');

const everywhere = <Part>(part: (body: Anatomy) => readonly Part[]): Part[] => [
  ...new Set([...bodies.values()].flatMap(part)),
];

describe('the trap', () => {
  test('catches hostile words that nobody escaped', async () => {
    // Whatever leads away from the page would hide what the others did.
    const staying = payloads.filter((payload) => !payload.includes('refresh'));
    await writeFile(join(site.folder, 'print/control.html'), staying.map((payload) => `<p>${payload}</p>`).join('\n'));
    const { page, caught: all } = await openTrapped(browser, `${site.print.url}control.html`);
    const found = (await all()).join('\n');
    for (const sign of ['ran: style', 'ran: double', 'ran: single', 'ran: frame', 'foreign: https://evil.invalid/'])
      expect(found).toContain(sign);
    expect((await anatomy(page)).foreign.length).toBeGreaterThan(5);
    await page.close();
  });
});

describe('hostile words in every field', () => {
  test('are all there to be tried: all fields and the body of every file', () => {
    expect(site.poisoned.length).toBeGreaterThanOrEqual(230);
    expect(site.pages.length).toBeGreaterThanOrEqual(22);
  });

  test('run nothing, fetch nothing and lead nowhere, in any edition and in print', () => {
    expect([...caught].filter(([, troubles]) => troubles.length > 0)).toEqual([]);
  });

  test('add no script: each page has those of its layout, and print has none', () => {
    const scripts = everywhere(({ scripts: all }) => all);
    expect(scripts.filter((script) => script.includes('pwned') || script.includes('evil'))).toEqual([]);
    // The theme button, the search, reading offline and what single kinds of pages bring, each the same wherever it is.
    expect(scripts.length).toBeLessThan(9);
    expect(bodies.get(site.pages.at(-1) ?? '')?.scripts).toEqual([]);
  });

  test('add no element or attribute that acts', () => {
    expect(everywhere(({ foreign }) => foreign)).toEqual([]);
  });

  test('lead to web and mail addresses alone', () => {
    expect(everywhere(({ schemes }) => schemes).toSorted()).toEqual(['http:', 'https:', 'mailto:']);
  });

  test('style nothing', () => {
    expect(everywhere(({ styled }) => [styled])).toEqual(['']);
    expect(everywhere(({ styles }) => styles).filter((style) => /<[a-z/!]/i.test(style))).toEqual([]);
  });

  test('stay within the strings of the running heads and feet', async () => {
    const { page } = await openTrapped(browser, site.pages.at(-1) ?? '');
    const rules = await page.evaluate(() =>
      [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    );
    const outside = rules.map((rule) => rule.replace(/"(?:[^"\\]|\\.)*"/g, '""'));
    expect(rules.some((rule) => rule.includes('pwned'))).toBe(true);
    expect(outside.filter((rule) => /pwned|evil|1in|BEGIN|Unbreakable/.test(rule))).toEqual([]);
    await page.close();
  });

  test('are shown as they were written', async () => {
    const { page } = await openTrapped(browser, site.pages.at(-1) ?? '');
    const text = shown(await page.evaluate(() => document.body.textContent ?? ''));
    for (const words of [site.plan.partner.name, site.plan.title, site.plan.commitments[0]?.what ?? '?'])
      expect(text).toContain(shown(words));
    await page.close();
  });
});

describe('the fit check over hostile words', () => {
  test('answers without running them', async () => {
    const { page, caught: all } = await openTrapped(browser, `${site.handbook.url}fit/`);
    await page.$$eval('input[value="1"]', (levels) => levels.forEach((level) => level.click()));
    expect(await all()).toEqual([]);
    expect((await anatomy(page)).foreign).toEqual([]);
    await page.close();
  });
});

describe('the search over hostile words', () => {
  test('shows them in its results and filters without running them', async () => {
    const { page, caught: all } = await openTrapped(browser, site.handbook.url);
    await page.keyboard.press('/');
    await page.waitForSelector('pagefind-input input');
    await page.type('pagefind-input input', 'pwned');
    await page.waitForFunction(() => document.querySelectorAll('pagefind-results a').length > 3, { timeout: 15_000 });
    await page.waitForFunction(() => document.querySelectorAll('pagefind-filter-dropdown button').length >= 2);
    // One that is open may lie over the next.
    await page.$$eval('pagefind-filter-dropdown button', (buttons) => buttons.forEach((button) => button.click()));
    const results = await page.$eval('pagefind-modal', (modal) => ({
      text: modal.textContent ?? '',
      // The template of results is a script that no browser runs.
      foreign: modal.querySelectorAll(
        'script:not([type="text/pagefind-template"]), iframe, img, form, [onerror], [onload], [onfocus]',
      ).length,
    }));
    expect(results.foreign).toBe(0);
    expect(results.text).toContain(`<script>pwned('style')</script>`);
    expect(await all()).toEqual([]);
    await page.close();
  });

  test('takes each title for one value, whatever its punctuation', async () => {
    const { page } = await openTrapped(browser, site.handbook.url);
    const filters = (await page.evaluate(`import('/pagefind/pagefind.js').then((found) => found.filters())`)) as Record<
      string,
      Record<string, number>
    >;
    expect(Object.keys(filters).toSorted()).toEqual(['Kind', 'Moment', 'Role', 'Stage']);
    expect(Object.keys(filters['Kind'] ?? {}).join()).not.toContain('pwned');
    const titles = site.plan.schedule.stages.map(({ title }) => plain(title));
    // Pagefind reads entities that are words of a title once more on pages, and not in the records of milestones.
    const stages = new Set(Object.keys(filters['Stage'] ?? {}).map((value) => plain(value)));
    expect([...stages].toSorted()).toEqual(titles.toSorted());
    await page.close();
  });
});

describe('a PDF of hostile words', () => {
  test('shows them, runs nothing and links to web and mail addresses alone', async () => {
    const [name = '', bytes = Buffer.alloc(0)] = [...site.files].find(([path]) => /^plans.*\.pdf$/.test(path)) ?? [];
    expect(name).toBe('plans/copper-basin-records/copper-basin-records-2027-letter.pdf');
    const { text, actions, schemes } = await documentOf(bytes);
    expect(actions).toEqual([]);
    expect(schemes).toEqual(['https:', 'mailto:']);
    for (const words of [`<script>pwned('style')</script>`, `"; } } html{--pwned:css}`, '=cmd|', 'BEGIN:VEVENT'])
      expect(text).toContain(words);
  });
});

describe('the files of hostile words', () => {
  test('have the names that ids give them, and lie in the output folder alone', async () => {
    const strange = [...site.files.keys()].filter(
      (path) => !/^((handbook|plans|internal)\/[\w./-]+|manifest\.json)$/.test(path),
    );
    expect(strange).toEqual([]);
    expect((await readdir(site.folder)).filter((name) => !name.startsWith('.')).toSorted()).toEqual([
      'content',
      'dist',
      'print',
      'print-model',
    ]);
  });

  test('are whole as data', () => {
    const manifest = JSON.parse(String(site.files.get('plans/manifest.json'))) as { files: { version: string }[] };
    expect(manifest.files[0]?.version).toBe(site.plan.version);
  });

  test('begin no event of their own in a calendar', () => {
    const calendars = [...site.files].filter(([path]) => path.endsWith('.ics')).map(([, bytes]) => String(bytes));
    expect(calendars.filter((text) => /^(SUMMARY:pwned|BEGIN:VEVENT.*pwned)$/m.test(text))).toEqual([]);
  });

  test('hold nothing that only the vendor may read', () => {
    const secrets = [
      'Met at a fair',
      'about to retire',
      'tried once before',
      'succession of the owner',
      'loan scanners',
    ];
    const leaving = [...site.files].filter(([path]) => !path.startsWith('internal/'));
    for (const [path, bytes] of leaving)
      for (const secret of secrets)
        expect({ path, leaks: unpacked(bytes).includes(secret) }).toEqual({ path, leaks: false });
  });
});

describe('the headers for hosts that read _headers', () => {
  test('let every page, the search and the fit check do their work', async () => {
    await using hosted = await serveWithHeaders(join(site.folder, 'dist/handbook'), rules());
    const page = await browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Permissions-Policy/i.test(message.text())) violations.push(message.text());
    });
    for (const address of site.pages.filter((each) => each.startsWith(site.handbook.url)))
      await page.goto(address.replace(site.handbook.url, hosted.url), { waitUntil: 'load' });
    await page.goto(hosted.url, { waitUntil: 'load' });
    await page.keyboard.press('/');
    await page.waitForSelector('pagefind-input input');
    await page.type('pagefind-input input', 'box');
    await page.waitForSelector('pagefind-results a', { timeout: 15_000 });
    expect(violations).toEqual([]);
    await page.close();
  });

  test('keep the handbook out of other sites’ frames', async () => {
    await using hosted = await serveWithHeaders(join(site.folder, 'dist/handbook'), rules());
    const page = await browser.newPage();
    await page.goto(site.print.url);
    await page.setContent(`<iframe src="${hosted.url}"></iframe>`, { waitUntil: 'load' });
    expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
    await page.close();
  });

  test('set no header twice for a file, and long caching only for names that change with their bytes', () => {
    for (const path of site.files.keys()) {
      if (!path.startsWith('handbook/')) continue;
      const headers = headersFor(rules(), path.slice('handbook'.length));
      const names = headers.map(([name]) => name);
      expect(names.length).toBe(new Set(names).size);
      expect({ path, kept: names.includes('Cache-Control') }).toEqual({ path, kept: path.includes('/_astro/') });
    }
  });

  test('hold for a base path too, and keep to what all such hosts understand', () => {
    expect(headersFor(rules(), '/playbook/_astro/a.css').map(([name]) => name)).toContain('Cache-Control');
    for (const { pattern, headers } of rules()) {
      expect(pattern).toMatch(/^\/[^*]*\*?$/);
      for (const [name, value] of headers) {
        expect(name).toMatch(/^[A-Z][A-Za-z-]+$/);
        expect(value.length).toBeLessThan(2000);
      }
    }
  });
});

const rules = () => rulesOf(String(site.files.get('handbook/_headers')));
