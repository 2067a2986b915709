import type { CDPSession, Page } from 'puppeteer';
import { Answers, origin, PageFailure } from './answers.ts';
import { destinationPages } from './destinations.ts';
import type { PageFacts } from './finish/facts.ts';
import {
  fontsAskedFor,
  keepHeadings,
  missingParts,
  readPageFacts,
  wantsPageNumbers,
  writePageNumbers,
} from './inPage.ts';
import type { PrintBuild } from './printBuild.ts';
import { printToPdf } from './printToPdf.ts';
import type { OpenPage } from './sharedBrowser.ts';

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

/** One tab that prints one sheet after another, keeping fonts and styles warm. */
export class Tab {
  readonly close: () => Promise<void>;
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #answers: Answers;
  /** A page whose renderer has died answers nothing any more; it only says so, once. */
  readonly #crash = Promise.withResolvers<never>();

  static async open({ page, close }: OpenPage, build: PrintBuild): Promise<Tab> {
    const answers = new Answers(page, build.assets);
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => void answers.answer(request).catch(() => undefined));
    return new Tab(page, await page.createCDPSession(), answers, close);
  }

  private constructor(page: Page, session: CDPSession, answers: Answers, close: () => Promise<void>) {
    this.close = close;
    this.#page = page;
    this.#session = session;
    this.#answers = answers;
    this.#crash.promise.catch(() => undefined);
    page.on('error', this.#crash.reject);
  }

  /** Prints a sheet. @throws PageFailure where the page is at fault; any other error where the browser is */
  print(sheet: Sheet, timeout: number): Promise<Printed> {
    return Promise.race([this.#crash.promise, this.#print(sheet, timeout)]);
  }

  async #print({ name, html }: Sheet, timeout: number): Promise<Printed> {
    this.#answers.begin(html);
    await this.#page.goto(`${origin}/${name}/`, { waitUntil: 'load', timeout });
    this.#answers.check(name, await this.#page.evaluate(missingParts));
    await this.#page.evaluate(keepHeadings);
    const bytes = await this.#printSettled(name, timeout);
    const facts = await this.#page.evaluate(readPageFacts);
    // Laying a page out for paper may ask for more.
    this.#answers.check(name);
    return { bytes, facts, used: this.#answers.used };
  }

  /**
   * Prints until the contents list says what page everything is on; what is handed out is the print that shows it.
   * A page without one is printed once, or once more where its running heads asked for a font that was not there yet.
   */
  async #printSettled(name: string, timeout: number): Promise<Uint8Array> {
    const isNumbered = await this.#page.evaluate(wantsPageNumbers);
    if (isNumbered) await this.#number(name, await printToPdf(this.#session, 'places', timeout));
    for (let pass = 1; pass <= mostPasses; pass += 1) {
      // A print does not wait for fonts, and the one before may have been the first to ask for some.
      this.#answers.check(name, await this.#page.evaluate(missingParts));
      const known = await this.#page.evaluate(fontsAskedFor);
      const bytes = await printToPdf(this.#session, 'whole', timeout);
      const isWhole = (await this.#page.evaluate(fontsAskedFor)) === known;
      if (!isWhole) this.#answers.check(name, await this.#page.evaluate(missingParts));
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
}
