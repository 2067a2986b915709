import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Served, serve } from '../../scripts/lib/site/serve.ts';
import { openBrowser } from './browser.ts';
import { filesOf } from './files.ts';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}

let site: Served;
let browser: Browser;
let axe: string;
let pages: Map<string, string>;

beforeAll(async () => {
  const folder = join(inject('demo'), 'handbook');
  const files = await filesOf(folder);
  pages = new Map([...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, String(bytes)]));
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  site = await serve(folder, '/playbook/', 0);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

describe('every page', () => {
  test.each(['light', 'dark'])(
    'has nothing that axe objects to, in the %s theme',
    async (theme) => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      const objections: string[] = [];
      for (const path of pages.keys()) {
        await page.goto(site.url + path.replace('index.html', ''), { waitUntil: 'load' });
        await page.evaluate(axe);
        const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as AxeResult;
        objections.push(
          ...violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target.join(' ')} (${nodes.length})`),
        );
      }
      expect(objections).toEqual([]);
      await page.close();
    },
    240_000,
  );

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // How the markup is spelled is the renderer's business; what it means is ours.
        'void-style': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
      },
    });
    const objections: string[] = [];
    for (const [path, html] of pages) {
      const { results } = await validator.validateString(html, path);
      objections.push(
        ...results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} ${selector}`),
        ),
      );
    }
    expect([...new Set(objections)]).toEqual([]);
  });
});
