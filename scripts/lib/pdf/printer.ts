import { hashOf } from './cache/inputs.ts';
import { referencedAssets } from './cache/references.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import { noCache, openCache, type KeptFiles } from '../cache/store.ts';
import { sha256 } from '../publish/files.ts';
import type { Finished } from './finish/finish.ts';
import type { DocumentFacts, Finishing } from './finish/facts.ts';
import { Finishers } from './finishers.ts';
import { openBrowsers } from './openBrowsers.ts';
import type { PaperSize } from './paper.ts';
import { Pool } from './pool.ts';
import { openPrintBuild, type PrintBuild } from './printBuild.ts';
import type { Endpoint } from './remote/endpoint.ts';
import type { Printed, Sheet } from './tab.ts';
import { within } from './worker.ts';

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
  /** Browsers elsewhere that print; where there are none, the one of this machine does. */
  readonly endpoints?: readonly Endpoint[];
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
  readonly cache: KeptFiles;
  readonly password: string | null;
  /** How many files are worth having in work at once. */
  readonly lanes: number;
  readonly identify: (html: string, paper: PaperSize, document: DocumentFacts) => Promise<Identity>;
  readonly print: (sheet: Sheet) => Promise<Printed>;
  readonly finish: (bytes: Uint8Array, finishing: Finishing) => Promise<Finished>;
}

/** Gets everything ready; threads start when they are first needed, and so does a browser of this machine. */
export async function openPrinter(setup: PrinterSetup): Promise<Printer> {
  const timeout = setup.timeout ?? 60_000;
  const folder = setup.password === null ? setup.cache : null;
  const [build, code] = await Promise.all([openPrintBuild(setup.pages), codeVersion()]);
  const browsers = await openBrowsers(setup.endpoints ?? [], build, timeout, folder);
  const finishers = new Finishers(browsers.threads);
  const pool = new Pool(browsers.workers);
  return {
    build,
    cache: folder === null ? noCache : openCache(folder),
    password: setup.password,
    lanes: browsers.workers.length + browsers.threads,
    async identify(html, paper, document) {
      const assets = referencedAssets(html, build.assets);
      const counted = new Map(assets.map((path) => [path, build.assets.get(path)!]));
      const inputs = hashOf({
        html,
        assets: counted,
        paper: paper.name,
        document,
        browser: await browsers.version,
        code,
      });
      return { inputs, key: sha256(`${inputs}\n${await browsers.digest}`), assets };
    },
    print: (sheet) => pool.print(sheet),
    finish: (bytes, finishing) => within(finishers.finish(bytes, finishing), timeout),
    async [Symbol.asyncDispose]() {
      await Promise.all([browsers[Symbol.asyncDispose](), finishers[Symbol.asyncDispose]()]);
    },
  };
}
