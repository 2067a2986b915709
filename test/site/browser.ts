import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../scripts/lib/pdf/findBrowser.ts';

/** A browser to read the built site with. */
export async function openBrowser(): Promise<Browser> {
  const { path } = await findBrowser();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ executablePath: path, headless: 'shell', pipe: true, args });
}

/** What goes wrong on a page while it is read: failed and foreign requests, errors of scripts. */
export function watchTroubles(page: Page, home: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      troubles.push(`foreign: ${request.url()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}
