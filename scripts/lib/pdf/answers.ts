import type { HTTPRequest, Page } from 'puppeteer';
import { Failure } from '../command/failure.ts';
import type { Asset } from './printBuild.ts';

/** An origin that cannot exist, so that a request that slips through reaches nobody. */
export const origin = 'https://plan.invalid';

/** Something about the page itself; printing it again would fail again. */
export class PageFailure extends Failure {}

/** Answers every request of a tab from the build, and refuses what is not in it. */
export class Answers {
  readonly #page: Page;
  readonly #assets: ReadonlyMap<string, Asset>;
  #html = '';
  #refused: string[] = [];
  #used = new Set<string>();

  constructor(page: Page, assets: ReadonlyMap<string, Asset>) {
    this.#page = page;
    this.#assets = assets;
  }

  /** The assets that the page asked for, by their paths. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** From now on the tab is given this page. */
  begin(html: string): void {
    this.#html = html;
    this.#refused = [];
    this.#used = new Set();
  }

  async answer(request: HTTPRequest): Promise<void> {
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

  /** @param broken what the page got and cannot show @throws PageFailure if anything was refused or is broken */
  check(name: string, broken: readonly string[] = []): void {
    const missing = [...this.#refused, ...broken];
    if (missing.length === 0) return;
    throw new PageFailure(
      `The print page of ${name} needs what is not in the build: ${[...new Set(missing)].join(', ')}.`,
      'Print pages may use only styles, fonts and pictures that are built with them; nothing is fetched.',
    );
  }
}
