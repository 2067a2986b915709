import type { Browser } from 'puppeteer';
import { Failure } from '../command/failure.ts';

/**
 * One browser that several tabs share. When it dies, the first to notice starts a new one,
 * and the others get that one too.
 */
export class SharedBrowser implements AsyncDisposable {
  readonly #launch: () => Promise<Browser>;
  #current: Promise<Browser> | null = null;
  #ended = false;

  constructor(launch: () => Promise<Browser>) {
    this.#launch = launch;
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
      await kill(failed);
    }
    return this.get();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true;
    const browser = await this.#current?.catch(() => null);
    this.#current = null;
    if (browser) await kill(browser);
  }
}

// A browser that hangs does not answer to close(); nothing of it is worth saving.
async function kill(browser: Browser): Promise<void> {
  browser.process()?.kill('SIGKILL');
  await browser.close().catch(() => undefined);
}
