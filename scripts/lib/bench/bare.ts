import type { Page } from 'puppeteer';
import { findBrowser } from '../pdf/findBrowser.ts';
import { launch } from '../pdf/launch.ts';
import { openPrintBuild, type PrintBuild } from '../pdf/printBuild.ts';
import { printOptions } from '../pdf/printOptions.ts';

export interface BarePrinting {
  /** Milliseconds for each `page.pdf()`, the page being loaded. */
  readonly milliseconds: number;
  /** The same with loading it. */
  readonly withLoading: number;
}

/** Prints pages one after another in one tab, and does nothing else with them. */
export async function barePrinting(folder: string, ids: readonly string[]): Promise<BarePrinting> {
  const build = await openPrintBuild(folder);
  await using browser = await launch(await findBrowser());
  const page = await browser.newPage();
  await serve(page, build);
  let printing = 0;
  const started = performance.now();
  for (const id of ids) {
    await page.goto(`https://plan.invalid/${id}/`, { waitUntil: 'load' });
    const loaded = performance.now();
    await page.pdf(printOptions);
    printing += performance.now() - loaded;
  }
  const count = ids.length;
  return { milliseconds: printing / count, withLoading: (performance.now() - started) / count };
}

async function serve(page: Page, build: PrintBuild): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const path = decodeURI(new URL(request.url()).pathname);
    const asset = build.assets.get(path);
    if (asset) return request.respond({ contentType: asset.type, body: asset.bytes });
    return request.respond({ contentType: 'text/html; charset=utf-8', body: await build.page(path.slice(1, -1)) });
  });
}
