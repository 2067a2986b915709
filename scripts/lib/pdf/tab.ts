import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { Failure } from '../command/failure.ts';
import { destinationPages } from './destinations.ts';
import type { PageFacts } from './finish/facts.ts';
import { fontsAskedFor, missingParts, readPageFacts, wantsPageNumbers, writePageNumbers } from './inPage.ts';
import { printOptions } from './printOptions.ts';
import type { Asset, PrintBuild } from './printBuild.ts';

/** An origin that cannot exist, so that a request that slips through reaches nobody. */
const origin = 'https://plan.invalid';

/** Passes after which page numbers that still move are given up. */
const mostPasses = 4;

/** What a tab prints: a page, laid out for one paper. */
export interface Sheet {
  /** What it is called in messages, such as `<partner>/<plan>`. */
  readonly name: string;
  readonly html: string;
}

/** What comes out of the browser. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly facts: PageFacts;
  /** The assets that the page asked for, by their paths. */
  readonly used: ReadonlySet<string>;
}

/** Something about the page itself; printing it again would fail again. */
export class PageFailure extends Failure {}

/** One tab that prints one sheet after another, keeping fonts and styles warm. */
export class Tab {
  readonly #page: Page;
  readonly #assets: ReadonlyMap<string, Asset>;
  /** A page whose renderer has died answers nothing any more; it only says so, once. */
  readonly #crash = Promise.withResolvers<never>();
  #html = '';
  #refused: string[] = [];
  #used = new Set<string>();

  static async open(browser: Browser, build: PrintBuild): Promise<Tab> {
    const page = await browser.newPage();
    const tab = new Tab(page, build.assets);
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => void tab.#answer(request).catch(() => undefined));
    return tab;
  }

  private constructor(page: Page, assets: ReadonlyMap<string, Asset>) {
    this.#page = page;
    this.#assets = assets;
    this.#crash.promise.catch(() => undefined);
    page.on('error', this.#crash.reject);
  }

  /** Prints a sheet. @throws PageFailure where the page is at fault; any other error where the browser is */
  print(sheet: Sheet, timeout: number): Promise<Printed> {
    return Promise.race([this.#crash.promise, this.#print(sheet, timeout)]);
  }

  async #print({ name, html }: Sheet, timeout: number): Promise<Printed> {
    this.#html = html;
    this.#refused = [];
    this.#used = new Set();
    await this.#page.goto(`${origin}/${name}/`, { waitUntil: 'load', timeout });
    this.#refuse(name, await this.#page.evaluate(missingParts));
    const bytes = await this.#printSettled(name, timeout);
    const facts = await this.#page.evaluate(readPageFacts);
    // Laying a page out for paper may ask for more.
    this.#refuse(name);
    return { bytes, facts, used: this.#used };
  }

  /**
   * Prints until the contents list says what page everything is on. A page without one is printed once, or once more
   * where its running heads asked for a font that was not there yet.
   */
  async #printSettled(name: string, timeout: number): Promise<Uint8Array> {
    const isNumbered = await this.#page.evaluate(wantsPageNumbers);
    for (let pass = 1; pass <= mostPasses; pass += 1) {
      const known = await this.#page.evaluate(fontsAskedFor);
      const bytes = await this.#page.pdf({ ...printOptions, timeout });
      const isWhole = (await this.#page.evaluate(fontsAskedFor)) === known;
      if (!isWhole) this.#refuse(name, await this.#page.evaluate(missingParts));
      if ((!isNumbered || (await this.#number(name, bytes)) === 0) && isWhole) return bytes;
    }
    throw new PageFailure(`The page numbers in the contents of ${name} change what they count.`);
  }

  /** Writes into the contents list what page everything is on. @returns how many numbers were others before */
  async #number(name: string, bytes: Uint8Array): Promise<number> {
    const pages = Object.fromEntries(destinationPages(bytes));
    const { changed, unknown } = await this.#page.evaluate(writePageNumbers, pages);
    if (unknown.length === 0) return changed;
    throw new PageFailure(`The contents of ${name} name what is not there: ${unknown.join(', ')}.`);
  }

  #refuse(name: string, broken: readonly string[] = []): void {
    const missing = [...this.#refused, ...broken];
    if (missing.length > 0) throw refusal(name, missing);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #answer(request: HTTPRequest): Promise<void> {
    const { protocol, pathname, origin: from } = new URL(request.url());
    if (protocol === 'data:') return request.continue();
    if (request.isNavigationRequest() && request.frame() === this.#page.mainFrame()) {
      return request.respond({ contentType: 'text/html; charset=utf-8', body: this.#html });
    }
    const path = decodeURI(pathname);
    const asset = from === origin && request.method() === 'GET' ? this.#assets.get(path) : undefined;
    if (asset) {
      this.#used.add(path);
      return request.respond({ contentType: asset.type, body: asset.bytes });
    }
    this.#refused.push(request.url());
    return request.abort('blockedbyclient');
  }
}

function refusal(name: string, missing: readonly string[]): PageFailure {
  return new PageFailure(
    `The print page of ${name} needs what is not in the build: ${[...new Set(missing)].join(', ')}.`,
    'Print pages may use only styles, fonts and pictures that are built with them; nothing is fetched.',
  );
}
