import type { CDPSession, Page } from 'puppeteer';
import { Answers, origin, PageFailure } from './answers.ts';
import { destinationPages } from './destinations.ts';
import type { PageFacts } from './finish/facts.ts';
import {
  contentsList,
  fontsAskedFor,
  keepHeadings,
  missingParts,
  openLongWords,
  readPageFacts,
  writePageNumbers,
} from './inPage.ts';
import type { PageNumbers, Pages } from './pageNumbers.ts';
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
  readonly #numbers: PageNumbers;
  /** A page whose renderer has died answers nothing any more; it only says so, once. */
  readonly #crash = Promise.withResolvers<never>();

  static async open({ page, close }: OpenPage, build: PrintBuild): Promise<Tab> {
    const answers = new Answers(page, build.assets);
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => void answers.answer(request).catch(() => undefined));
    return new Tab({ page, close }, await page.createCDPSession(), answers, build.numbers);
  }

  private constructor({ page, close }: OpenPage, session: CDPSession, answers: Answers, numbers: PageNumbers) {
    this.close = close;
    this.#page = page;
    this.#session = session;
    this.#answers = answers;
    this.#numbers = numbers;
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
    await this.#page.evaluate(openLongWords);
    const bytes = await this.#printSettled(name, timeout);
    const facts = await this.#page.evaluate(readPageFacts);
    // Laying a page out for paper may ask for more.
    this.#answers.check(name);
    return { bytes, facts, used: this.#answers.used };
  }

  /**
   * Prints until the contents list says what page everything is on; what is handed out is the print that shows it.
   * It begins with the numbers that others with the same list came to, or with a print for the places where there is
   * none yet. That saves time or costs it and changes nothing: all numbers take the same room, and every print is read.
   * A page without such a list is printed once, or once more where its running heads asked for a font that was not
   * there yet.
   */
  async #printSettled(name: string, timeout: number): Promise<Uint8Array> {
    const list = await this.#page.evaluate(contentsList);
    if (list !== null) await this.#number(name, this.#numbers.likely(list) ?? (await this.#places(timeout)));
    for (let pass = 1; pass <= mostPasses; pass += 1) {
      // A print does not wait for fonts, and the one before may have been the first to ask for some.
      this.#answers.check(name, await this.#page.evaluate(missingParts));
      const known = await this.#page.evaluate(fontsAskedFor);
      const bytes = await printToPdf(this.#session, 'whole', timeout);
      const isWhole = (await this.#page.evaluate(fontsAskedFor)) === known;
      if (!isWhole) this.#answers.check(name, await this.#page.evaluate(missingParts));
      const numbered = list === null ? null : await this.#number(name, pagesIn(bytes));
      if (!isWhole || (numbered && numbered.changed > 0)) continue;
      if (list !== null && numbered) this.#numbers.remember(list, numbered.written);
      return bytes;
    }
    throw new PageFailure(`The page numbers in the contents of ${name} change what they count.`);
  }

  async #places(timeout: number): Promise<Pages> {
    return pagesIn(await printToPdf(this.#session, 'places', timeout));
  }

  /** Writes into the contents list what page everything is on. @returns the numbers, and how many were others before */
  async #number(name: string, pages: Pages): Promise<{ written: Pages; changed: number }> {
    const { unknown, ...numbered } = await this.#page.evaluate(writePageNumbers, pages);
    if (unknown.length === 0) return numbered;
    throw new PageFailure(`The contents of ${name} name what is not there: ${unknown.join(', ')}.`);
  }
}

const pagesIn = (bytes: Uint8Array): Pages => Object.fromEntries(destinationPages(bytes));
