import { relative } from 'node:path';
import type { ShardMade } from '../makeShard.ts';
import type { LeakScan } from './leakScan.ts';

export interface Made {
  readonly out: string;
  /** Pages that the search finds; null where the handbook was left as it was. */
  readonly searchable: number | null;
  readonly pdfs: readonly { readonly pages: number }[];
  /** One line for each plan that got no PDF. */
  readonly declined: readonly string[];
  /** The partners with a share link for whom no plan was made. */
  readonly idle: readonly string[];
  readonly scanned: LeakScan;
  readonly milliseconds: number;
}

/** That the output stands as it was built last. @param milliseconds that it took to find out */
export const unchanged = (out: string, milliseconds: number): string =>
  `Nothing has changed since ${relative(process.cwd(), out) || '.'} was built. ${seconds('Looked over', milliseconds)}`;

/** What a part printed. @param milliseconds that it took */
export const shardSummary = ({ cache, plans, of }: ShardMade, milliseconds: number): string =>
  `${count(plans, 'plan')} of ${of} printed into ${cache}. ${seconds('Done', milliseconds)}`;

/** What a build made, where, and how long it took. */
export function summary({ out, searchable, pdfs, declined, idle, scanned, milliseconds }: Made): string {
  const where = relative(process.cwd(), out) || '.';
  const pages = pdfs.reduce((sum, pdf) => sum + pdf.pages, 0);
  return [
    ...declined,
    ...idle.map((partner) => `${partner}: its share link leads nowhere now, since no plan of it was made`),
    ...(searchable === null ? [] : [`${where}/handbook  ${count(searchable, 'searchable page')}`]),
    `${where}/plans     ${count(pdfs.length, 'PDF')} with ${count(pages, 'page')}`,
    `No leak: ${count(scanned.texts, 'private text')} looked for in ${count(scanned.files, 'file')}; ${scanned.tooShort} more say too little to be told`,
    seconds('Built', milliseconds),
  ].join('\n');
}

const seconds = (what: string, milliseconds: number) => `${what} in ${(milliseconds / 1000).toFixed(1)} s.`;

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
