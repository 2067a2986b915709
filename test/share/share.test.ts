import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../scripts/lib/publish/manifest.ts';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { minimal, today } from '../pack/plan.ts';
import { openBrowser } from '../site/browser.ts';
import type { Ended } from '../site/command.ts';
import { filesOf, unpacked } from '../site/files.ts';
import { withLinks } from './command.ts';

const partner = 'copper-basin-records';
const linkShape = /^https:\/\/channel\.example\.com\/s\/([0-9a-f]{32})\/#([\w-]{43})$/m;
let folder: string;
let out: string;
let link: { id: string; key: string };
let links: Record<string, string>;

function run(script: 'build' | 'share', ...args: (string | Record<string, string>)[]): Promise<Ended> {
  const more = args.filter((each) => typeof each === 'object');
  const options = [
    ...args.filter((each) => typeof each === 'string'),
    ...(script === 'build' ? ['--no-internal'] : []),
  ];
  const common = ['--content', join(folder, 'content'), '--out', out, '--as-of', today];
  return withLinks(script, [...options, ...common], Object.assign({}, links, ...more));
}

async function share(...args: string[]): Promise<{ id: string; key: string }> {
  const { code, stdout, stderr } = await run('share', partner, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.any(String) });
  const [, id = '', key = ''] = linkShape.exec(stdout) ?? [];
  return { id, key };
}

/** The headings that a reader of the page itself sees. */
const messageOn = (page: Page) =>
  page.$$eval('h1', (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));

const shared = (id: string) => join(out, 'handbook/s', id);
const bytesOf = async (path: string) =>
  new Map([...(await filesOf(path))].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channelbook-share-'));
  out = join(folder, 'dist');
  links = { CHANNELBOOK_SHARES_FILE: join(folder, 'shares.json') };
  await cp(minimal, join(folder, 'content'), { recursive: true });
  const built = await run('build');
  expect(built).toMatchObject({ code: 0 });
  link = await share();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('behind a share link', () => {
  let site: Served;
  let browser: Browser;

  beforeAll(async () => {
    site = await serve(join(out, 'handbook'), '/', 0);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
  });

  const address = (key = link.key) => `${site.url}s/${link.id}/${key && `#${key}`}`;

  /** Opens a link in a browser of its own, and hears of everything that goes wrong. */
  async function open(url: string, prepare?: (page: Page) => Promise<void>) {
    const page = await (await browser.createBrowserContext()).newPage();
    const troubles: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    await prepare?.(page);
    await page.goto(url, { waitUntil: 'networkidle0' });
    return { page, troubles, asked };
  }

  test('is the plan page, and nothing is asked for but what lies beside it', async () => {
    const { page, troubles, asked } = await open(address());
    const frame = page.frames().find((each) => each !== page.mainFrame());
    await frame?.waitForSelector('h1');
    expect(await frame?.$eval('h1', (heading) => heading.textContent)).toBe('Enablement plan 2027');
    expect(await frame?.$$eval('td, dd', (all) => all.map((each) => each.textContent).join(' '))).toContain(
      'Copper Basin Records LLC',
    );
    expect(await page.title()).toBe('Enablement plan 2027');
    expect(page.url()).toBe(address());
    expect(asked.map((url) => new URL(url).pathname)).toEqual([
      `/s/${link.id}/`,
      `/s/${link.id}/open.js`,
      `/s/${link.id}/0.bin`,
    ]);
    expect(troubles).toEqual([]);
  });

  test('a link on the plan leads to its place, and no script could run there', async () => {
    const { page, troubles } = await open(address(), (tab) => tab.setViewport({ width: 1280, height: 900 }));
    const frame = page.frames().find((each) => each !== page.mainFrame());
    await frame?.waitForSelector('h1');
    await (await frame?.$('.contents a[href$="#commitments"]'))?.click();
    await page.waitForFunction(() => (document.querySelector('iframe')?.contentWindow?.scrollY ?? 0) > 500);
    expect(page.url()).toBe(address());
    expect(await page.$eval('iframe', (element) => element.getAttribute('sandbox'))).not.toContain('allow-scripts');
    expect(troubles).toEqual([]);
  });

  test('are the PDF and the calendar of the pack, byte for byte', async () => {
    const downloads = join(folder, 'downloads');
    const { page } = await open(address(), async (tab) => {
      const session = await tab.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: downloads,
        browserContextId: tab.browserContext().id ?? '',
      });
    });
    const manifest = JSON.parse(await readFile(join(out, 'plans/manifest.json'), 'utf8')) as Manifest;
    for (const [index, kind] of (['pdf', 'calendar'] as const).entries()) {
      const row = manifest.files.find((file) => file.kind === kind);
      const path = join(downloads, row?.file.split('/')[1] ?? '');
      await page.locator(`.files button:nth-child(${index + 1})`).click();
      await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true);
      const hash = async () =>
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex');
      await expect.poll(hash).toBe(row?.sha256);
    }
  });

  test.each([
    ['without its key', () => '', 'The link is not complete'],
    ['with a key that was cut short', () => link.key.slice(0, -3), 'The link is not complete'],
    ['with another key', () => 'A'.repeat(43), 'This link does not open the document'],
  ])('%s there is a plain message', async (_, key, message) => {
    const { page, troubles } = await open(address(key()));
    expect(await messageOn(page)).toEqual([message]);
    expect(await page.$eval('.reader', (reader) => reader.checkVisibility())).toBe(false);
    expect(troubles).toEqual([]);
  });

  test('a full stop after the link does no harm', async () => {
    const { page } = await open(`${address()}.`);
    expect(await page.title()).toBe('Enablement plan 2027');
  });

  test('the right link pasted over a wrong one opens the plan', async () => {
    const { page } = await open(address('A'.repeat(43)));
    await page.evaluate((url) => (location.href = url), address());
    await page.waitForFunction(() => document.title === 'Enablement plan 2027');
  });

  test.each([
    ['was changed on its way', { body: Buffer.alloc(65_536, 7) }, 'This link does not open the document'],
    ['is gone', { status: 404, body: '' }, 'The document cannot be fetched'],
  ])('there is a plain message when what lies there %s', async (_, answer, message) => {
    const { page } = await open(address(), async (tab) => {
      await tab.setRequestInterception(true);
      tab.on('request', (request) => (request.url().endsWith('.bin') ? request.respond(answer) : request.continue()));
    });
    expect(await messageOn(page)).toEqual([message]);
  });

  test('without JavaScript there is a plain message', async () => {
    const { page } = await open(address(), (tab) => tab.setJavaScriptEnabled(false));
    expect(await page.$eval('noscript', (element) => element.textContent)).toContain('JavaScript is switched off');
  });
});

describe('what lies on the public host', () => {
  test('says nothing of the partner in any byte of the handbook', async () => {
    const words = ['Copper Basin', partner, 'Odalys', 'Renfrow', 'Holloran', 'Basin Fork', link.key, 'shares.json'];
    for (const [path, bytes] of await filesOf(join(out, 'handbook'))) {
      const found = words.filter((word) => path.includes(word) || unpacked(bytes).includes(word));
      expect({ path, found }).toEqual({ path, found: [] });
    }
  });

  test('is neutral, unlisted, and sized in whole steps', async () => {
    const files = await filesOf(shared(link.id));
    expect([...files.keys()]).toEqual(['0.bin', '1.bin', '2.bin', 'index.html', 'open.js']);
    for (const [name, bytes] of files) if (name.endsWith('.bin')) expect(bytes.length % 65_536).toBe(0);
    expect(files.get('open.js')?.length).toBeLessThan(5 * 1024);
    const html = String(files.get('index.html'));
    expect(html).toContain('<title>A document for you</title>');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    for (const [path, bytes] of await filesOf(join(out, 'handbook')))
      if (!path.startsWith('s/'))
        expect({ path, named: unpacked(bytes).includes(link.id) }).toMatchObject({ named: false });
  });
});

describe('npm run share', () => {
  test('issues a link anew without changing it, and a build makes the same bytes', async () => {
    const before = await bytesOf(out);
    expect(await share()).toEqual(link);
    expect(await bytesOf(out)).toEqual(before);
    const more = JSON.stringify({ [partner]: link, nobody: { id: 'f'.repeat(32), key: 'A'.repeat(43) } });
    const { code, stdout } = await run('build', { CHANNELBOOK_SHARES: more });
    expect(code).toBe(0);
    expect(stdout).toContain('nobody: its share link leads nowhere now, since no plan of it was made');
    expect(await bytesOf(out)).toEqual(before);
  });

  test('lists the links', async () => {
    const { stdout } = await run('share', '--list');
    expect(stdout.trim()).toBe(`${partner}  https://channel.example.com/s/${link.id}/#${link.key}`);
  });

  test('names the nearest partner, and says why one without a plan to hand out gets no link', async () => {
    const unknown = await run('share', 'copper-basin');
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('There is no partner copper-basin.');
    expect(unknown.stderr).toContain('copper-basin-records');
    expect((await run('share')).stderr).toContain('Whose plans are to be shared?');
  });

  test('says what is wrong with broken links before anything is made', async () => {
    const broken = { CHANNELBOOK_SHARES: '{"acme"' };
    for (const { code, stderr } of [await run('build', broken), await run('share', '--list', broken)]) {
      expect(code).toBe(1);
      expect(stderr).toContain('The environment variable CHANNELBOOK_SHARES does not hold share links');
    }
  });

  test('replaces a link that is revoked: the old page is gone', async () => {
    const fresh = await share('--revoke');
    expect(fresh.id).not.toBe(link.id);
    expect(fresh.key).not.toBe(link.key);
    expect(await readdir(join(out, 'handbook/s'))).toEqual([fresh.id]);
  });

  test('gives no link to a partner that was declined, and says why', async () => {
    const plan = join(folder, 'content/plans', partner, '2027.mdx');
    await writeFile(plan, (await readFile(plan, 'utf8')).replace(/level: [123]/g, 'level: 1'));
    const { code, stderr } = await run('share', partner);
    expect(code).toBe(1);
    expect(stderr).toContain(`${partner}/2027: no PDF, since the verdict is decline`);
  });
});
