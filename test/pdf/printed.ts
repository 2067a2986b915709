import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../scripts/lib/pdf/findBrowser.ts';
import type { Finishing } from '../../scripts/lib/pdf/finish/facts.ts';
import { finish } from '../../scripts/lib/pdf/finish/finish.ts';
import { launch } from '../../scripts/lib/pdf/launch.ts';
import { onPaper, paperNamed } from '../../scripts/lib/pdf/paper.ts';
import { PageNumbers } from '../../scripts/lib/pdf/pageNumbers.ts';
import type { PrintBuild } from '../../scripts/lib/pdf/printBuild.ts';
import { SharedBrowser } from '../../scripts/lib/pdf/sharedBrowser.ts';
import type { Printed } from '../../scripts/lib/pdf/tab.ts';
import { Worker } from '../../scripts/lib/pdf/worker.ts';
import { about, assets } from './pages.ts';

const types: Readonly<Record<string, string>> = { css: 'text/css', woff2: 'font/woff2' };

const build = (): PrintBuild => ({
  assets: new Map(
    Object.entries(assets).map(([path, bytes]) => [
      `/${path}`,
      { type: types[path.split('.').at(-1) ?? ''] ?? '', bytes: Buffer.from(bytes) },
    ]),
  ),
  page: () => Promise.reject(new Error('Pages are given')),
  numbers: new PageNumbers(),
});

/** A printer for the tests of a file: gives what the browser makes of a page. */
export function printer(): (html: string) => Promise<Printed> {
  let browser: SharedBrowser;
  let worker: Worker;
  beforeAll(async () => {
    const found = await findBrowser();
    browser = new SharedBrowser(() => launch(found));
    worker = new Worker(browser, build(), 60_000);
  });
  afterAll(() => browser[Symbol.asyncDispose]());
  return (html) => worker.print({ name: 'a/1', html: onPaper(html, paperNamed('A4')) });
}

/** Finishes what was printed; what matters to a test it says. */
export async function finished({ bytes, facts }: Printed, given: Partial<Finishing> = {}): Promise<Uint8Array> {
  const finishing = { document: about, page: facts, identity: 'c0ffee'.repeat(8), password: null, ...given };
  return (await finish(bytes.slice(), finishing)).bytes;
}
