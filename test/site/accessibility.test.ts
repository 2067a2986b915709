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

interface Edition {
  readonly name: string;
  readonly served: Served;
  /** The text of each page that is looked at, by path. */
  readonly pages: ReadonlyMap<string, string>;
}

let browser: Browser;
let axe: string;
let editions: Edition[];

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  browser = await openBrowser();
  editions = [await edition('handbook', '/playbook/', () => true), await edition('internal', '/', firstOfItsKind())];
});

afterAll(async () => {
  await browser.close();
  for (const { served } of editions) await served[Symbol.asyncDispose]();
});

async function edition(name: string, base: string, wanted: (path: string) => boolean): Promise<Edition> {
  const folder = join(inject('demo'), name);
  const files = [...(await filesOf(folder))].filter(([path]) => path.endsWith('.html') && wanted(path));
  const pages = new Map(files.map(([path, bytes]) => [path, String(bytes)]));
  return { name, served: await serve(folder, base, 0), pages };
}

/** Of the pages that only the team has, one of each kind: they differ in nothing but their data. */
function firstOfItsKind(): (path: string) => boolean {
  const seen = new Set<string>();
  return (path) => {
    const [part = '', ...rest] = path.split('/');
    if (!['program', 'board', 'partners', 'components'].includes(part)) return false;
    const kind = rest[0] === 'rows' || rest[0] === 'owners' || part === 'partners' ? `${part} ${rest.length}` : path;
    return !seen.has(kind) && Boolean(seen.add(kind));
  };
}

describe('every page', () => {
  test('of the team is looked at, one of each kind', () => {
    const kinds = [...(editions[1]?.pages.keys() ?? [])].map((path) => path.replace(/index\.html$/, ''));
    for (const kind of ['program/', 'program/silent/', 'program/profile/', 'board/', 'partners/', 'components/'])
      expect(kinds).toContain(kind);
    expect(kinds.filter((path) => /^(?:program\/rows|board\/owners|partners)\/./.test(path)).length).toBeGreaterThan(3);
  });

  test.each(['light', 'dark'])(
    'has nothing that axe objects to, in the %s theme',
    async (theme) => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      const objections: string[] = [];
      for (const { name, served, pages } of editions)
        for (const path of pages.keys()) {
          await page.goto(served.url + path.replace('index.html', ''), { waitUntil: 'load' });
          await page.evaluate(axe);
          const { violations } = (await page.evaluate(
            `axe.run(document, { resultTypes: ['violations'] })`,
          )) as AxeResult;
          objections.push(
            ...violations.map(
              ({ id, nodes }) => `${name} ${path} ${id} ${nodes[0]?.target.join(' ')} (${nodes.length})`,
            ),
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
    for (const { name, pages } of editions)
      for (const [path, html] of pages) {
        const { results } = await validator.validateString(html, path);
        objections.push(
          ...results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message, selector }) => `${name} ${path} ${ruleId}: ${message} ${selector}`),
          ),
        );
      }
    expect([...new Set(objections)]).toEqual([]);
  });
});
