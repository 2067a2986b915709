import type { Browser } from 'puppeteer';
import { Failure, messageOf } from '../command/failure.ts';
import type { SharedBrowser } from './sharedBrowser.ts';
import type { PrintBuild } from './printBuild.ts';
import { type Printed, type Sheet, Tab } from './tab.ts';

/** Prints sheets one after another in a tab of a shared browser, and gets over what goes wrong with both. */
export class Worker {
  readonly #browser: SharedBrowser;
  readonly #build: PrintBuild;
  readonly #timeout: number;
  #tab: Tab | null = null;
  #host: Browser | null = null;

  /** @param timeout milliseconds that one sheet may take */
  constructor(browser: SharedBrowser, build: PrintBuild, timeout: number) {
    this.#browser = browser;
    this.#build = build;
    this.#timeout = timeout;
  }

  /** Prints a sheet; tries once more in a new tab, then in a new browser. */
  async print(sheet: Sheet): Promise<Printed> {
    const errors: unknown[] = [];
    for (const prepare of [this.#keep, this.#renewTab, this.#renewBrowser]) {
      try {
        await prepare.call(this);
        return await this.#attempt(sheet);
      } catch (error) {
        if (error instanceof Failure) throw error;
        errors.push(error);
      }
    }
    throw new Failure(
      `${sheet.name} could not be printed in three attempts, the last of them in a new browser: ${messageOf(errors.at(-1))}`,
      'If this happens again with the same plan, look at its print preview in npm run dev.',
      { cause: new AggregateError(errors) },
    );
  }

  async #attempt(sheet: Sheet): Promise<Printed> {
    this.#host = await this.#browser.get();
    this.#tab ??= await within(this.#open(this.#host), this.#timeout);
    const printed = await within(this.#tab.print(sheet, this.#timeout), this.#timeout);
    if (!this.#browser.use.isPageKept) await this.#renewTab();
    return printed;
  }

  async #open(host: Browser): Promise<Tab> {
    return Tab.open(await this.#browser.use.openPage(host), this.#build);
  }

  async #keep(): Promise<void> {}

  async #renewTab(): Promise<void> {
    const tab = this.#tab;
    this.#tab = null;
    // A tab that hangs would keep us waiting; its browser is replaced next if that matters.
    if (tab) void tab.close().catch(() => undefined);
  }

  async #renewBrowser(): Promise<void> {
    await this.#renewTab();
    if (this.#host) await this.#browser.replace(this.#host);
  }
}

/** Waits for work, but not longer than it may take. @throws Error when it takes longer */
export async function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`It took longer than ${milliseconds / 1000} s.`)), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
