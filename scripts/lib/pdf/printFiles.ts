import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure, messageOf } from '../command/failure.ts';
import { together } from '../command/together.ts';
import { sha256, writeWhole } from '../publish/files.ts';
import type { KeptFile } from '../cache/store.ts';
import { type DocumentFacts, UnfitPage } from './finish/facts.ts';
import { checkEnds, inspectPdf } from './inspect.ts';
import { PageFailure } from './answers.ts';
import { onPaper, type PaperSize } from './paper.ts';
import { openPrinter, type Printer, type PrinterSetup } from './printer.ts';
import { progress } from './progress.ts';
import type { Printed } from './tab.ts';

/** One file to be printed. */
export interface PrintJob {
  /** The print page, by its path below the root; messages name it. */
  readonly page: string;
  readonly paper: PaperSize;
  /** Where the file goes, relative to the folder for all of them. */
  readonly file: string;
  readonly document: () => DocumentFacts;
}

/** A file that was printed. */
export interface JobDone {
  readonly job: PrintJob;
  readonly pages: number;
  readonly sha256: string;
  /** Hash of everything that the file was made from. */
  readonly inputs: string;
}

export interface Printing extends PrinterSetup {
  readonly jobs: readonly PrintJob[];
  /** The folder that gets the files. */
  readonly out: string;
  readonly signal: AbortSignal;
}

/**
 * Prints files, several at once, and gives each its name only when it has been looked over.
 * What was printed before from the same inputs is taken from the cache; if all of it was, no browser is started.
 */
export async function printFiles(printing: Printing): Promise<JobDone[]> {
  if (printing.jobs.length === 0) return [];
  await using printer = await openPrinter(printing);
  const shown = progress(printing.jobs.length, 'PDFs');
  const done: JobDone[] = [];
  const queue = printing.jobs.values();
  const work = async (signal: AbortSignal) => {
    // Everything that prints or finishes ends with a stop, whatever it is doing.
    signal.addEventListener('abort', () => void printer[Symbol.asyncDispose](), { once: true });
    for (const job of queue) {
      signal.throwIfAborted();
      done.push(await doJob(job, printing, printer));
      shown.step(job.page);
    }
  };
  const lanes = Math.min(printer.lanes, printing.jobs.length);
  await together(printing.signal, ...Array<typeof work>(lanes).fill(work)).finally(shown.end);
  await printer.cache.trim();
  return done;
}

async function doJob(job: PrintJob, printing: Printing, printer: Printer): Promise<JobDone> {
  const html = onPaper(await printer.build.page(job.page), job.paper);
  const document = job.document();
  const { inputs, key, assets } = await printer.identify(html, job.paper, document);
  const { bytes, pages } = (await printer.cache.read(key)) ?? (await makeAndKeep());
  const path = join(printing.out, job.file);
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, bytes);
  return { job, pages, sha256: sha256(bytes), inputs };

  async function makeAndKeep(): Promise<KeptFile> {
    const made = await make(job, { html, document, identity: inputs }, printer);
    // What the page asked for and was not counted in could change without being noticed.
    if (made.used.isSubsetOf(new Set(assets))) await printer.cache.write(key, made);
    return made;
  }
}

/** What a file is made from. */
interface Source {
  readonly html: string;
  readonly document: DocumentFacts;
  readonly identity: string;
}

interface Made extends KeptFile {
  /** The assets that the page asked for. */
  readonly used: ReadonlySet<string>;
}

async function make(job: PrintJob, { html, document, identity }: Source, printer: Printer): Promise<Made> {
  const { bytes, facts, used } = await printer.print({ name: job.page, html });
  try {
    checkEnds(bytes);
    const page = named(facts);
    const finished = await printer.finish(bytes, {
      document,
      page,
      identity,
      password: printer.password,
    });
    return { bytes: finished.bytes, pages: inspectPdf(finished.bytes, finished.sheets, job.paper), used };
  } catch (error) {
    throw unfit(job, error);
  }
}

function named(facts: Printed['facts']): Printed['facts'] {
  if (!facts.title) throw new UnfitPage('It has no title.');
  if (!facts.language) throw new UnfitPage('It does not say its language.');
  return facts;
}

function unfit({ page, paper }: PrintJob, error: unknown): Failure {
  if (error instanceof UnfitPage) {
    return new PageFailure(`The PDF of ${page} on ${paper.name} cannot be handed out. ${error.message}`);
  }
  return new Failure(`The PDF of ${page} on ${paper.name} is not whole: ${messageOf(error)}.`, '', { cause: error });
}
