import { relative } from 'node:path';

export interface Made {
  readonly out: string;
  /** Pages that the search finds; null where the handbook was left as it was. */
  readonly searchable: number | null;
  readonly pdfs: readonly { readonly pages: number }[];
  /** One line for each plan that got no PDF. */
  readonly declined: readonly string[];
  readonly milliseconds: number;
}

/** What a build made, where, and how long it took. */
export function summary({ out, searchable, pdfs, declined, milliseconds }: Made): string {
  const where = relative(process.cwd(), out) || '.';
  const pages = pdfs.reduce((sum, pdf) => sum + pdf.pages, 0);
  return [
    ...declined,
    ...(searchable === null ? [] : [`${where}/handbook  ${count(searchable, 'searchable page')}`]),
    `${where}/plans     ${count(pdfs.length, 'PDF')} with ${count(pages, 'page')}`,
    `Built in ${(milliseconds / 1000).toFixed(1)} s.`,
  ].join('\n');
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
