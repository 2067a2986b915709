import { gzipSync } from 'node:zlib';
import type { HTTPResponse } from 'puppeteer';
import { serve } from '../../site/serve.ts';
import { openReader } from '../reader.ts';

/** What a reader's browser is sent for one page, compressed, in KB. */
export interface Weight {
  readonly all: number;
  readonly withoutFonts: number;
}

/**
 * Opens a page as a reader does who has nothing of the site yet. @param page its path
 * @throws Error where anything that it asks for is not there: what is missing weighs nothing
 */
export async function pageWeight(site: string, page: string): Promise<Weight> {
  await using served = await serve(site, '/', 0);
  await using browser = await openReader();
  const tab = await browser.newPage();
  const answers: HTTPResponse[] = [];
  tab.on('response', (answer) => void answers.push(answer));
  await tab.goto(`${served.url}${page}`, { waitUntil: 'networkidle0' });
  const missing = answers.filter((answer) => answer.status() >= 400 && !answer.url().endsWith('/favicon.ico'));
  if (missing.length > 0) throw new Error(`${page} lacks ${missing.map((answer) => answer.url()).join(', ')}`);
  const sizes = await Promise.all(answers.map(sizeOf));
  const sum = (of: typeof sizes) => of.reduce((total, { bytes }) => total + bytes, 0) / 1000;
  return { all: sum(sizes), withoutFonts: sum(sizes.filter(({ isFont }) => !isFont)) };
}

async function sizeOf(answer: HTTPResponse): Promise<{ bytes: number; isFont: boolean }> {
  const isFont = answer.request().resourceType() === 'font';
  const body = await answer.buffer().catch(() => new Uint8Array());
  return { bytes: isFont ? body.length : gzipSync(body).length, isFont };
}
