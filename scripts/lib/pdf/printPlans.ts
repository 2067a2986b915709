import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, messageOf } from '../command/failure.ts';
import { together } from '../command/together.ts';
import { sha256, writeWhole } from '../publish/files.ts';
import type { ManifestFile } from '../publish/manifest.ts';
import { SharedBrowser } from './sharedBrowser.ts';
import { findBrowser } from './findBrowser.ts';
import { inspectPdf } from './inspect.ts';
import { launch } from './launch.ts';
import { normalisePdf } from './normalise.ts';
import { onPaper, type PaperSize, paperNamed } from './paper.ts';
import { openPrintBuild, type PrintBuild } from './printBuild.ts';
import { progress } from './progress.ts';
import { Worker } from './worker.ts';

/** What the printer needs to know of a plan. */
export interface PlanToPrint {
  /** `<partner>/<plan>`. */
  readonly id: string;
  readonly version: string;
  /** The day of this version, YYYY-MM-DD. */
  readonly issued: string;
}

export interface Printing {
  readonly plans: readonly PlanToPrint[];
  /** Names of paper sizes, as in the program file. */
  readonly papers: readonly string[];
  /** The rendered print pages. */
  readonly pages: string;
  /** The `plans/` folder that gets the files. */
  readonly out: string;
  readonly signal: AbortSignal;
  /** Milliseconds that one file may take. */
  readonly timeout?: number;
}

interface Job {
  readonly plan: PlanToPrint;
  readonly paper: PaperSize;
}

/** Changes whenever the same pages would give other bytes: part of the hash of a file's inputs. */
const method = 'print-1';
const tabs = 2;

/** Prints every plan on every paper, several at once, and gives a file its name only when it has been read back. */
export async function printPlans(printing: Printing): Promise<ManifestFile[]> {
  const jobs = printing.plans.flatMap((plan) => printing.papers.map((paper) => ({ plan, paper: paperNamed(paper) })));
  if (jobs.length === 0) return [];
  const build = await openPrintBuild(printing.pages);
  const found = await findBrowser();
  await using browser = new SharedBrowser(() => launch(found));
  return await printJobs(jobs, printing, build, browser);
}

async function printJobs(
  jobs: readonly Job[],
  printing: Printing,
  build: PrintBuild,
  browser: SharedBrowser,
): Promise<ManifestFile[]> {
  const shown = progress(jobs.length, 'PDFs');
  const rows: ManifestFile[] = [];
  const queue = jobs.values();
  const work = async (signal: AbortSignal) => {
    // The browser ends with a stop, which ends whatever is being printed.
    signal.addEventListener('abort', () => void browser[Symbol.asyncDispose](), { once: true });
    const worker = new Worker(browser, build, printing.timeout ?? 60_000);
    for (const job of queue) {
      signal.throwIfAborted();
      rows.push(await printJob(job, printing, build, worker, await (await browser.get()).version()));
      shown.step(job.plan.id);
    }
  };
  await together(printing.signal, ...Array<typeof work>(Math.min(tabs, jobs.length)).fill(work)).finally(shown.end);
  return rows;
}

async function printJob(
  job: Job,
  printing: Printing,
  build: PrintBuild,
  worker: Worker,
  browser: string,
): Promise<ManifestFile> {
  const { plan, paper } = job;
  const html = onPaper(await build.page(plan.id), paper);
  const bytes = normalisePdf(await worker.print({ plan: plan.id, html }), plan.issued);
  const pages = await checked(plan, bytes, paper);
  const file = fileOf(plan.id, paper.name);
  await mkdir(dirname(join(printing.out, file)), { recursive: true });
  await writeWhole(join(printing.out, file), bytes);
  const inputs = sha256([method, browser, paper.name, plan.issued, build.assetsHash, html].join('\n'));
  const [partner = '', name = ''] = plan.id.split('/');
  return { partner, plan: name, version: plan.version, paper: paper.name, file, pages, sha256: sha256(bytes), inputs };
}

async function checked(plan: PlanToPrint, bytes: Uint8Array, paper: PaperSize): Promise<number> {
  try {
    return await inspectPdf(bytes, paper);
  } catch (error) {
    throw new Failure(`The PDF of ${plan.id} on ${paper.name} is not whole: ${messageOf(error)}.`, '', {
      cause: error,
    });
  }
}

/** Where the PDF of a plan lies in `plans/`: `<partner>/<partner>-<plan>-a4.pdf`. */
export function fileOf(id: string, paper: string): string {
  const [partner = '', plan = ''] = id.split('/');
  return `${partner}/${partner}-${plan}-${paper.toLowerCase()}.pdf`;
}
