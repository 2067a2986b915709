import { join } from 'node:path';
import { browserDigest, browserMark, browserVersion } from './cache/browserVersion.ts';
import { codeVersion } from './cache/codeVersion.ts';
import { hashOf } from './cache/inputs.ts';
import { referencedAssets } from './cache/references.ts';
import { noCache, openCache, type PdfCache } from './cache/store.ts';
import { sha256 } from '../publish/files.ts';
import { findBrowser } from './findBrowser.ts';
import type { Finished } from './finish/finish.ts';
import type { Finishing } from './finish/facts.ts';
import { Finishers } from './finishers.ts';
import { launch } from './launch.ts';
import { openPrintBuild, type PrintBuild } from './printBuild.ts';
import type { PrintJob } from './printFiles.ts';
import { SharedBrowser } from './sharedBrowser.ts';
import type { Printed, Sheet } from './tab.ts';
import { within, Worker } from './worker.ts';

/** What a printer needs to know. */
export interface PrinterSetup {
  /** The rendered print pages. */
  readonly pages: string;
  /** The folder where printed files are kept between builds; null to keep none. */
  readonly cache: string | null;
  /** Opens the files; null for files that anybody may open. What is locked is not kept. */
  readonly password: string | null;
  /** Milliseconds that one file may take. */
  readonly timeout?: number;
}

/** What a job is made from, as hashes. */
export interface Identity {
  readonly inputs: string;
  /** What the file is kept under: the same wherever the same browser is, byte by byte. */
  readonly key: string;
  /** The assets that were counted in. */
  readonly assets: readonly string[];
}

/** Everything that prints: pages, a browser with tabs, threads that finish, and what was kept. */
export interface Printer extends AsyncDisposable {
  readonly build: PrintBuild;
  readonly cache: PdfCache;
  readonly password: string | null;
  /** How many files are worth having in work at once. */
  readonly lanes: number;
  readonly identify: (job: PrintJob, html: string) => Promise<Identity>;
  readonly print: (sheet: Sheet) => Promise<Printed>;
  readonly finish: (bytes: Uint8Array, finishing: Finishing) => Promise<Finished>;
}

const tabs = 2;
const threads = 1;

/** Gets everything ready; the browser and the threads start when they are first needed. */
export async function openPrinter(setup: PrinterSetup): Promise<Printer> {
  const [build, found, code] = await Promise.all([openPrintBuild(setup.pages), findBrowser(), codeVersion()]);
  const browser = new SharedBrowser(() => launch(found));
  const finishers = new Finishers(threads);
  const timeout = setup.timeout ?? 60_000;
  const workers = new Pool(Array.from({ length: tabs }, () => new Worker(browser, build, timeout)));
  const mark = await browserMark(found.path);
  const folder = setup.password === null ? setup.cache : null;
  const notes = folder === null ? null : join(folder, '..', 'browsers.json');
  const version = browserVersion(mark, async () => (await browser.get()).version(), notes);
  const digest = folder === null ? mark : browserDigest(mark, found.path, join(folder, '..', 'browser-digests.json'));
  // Whoever asks for it is told that it failed.
  version.catch(() => undefined);
  return {
    build,
    cache: folder === null ? noCache : openCache(folder),
    password: setup.password,
    lanes: tabs + threads,
    async identify({ paper, document }, html) {
      const assets = referencedAssets(html, build.assets);
      const counted = new Map(assets.map((path) => [path, build.assets.get(path)!]));
      const inputs = hashOf({ html, assets: counted, paper: paper.name, document, browser: await version, code });
      return { inputs, key: sha256(`${inputs}\n${await digest}`), assets };
    },
    print: (sheet) => workers.use((worker) => worker.print(sheet)),
    finish: (bytes, finishing) => within(finishers.finish(bytes, finishing), timeout),
    async [Symbol.asyncDispose]() {
      await Promise.all([browser[Symbol.asyncDispose](), finishers[Symbol.asyncDispose]()]);
    },
  };
}

/** Lends a few things to many, first come, first served. */
class Pool<Thing> {
  readonly #free: Thing[];
  readonly #waiting: ((thing: Thing) => void)[] = [];

  constructor(things: readonly Thing[]) {
    this.#free = [...things];
  }

  async use<Result>(work: (thing: Thing) => Promise<Result>): Promise<Result> {
    const thing = this.#free.pop() ?? (await new Promise<Thing>((resolve) => this.#waiting.push(resolve)));
    try {
      return await work(thing);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(thing);
      else this.#free.push(thing);
    }
  }
}
