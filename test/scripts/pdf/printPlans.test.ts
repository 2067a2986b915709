import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'puppeteer';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findBrowser, type FoundBrowser } from '../../../scripts/lib/pdf/findBrowser.ts';
import { launch } from '../../../scripts/lib/pdf/launch.ts';
import { openPrintBuild } from '../../../scripts/lib/pdf/printBuild.ts';
import { printPlans } from '../../../scripts/lib/pdf/printPlans.ts';
import { SharedBrowser } from '../../../scripts/lib/pdf/sharedBrowser.ts';
import type { Printed } from '../../../scripts/lib/pdf/tab.ts';
import { Worker } from '../../../scripts/lib/pdf/worker.ts';
import { about, built, page } from '../../pdf/pages.ts';
import { contents, fill, temporaryFolder } from '../helpers/folder.ts';

const never = new AbortController().signal;
const plan = (id: string) => ({ id, version: '1.0', document: () => about });

const print = (pages: string, ids: readonly string[], out = temporaryFolder(), papers = ['A4']) =>
  printPlans({ plans: ids.map(plan), papers, pages, out, signal: never, cache: null, password: null });

let found: FoundBrowser;
beforeAll(async () => {
  found = await findBrowser();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

describe('printing', () => {
  test('makes one file per plan and paper, and a row about each', async () => {
    const out = temporaryFolder();
    const rows = await print(built({ 'fenwick/2027': page('<p class="page">Two</p>') }), ['fenwick/2027'], out, [
      'A4',
      'Letter',
    ]);
    expect(Object.keys(contents(out))).toEqual(['fenwick/fenwick-2027-a4.pdf', 'fenwick/fenwick-2027-letter.pdf']);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ paper }) => paper === 'A4')).toEqual({
      kind: 'pdf',
      partner: 'fenwick',
      plan: '2027',
      version: '1.0',
      paper: 'A4',
      file: 'fenwick/fenwick-2027-a4.pdf',
      pages: 2,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      inputs: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  test('gives the same bytes each time, in whatever order and company', async () => {
    const pages = built({
      'a/1': page('<p>x</p>'),
      'b/1': page('<ul><li>y</ul>'),
      'c/1': page('<table><tr><td>z</table>'),
    });
    const first = temporaryFolder();
    const second = temporaryFolder();
    await print(pages, ['a/1', 'b/1', 'c/1'], first);
    await print(pages, ['c/1', 'a/1', 'b/1'], second);
    expect(contents(second)).toEqual(contents(first));
  });

  test('bears the day that the plan was issued, not the day of printing', async () => {
    const out = temporaryFolder();
    await print(built({ 'a/1': page('') }), ['a/1'], out);
    const pdf = await PDFDocument.load(readFileSync(join(out, 'a/a-1-a4.pdf')), { updateMetadata: false });
    expect(pdf.getCreationDate()).toEqual(new Date('2026-11-02T00:00:00Z'));
    expect(pdf.getModificationDate()).toEqual(new Date('2026-11-02T00:00:00Z'));
  });

  test.each([
    ['a picture from the net', '<img src="https://example.com/x.png" alt="">', 'https://example.com/x.png'],
    [
      'a file that is not in the build',
      '<link rel="stylesheet" href="/_astro/no.css">',
      'https://plan.invalid/_astro/no.css',
    ],
    ['a frame with another plan', '<iframe src="/b/1/"></iframe>', 'https://plan.invalid/b/1/'],
    ['a file of the machine', '<img src="file:///etc/hostname" alt="">', 'file:///etc/hostname'],
    ['a broken picture', '<img src="data:image/png;base64,AAAA" alt="">', 'data:image/png;base64,AAAA'],
    [
      'a font from the net',
      '<style>@font-face{font-family:F;src:url(https://example.com/f.woff2)}h1{font-family:F}</style>',
      'https://example.com/f.woff2',
    ],
  ])('refuses %s, says so by name, and makes no file', async (_, body, named) => {
    const out = temporaryFolder();
    const pages = built({ 'a/1': page(body), 'b/1': page('') });
    const failure = await print(pages, ['a/1'], out).catch((error: Error) => error);
    expect((failure as Error).message).toMatch(/^The print page of a\/1 needs what is not in the build: /);
    expect((failure as Error).message).toContain(named);
    expect(contents(out)).toEqual({});
  });

  test('runs no script of the page', async () => {
    const out = temporaryFolder();
    const row = await print(
      built({ 'a/1': page(`<script>document.body.innerHTML='<p class=page>1<p class=page>2'</script>`) }),
      ['a/1'],
      out,
    );
    expect(row[0]?.pages).toBe(1);
  });

  test.each([
    ['title', page('').replace('<title>Plan</title>', ''), 'It has no title.'],
    ['language', page('').replace('lang="en"', ''), 'It does not say its language.'],
  ])('a page without a %s is an error', async (_, html, message) => {
    await expect(print(built({ 'a/1': html }), ['a/1'])).rejects.toThrow(
      `The PDF of a/1 on A4 cannot be handed out. ${message}`,
    );
  });

  test('a page with characters that its fonts do not have is an error that names the plan', async () => {
    const out = temporaryFolder();
    await expect(print(built({ 'a/1': page('<p>漢</p>') }), ['a/1'], out)).rejects.toThrow(
      /^The PDF of a\/1 on A4 cannot be handed out\. The fonts of the page .*漢/,
    );
    expect(contents(out)).toEqual({});
  });

  test('what the browser cut short is an error', async () => {
    const facts = { title: 't', language: 'en', links: [], headings: [], tables: [], families: [], uncovered: '' };
    const bytes = Buffer.from('%PDF-1.4 and no end');
    vi.spyOn(Worker.prototype, 'print').mockResolvedValueOnce({ bytes, facts, used: new Set() });
    await expect(print(built({ 'a/1': page('') }), ['a/1'])).rejects.toThrow(
      'The PDF of a/1 on A4 is not whole: It does not end like a PDF.',
    );
  });

  test('a page without a paper is an error', async () => {
    await expect(print(built({ 'a/1': page('').replace('id="paper"', '') }), ['a/1'])).rejects.toThrow(
      'The page has no <style id="paper">',
    );
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const pages = built({ 'a/1': page('') });
    const printing = printPlans({
      plans: Array(50).fill(plan('a/1')),
      papers: ['A4'],
      pages,
      out: temporaryFolder(),
      signal: stop.signal,
      cache: null,
      password: null,
    });
    setTimeout(() => stop.abort(new Error('Stopped.')), 300);
    await expect(printing).rejects.toThrow();
  });
});

const sheet = { name: 'a/1', html: page('<p>x</p>') };
const startsLike = ({ bytes }: Printed) => Buffer.from(bytes.subarray(0, 5)).toString();

async function withWorker(work: (worker: Worker, browsers: Browser[]) => Promise<void>, timeout = 20_000) {
  const browsers: Browser[] = [];
  const build = await openPrintBuild(built({}));
  await using shared = new SharedBrowser(async () => {
    const browser = await launch(found);
    browsers.push(browser);
    return browser;
  });
  await work(new Worker(shared, build, timeout), browsers);
}

describe('a worker', () => {
  test('gets over a killed browser', () =>
    withWorker(async (worker, browsers) => {
      await worker.print(sheet);
      browsers[0]?.process()?.kill('SIGKILL');
      expect(startsLike(await worker.print(sheet))).toBe('%PDF-');
      expect(browsers).toHaveLength(2);
    }));

  test('gets over a browser that is killed while it prints', () =>
    withWorker(async (worker, browsers) => {
      await worker.print(sheet);
      setTimeout(() => browsers[0]?.process()?.kill('SIGKILL'), 15);
      const long = { name: 'a/1', html: page('<p class="page">x</p>'.repeat(300)) };
      expect(startsLike(await worker.print(long))).toBe('%PDF-');
    }));

  test('gets over a killed renderer without a new browser', () =>
    withWorker(async (worker, browsers) => {
      await worker.print(sheet);
      killRenderers(browsers[0]!);
      expect(startsLike(await worker.print(sheet))).toBe('%PDF-');
      expect(browsers).toHaveLength(1);
    }));

  test('prints a page after one that was refused', () =>
    withWorker(async (worker) => {
      const refused = worker.print({ name: 'b/1', html: page('<img src="/no.png" alt="">') });
      await expect(refused).rejects.toThrow('/no.png');
      expect(startsLike(await worker.print(sheet))).toBe('%PDF-');
    }));

  test('gives up on what fails in a new browser too, and names the plan', () =>
    withWorker(async (worker, browsers) => {
      const failure = worker.print(sheet);
      await expect(failure).rejects.toThrow(
        /^a\/1 could not be printed in three attempts, the last of them in a new browser: /,
      );
      expect(browsers).toHaveLength(2);
    }, 1));

  test('leaves no browser behind', async () => {
    let processes: Browser[] = [];
    await withWorker(async (worker, browsers) => {
      await worker.print(sheet);
      processes = browsers;
    });
    expect(processes[0]?.process()?.signalCode).toBe('SIGKILL');
  });

  test('a browser that does not start says what to do', async () => {
    const path = join(temporaryFolder(), 'chrome');
    fill(join(path, '..'), { chrome: 'not a program' });
    await expect(launch({ path, source: 'test' })).rejects.toMatchObject({
      hint: expect.stringContaining('CHANNELBOOK_BROWSER'),
    });
  });
});

/** Kills the processes that hold the pages of a browser, but not the browser. */
function killRenderers(browser: Browser): void {
  const rows = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
  const processes = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)?.slice(1) ?? []);
  const family = new Set([String(browser.process()?.pid)]);
  for (const [pid = '', parent = ''] of processes) if (family.has(parent)) family.add(pid);
  for (const [pid = '', , args = ''] of processes) {
    if (family.has(pid) && args.includes('--type=renderer')) process.kill(Number(pid), 'SIGKILL');
  }
}
