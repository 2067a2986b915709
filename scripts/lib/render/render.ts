import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address, Edition } from './edition.ts';
import { compiledPages } from './compile.ts';
import { runChild } from './runChild.ts';

export interface Rendering {
  readonly edition: Edition;
  /** Where the pages will be served; null for those that are handed out as files. */
  readonly address: Address | null;
  /** The folder with the model; the process that draws the pages sees nothing else of the content. */
  readonly model: string;
  /** The folder that gets the pages; emptied first. */
  readonly out: string;
  readonly signal: AbortSignal;
}

/**
 * Renders a model folder to static pages. The code of the pages is compiled by Astro once for every state of the project
 * and kept; the pages are drawn by a process of their own, which is given one model.
 * @throws Failure with what Astro said, where the code or a page fails
 */
export async function render({ edition, address, model, out, signal }: Rendering): Promise<void> {
  const code = await compiledPages(edition, address, signal);
  await rm(out, { recursive: true, force: true });
  await cp(join(code, 'client'), out, { recursive: true });
  await runChild('drawChild.ts', `The ${edition} pages could not be rendered.`, signal, {
    cwd: code,
    env: { CHANNELBOOK_MODEL: model, CHANNELBOOK_OUT: out, CHANNELBOOK_CODE: code },
  });
}
