import { join } from 'node:path';
import type { Browsers } from './browsers.ts';
import { browserDigest, browserMark, browserVersion } from './cache/browserVersion.ts';
import { findBrowser } from './findBrowser.ts';
import { launch } from './launch.ts';
import type { PrintBuild } from './printBuild.ts';
import { SharedBrowser } from './sharedBrowser.ts';
import { Worker } from './worker.ts';

const tabs = 2;
/** The browser takes what is left of the machine. */
const threads = 1;

/**
 * The browser of this machine, which starts when it is first needed.
 * @param timeout milliseconds that one sheet may take
 * @param cache the folder where printed files are kept, beside which it is remembered what the browser is
 */
export async function localBrowsers(build: PrintBuild, timeout: number, cache: string | null): Promise<Browsers> {
  const found = await findBrowser();
  const mark = await browserMark(found.path);
  const browser = new SharedBrowser(() => launch(found));
  const notes = cache === null ? null : join(cache, '..', 'browsers.json');
  const version = browserVersion(mark, async () => (await browser.get()).version(), notes);
  // Whoever asks for it is told that it failed.
  version.catch(() => undefined);
  return {
    workers: Array.from({ length: tabs }, () => new Worker(browser, build, timeout)),
    shared: [browser],
    threads,
    version,
    digest:
      cache === null
        ? Promise.resolve(mark)
        : browserDigest(mark, found.path, join(cache, '..', 'browser-digests.json')),
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  };
}
