import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address, Edition } from './edition.ts';
import { compiledPages } from './compile.ts';
import { KeptPages } from './keptPages.ts';
import type { Said } from './routes.ts';
import { runChild } from './runChild.ts';

export interface Rendering {
  readonly edition: Edition;
  /** Where the pages will be served; null for those that are handed out as files. */
  readonly address: Address | null;
  /** The folder with the model; the process that draws the pages sees nothing else of the content. */
  readonly model: string;
  /** The folder that gets the pages; emptied first. */
  readonly out: string;
  /** The folder that keeps pages between builds; null to draw all of them anew. */
  readonly cache: string | null;
  readonly signal: AbortSignal;
}

/**
 * Where drawn pages are kept between builds; null for nowhere: whoever locks the PDFs does not want what they say to lie
 * about open.
 * @param cache the folder for all that may be used again; null for none
 * @param password what locks the PDFs; null where they are open to everybody
 */
export const pageCache = (cache: string | null, password: string | null): string | null =>
  cache === null || password !== null ? null : join(cache, 'drawn');

/**
 * Renders a model folder to static pages. The code of the pages is compiled by Astro once for every state of the project
 * and kept; the pages are drawn by a process of their own, which is given one model. It is started only where a page is
 * made from something else than when it was drawn last.
 * @throws Failure with what Astro said, where the code or a page fails
 */
export async function render({ edition, address, model, out, cache, signal }: Rendering): Promise<void> {
  const code = await compiledPages(edition, address, signal);
  await rm(out, { recursive: true, force: true });
  await cp(join(code, 'client'), out, { recursive: true });
  const kept = new KeptPages({ code, model, out }, cache);
  const known = await kept.known();
  if (known && (await kept.place(known)).length === 0) return;
  let list: Extract<Said, { found: unknown }> = { found: [], reads: [] };
  await runChild('drawChild.ts', `The ${edition} pages could not be rendered.`, signal, {
    cwd: code,
    env: { CHANNELBOOK_MODEL: model, CHANNELBOOK_OUT: out, CHANNELBOOK_CODE: code },
    answer: async (message) => {
      const said = message as Said;
      if ('found' in said) return kept.place((list = said).found);
      await kept.keep(said.drawn, list.found, list.reads);
      return [];
    },
  });
}
