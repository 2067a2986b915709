import type { Browser, Page } from 'puppeteer';
import { watchTroubles } from '../site/browser.ts';

export interface Trapped {
  readonly page: Page;
  /** Whatever the words of authors managed to do on this page, in words. */
  caught(): Promise<string[]>;
}

/** Opens a page so that every payload that runs, opens a dialog, navigates or fetches is caught. */
export async function openTrapped(browser: Browser, address: string): Promise<Trapped> {
  const page = await browser.newPage();
  const troubles = watchTroubles(page, new URL('/', address).href);
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() !== address) troubles.push(`navigated: ${frame.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    const ran: string[] = [];
    Object.assign(globalThis, { ran, pwned: (how: string) => ran.push(how) });
  });
  await page.goto(address, { waitUntil: 'load' });
  return {
    page,
    async caught() {
      const ran = await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran);
      return [...troubles, ...ran.map((how) => `ran: ${how}`)];
    },
  };
}

/** What a page is made of that could act: everything here is ours or nobody's. */
export interface Anatomy {
  /** The addresses of scripts that run, or their texts. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Elements and attributes that no page of ours has. */
  readonly foreign: readonly string[];
  /** Where links lead, by scheme. */
  readonly schemes: readonly string[];
  /** What a style of the payloads would have set. */
  readonly styled: string;
}

/** Takes a page apart, as the browser's own parser understood it. */
export const anatomy = (page: Page): Promise<Anatomy> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const scripts = [...document.querySelectorAll('script:not([type="application/json"])')];
    const forbidden =
      'iframe, object, embed, base, img, textarea, meta[http-equiv]:not([http-equiv^=Content-Sec]), [style], [autofocus], [action], [formaction], ' +
      'input:not([type]), script[src^="http"], script[src^="//"]';
    const handlers = all.flatMap((each) => each.getAttributeNames().filter((name) => /^on|^srcdoc$/i.test(name)));
    const links = [...document.querySelectorAll('a')].map(({ href }) => new URL(href, location.href).protocol);
    const strange = all.filter((each) => each.matches(forbidden)).map(({ outerHTML }) => outerHTML.slice(0, 80));
    return {
      scripts: scripts.map((script) => script.getAttribute('src') ?? script.textContent ?? ''),
      styles: [...document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
      foreign: [...strange, ...handlers],
      schemes: [...new Set(links)],
      styled: getComputedStyle(document.documentElement).getPropertyValue('--pwned'),
    };
  });
