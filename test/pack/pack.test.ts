import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../scripts/lib/publish/manifest.ts';
import { openBrowser } from '../site/browser.ts';
import { succeed } from '../site/command.ts';
import { filesOf } from '../site/files.ts';
import { minimal, today } from './plan.ts';
import { readCalendar } from './readCalendar.ts';

const own = 'copper-basin-records';
const handbook = 'https://channel.example.com/';
const secret = 'Kanarieinternal7Zq';
let folder: string;
let plans: string;
let browser: Browser;
let page: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channelbook-pack-'));
  const content = join(folder, 'content');
  await cp(minimal, content, { recursive: true });
  const plan = join(content, `plans/${own}/2027.mdx`);
  const text = await readFile(plan, 'utf8');
  const noted = text.replace('Ask about', `${secret} asks about`).replace('gave up.', `gave up ${secret}.`);
  await writeFile(plan, `${noted}\n\n<Internal>\n\n${secret}\n\n</Internal>\n`);
  await succeed('build', ['--content', content, '--out', join(folder, 'dist'), '--as-of', today, '--no-internal']);
  plans = join(folder, 'dist/plans');
  page = pathToFileURL(join(plans, own, `${own}-2027.html`)).href;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the pack of a partner', () => {
  test('is PDF, page, calendar and data, each listed in the manifest with its kind and hash', async () => {
    const manifest = JSON.parse(await readFile(join(plans, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.files.map(({ kind, file }) => [kind, file])).toEqual([
      ['pdf', `${own}/${own}-2027-letter.pdf`],
      ['page', `${own}/${own}-2027.html`],
      ['calendar', `${own}/${own}-2027.ics`],
      ['data', `${own}/${own}-2027.json`],
    ]);
    for (const { file, sha256, inputs, version } of manifest.files) {
      const bytes = await readFile(join(plans, file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(inputs).toMatch(/^[0-9a-f]{64}$/);
      expect(version).toBe('1.0');
    }
  });

  test('has a calendar that reads back and data that parse', async () => {
    const calendar = readCalendar(await readFile(join(plans, own, `${own}-2027.ics`)));
    expect(calendar[0]?.inner.length).toBeGreaterThan(5);
    const data = JSON.parse(await readFile(join(plans, own, `${own}-2027.json`), 'utf8')) as { format: string };
    expect(data.format).toBe('channelbook.plan/1');
  });

  test('says nothing that is internal', async () => {
    for (const [path, bytes] of await filesOf(join(plans, own))) {
      expect({ path, found: bytes.includes(secret) }).toEqual({ path, found: false });
    }
  });
});

describe('the page of a plan, opened from a folder without a network', () => {
  test('shows the whole plan and asks for nothing but itself', async () => {
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.setOfflineMode(true);
    await tab.goto(page, { waitUntil: 'load' });
    const seen = await tab.evaluate(async () => {
      await document.fonts.ready;
      return {
        headings: [...document.querySelectorAll('h1, h2')].map((heading) => heading.textContent?.trim()),
        fonts: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
        scripts: document.scripts.length,
      };
    });
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([page]);
    expect(seen.headings).toEqual(
      expect.arrayContaining(['Enablement plan 2027', 'Fit', 'Timeline', 'Joint business plan', 'Contacts']),
    );
    expect(seen.fonts.some((family) => family.includes('IBM Plex Sans'))).toBe(true);
    expect(seen.fonts.some((family) => family.includes('Source Serif 4'))).toBe(true);
    expect(seen.scripts).toBe(0);
    await tab.close();
  });

  test('leads to the files beside it, to places on itself, to people and to the handbook', async () => {
    const tab = await browser.newPage();
    await tab.goto(page, { waitUntil: 'load' });
    const links = await tab.$$eval('a', (all) => all.map((link) => link.getAttribute('href') ?? ''));
    const ids = new Set(await tab.$$eval('[id]', (all) => all.map(({ id }) => id)));
    const files = new Set((await filesOf(join(plans, own))).keys());
    const beside = links.filter((link) => !/^(#|https:|mailto:)/.test(link));
    expect(beside).toEqual([`${own}-2027-letter.pdf`, `${own}-2027.ics`, `${own}-2027.json`]);
    expect(beside.filter((link) => !files.has(link))).toEqual([]);
    expect(links.filter((link) => link.startsWith('#') && !ids.has(link.slice(1)))).toEqual([]);
    const elsewhere = links.filter((link) => link.startsWith('https:') && !link.startsWith(handbook));
    expect(elsewhere).toEqual([]);
    await tab.close();
  });

  test.each([390, 768, 1440])('never scrolls sideways at %i px', async (width) => {
    const tab = await browser.newPage();
    await tab.setViewport({ width, height: 900 });
    await tab.goto(page, { waitUntil: 'load' });
    const overflow = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await tab.close();
  });
});
