import type { Browser, Page } from 'puppeteer';
import { Failure } from '../command/failure.ts';

/** A page of a browser, and how it is got rid of. */
export interface OpenPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** How a browser is used, which depends on whose it is. */
export interface BrowserUse {
  readonly openPage: (browser: Browser) => Promise<OpenPage>;
  /** Whether one page serves for many sheets, one after another, and so keeps fonts and styles warm. */
  readonly isPageKept: boolean;
  readonly end: (browser: Browser) => Promise<void>;
}

/** A browser that was started for this and belongs to nobody else. */
const ownBrowser: BrowserUse = {
  async openPage(browser) {
    const page = await browser.newPage();
    return { page, close: () => page.close() };
  },
  isPageKept: true,
  end: kill,
};

/**
 * One browser that several tabs share. When it dies, the first to notice starts a new one,
 * and the others get that one too.
 */
export class SharedBrowser implements AsyncDisposable {
  readonly use: BrowserUse;
  readonly #launch: () => Promise<Browser>;
  #current: Promise<Browser> | null = null;
  #ended = false;

  constructor(launch: () => Promise<Browser>, use = ownBrowser) {
    this.#launch = launch;
    this.use = use;
  }

  /** The browser, started when it is first asked for. */
  get(): Promise<Browser> {
    if (this.#ended) throw new Failure('Printing has been stopped.');
    this.#current ??= this.#launch();
    return this.#current;
  }

  /** Another browser in the place of one that failed. */
  async replace(failed: Browser): Promise<Browser> {
    if ((await this.#current?.catch(() => null)) === failed) {
      this.#current = null;
      await this.use.end(failed);
    }
    return this.get();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true;
    const browser = await this.#current?.catch(() => null);
    this.#current = null;
    if (browser) await this.use.end(browser);
  }
}

// A browser that hangs does not answer to close(); nothing of it is worth saving.
async function kill(browser: Browser): Promise<void> {
  browser.process()?.kill('SIGKILL');
  await browser.close().catch(() => undefined);
}
