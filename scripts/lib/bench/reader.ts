import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../pdf/findBrowser.ts';
import { flags } from '../pdf/launch.ts';

/** How a browser is started that may ask this machine for pages, unlike the one that prints. */
export const readerFlags = (): string[] => flags().filter((flag) => !flag.startsWith('--host-resolver-rules'));

/** A browser that reads what this machine serves. */
export async function openReader(): Promise<Browser> {
  const { path } = await findBrowser();
  return puppeteer.launch({ executablePath: path, headless: 'shell', pipe: true, args: readerFlags() });
}
