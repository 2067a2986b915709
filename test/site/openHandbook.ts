import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';

/** The demo handbook as it was built, served for the tests of a file, and a browser to read it with. */
export function openHandbook(): { readonly browser: Browser; readonly url: string } {
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve(join(inject('demo'), 'handbook'), '/playbook/', 0);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return site.url;
    },
  };
}
