import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { Failure } from '../command/failure.ts';
import type { Asset, PrintBuild } from './printBuild.ts';

/** An origin that cannot exist, so that a request that slips through reaches nobody. */
const origin = 'https://plan.invalid';

/** What a tab prints: a page of a plan, laid out for one paper. */
export interface Sheet {
  /** `<partner>/<plan>`. */
  readonly plan: string;
  readonly html: string;
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
  print(sheet: Sheet, timeout: number): Promise<Uint8Array> {
    return Promise.race([this.#crash.promise, this.#print(sheet, timeout)]);
  }

  async #print({ plan, html }: Sheet, timeout: number): Promise<Uint8Array> {
    this.#html = html;
    this.#refused = [];
    await this.#page.goto(`${origin}/${plan}/`, { waitUntil: 'load', timeout });
    const broken = await this.#page.evaluate(missingParts);
    this.#refuse(plan, broken);
    const bytes = await this.#page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout,
    });
    // Laying a page out for paper may ask for more.
    this.#refuse(plan);
    return bytes;
  }

  #refuse(plan: string, broken: readonly string[] = []): void {
    const missing = [...this.#refused, ...broken];
    if (missing.length > 0) throw refusal(plan, missing);
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
    const asset = from === origin && request.method() === 'GET' ? this.#assets.get(decodeURI(pathname)) : undefined;
    if (asset) return request.respond({ contentType: asset.type, body: asset.bytes });
    this.#refused.push(request.url());
    return request.abort('blockedbyclient');
  }
}

// Runs in the page: waits for what it shows, and names what it cannot show.
async function missingParts(): Promise<string[]> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const fonts = [...document.fonts].filter((font) => font.status === 'error').map((font) => `the font ${font.family}`);
  const images = [...document.images]
    .filter((image) => image.naturalWidth === 0)
    .map((image) => image.src.slice(0, 120));
  return [...fonts, ...images];
}

function refusal(plan: string, missing: readonly string[]): PageFailure {
  return new PageFailure(
    `The print page of ${plan} needs what is not in the build: ${[...new Set(missing)].join(', ')}.`,
    'Print pages may use only styles, fonts and pictures that are built with them; nothing is fetched.',
  );
}
