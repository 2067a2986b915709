import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../site/browser.ts';
import { demoDay, root } from '../site/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'channelbook-dev-'));
const content = join(folder, 'content');
const chapter = join(content, 'handbook/how-we-work.mdx');

let browser: Browser;
let dev: ChildProcess;
let page: Page;
let said = '';

beforeAll(async () => {
  cpSync(join(root, 'test/fixtures/minimal/content'), content, { recursive: true });
  const program = join(content, 'program.yaml');
  // As most handbooks are served: below a path.
  writeFileSync(program, readFileSync(program, 'utf8').replace('base: /\n', 'base: /below/\n'));
  const args = ['--content', content, '--port', '0', '--as-of', demoDay];
  // Astro sends no messages to pages where it takes itself to be under test.
  const { VITEST: _test, ...own } = process.env;
  const env = { ...own, NODE_ENV: 'development' };
  dev = spawn(process.execPath, [join(root, 'scripts/dev.ts'), ...args], { cwd: root, env });
  for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  browser = await openBrowser();
  page = await browser.newPage();
  const [, home = ''] = await saidSoon(/Handbook +(\S+)/);
  await page.goto(`${home}handbook/how-we-work/`);
});

afterAll(async () => {
  dev.kill('SIGKILL');
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the command has said something. */
const saidSoon = (pattern: RegExp): Promise<RegExpExecArray> =>
  vi.waitUntil(() => pattern.exec(said), { timeout: 30_000 });

const write = (title: string) =>
  writeFileSync(chapter, readFileSync(chapter, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
const heading = () => page.$eval('h1', (element) => element.textContent?.trim());
const overlay = () =>
  page.$eval('vite-error-overlay', (element) => element.shadowRoot?.textContent ?? '').catch(() => '');

test('a mistake shows in the terminal and over the page, and is gone when it is mended', async () => {
  write('[How we work');
  await expect.poll(overlay, { timeout: 20_000 }).toContain('handbook/how-we-work.mdx:2:8');
  await saidSoon(/handbook\/how-we-work\.mdx:2:8 +yaml-syntax/);
  write('How we mend');
  await expect.poll(heading, { timeout: 20_000 }).toBe('How we mend');
  expect(await overlay()).toBe('');
});

test('the search finds what is on the pages, and forgets what was on them before', async () => {
  const found = async (words: string) => {
    await page.goto(page.url());
    await page.keyboard.press('/');
    await page.waitForSelector('pagefind-input input', { timeout: 20_000 });
    await page.type('pagefind-input input', words);
    await page.waitForFunction(
      () => document.querySelector('.pf-result-link') ?? document.querySelector('.search-nothing')?.checkVisibility(),
      { timeout: 20_000 },
    );
    return page.$$eval('.pf-result-link', (links) => links.map((link) => link.textContent));
  };
  expect(await found('mend')).toContain('How we mend');
  write('How we sharpen');
  await expect.poll(heading, { timeout: 20_000 }).toBe('How we sharpen');
  expect(await found('sharpen')).toContain('How we sharpen');
});

test('Ctrl+C ends it', async () => {
  dev.kill('SIGINT');
  const [code] = await once(dev, 'exit');
  expect(code).toBe(0);
});
