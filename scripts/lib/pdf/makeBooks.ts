import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { speak } from '../../../src/i18n/speak.ts';
import type { Handbook, PrintedBook } from '../../../src/playbook.ts';
import { paths } from '../../../src/urls.ts';
import { makeCards } from '../cards/makeCards.ts';
import { together } from '../command/together.ts';
import { computeBook } from '../model/compute.ts';
import { handbookFolder } from '../model/handbookFolder.ts';
import { writeBookModels } from '../model/write.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from '../render/render.ts';
import type { DocumentFacts } from './finish/facts.ts';
import type { PrintChoices } from './makePdfs.ts';
import { paperNamed } from './paper.ts';
import type { PrinterSetup } from './printer.ts';
import { type JobDone, type PrintJob, printFiles } from './printFiles.ts';

/** Where the printed handbook lies until the handbook itself is there. */
const bookFiles = (staging: Staging): string => staging.work('book-files');

/** How the handbook is printed: all that a command can choose. */
export type BookChoices = Pick<PrinterSetup, 'cache' | 'endpoints'> & Pick<PrintChoices, 'drawn'>;

/**
 * Prints the whole public handbook as one document, in each of its languages and on every paper of the program, and
 * photographs the card of each of its pages.
 */
export async function makeBooks(
  handbooks: readonly Handbook[],
  { drawn, ...printing }: BookChoices,
  staging: Staging,
  signal: AbortSignal,
): Promise<JobDone[]> {
  const model = staging.work('book-model');
  const pages = staging.work('book-pages');
  await writeBookModels(model, handbooks.map(computeBook));
  await render({ edition: 'book', address: null, model, out: pages, cache: drawn, signal });
  const jobs = handbooks.flatMap(jobsOf);
  const out = bookFiles(staging);
  const cards = handbooks.map((each) => ({ language: each.program.language, out: join(out, handbookFolder(each)) }));
  const [printed] = await together(
    signal,
    (stop: AbortSignal) => printFiles({ ...printing, jobs, password: null, pages, out, signal: stop }),
    (stop: AbortSignal) => makeCards({ ...printing, sheets: cards, pages, signal: stop }),
  );
  return printed;
}

/** Puts the printed handbook and the cards into the handbook, which has to be there. */
export const publishBooks = (staging: Staging): Promise<void> =>
  cp(bookFiles(staging), staging.handbook, { recursive: true });

function jobsOf(handbook: Handbook): PrintJob[] {
  const { program } = handbook;
  return program.paper.map((paper) => {
    const file = `${handbookFolder(handbook)}${paths.book(paper)}`;
    return { page: program.language, paper: paperNamed(paper), file, document: () => documentOf(handbook) };
  });
}

function documentOf({ program }: Pick<PrintedBook, 'program'>): DocumentFacts {
  const { t } = speak(program.language);
  return {
    author: program.vendor.name,
    subject: t.book.subject,
    keywords: [program.vendor.name, program.vendor.product, program.title],
    issued: program.effective,
    attachments: [],
  };
}
