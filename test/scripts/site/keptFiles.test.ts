import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFiles } from '../../../scripts/lib/site/offline/keptFiles.ts';

const german = { base: '/playbook/', language: 'de', folder: 'de/', others: [''] };
const english = { base: '/playbook/', language: 'en-GB', folder: '', others: ['de/'] };
const file = (path: string, bytes = 10) => ({ path, bytes, sha256: 'f'.repeat(64) });
const urls = (paths: readonly string[], kept = english) =>
  keptFiles(
    paths.map((path) => file(path)),
    kept,
  ).map(({ url }) => url);

test('each language keeps its own pages and its own part of the search', () => {
  const paths = [
    'index.html',
    'tiers/index.html',
    'de/index.html',
    'pagefind/pagefind.js',
    'pagefind/index/en-gb_1.pf_index',
    'pagefind/fragment/de_1.pf_fragment',
    'pagefind/wasm.de.pagefind',
    'pagefind/pagefind.en-gb_4e4.pf_meta',
  ];
  expect(urls(paths)).toEqual([
    '/playbook/pagefind/index/en-gb_1.pf_index',
    '/playbook/pagefind/pagefind.en-gb_4e4.pf_meta',
    '/playbook/pagefind/pagefind.js',
    '/playbook/',
    '/playbook/tiers/',
  ]);
  expect(urls(paths, german)).toEqual([
    '/playbook/pagefind/fragment/de_1.pf_fragment',
    '/playbook/pagefind/pagefind.js',
    '/playbook/pagefind/wasm.de.pagefind',
    '/playbook/de/',
  ]);
});

test('documents, and fonts that few pages need, are not kept', () => {
  const paths = [
    '_astro/ibm-plex-sans-latin-400-normal.a.woff2',
    '_astro/ibm-plex-sans-latin-400-normal.a.woff',
    '_astro/ibm-plex-sans-cyrillic-400-normal.a.woff2',
    '_astro/ibm-plex-sans-jp-12-400-normal.a.woff2',
    'files/list.csv',
    'handbook-a4.pdf',
    'llms.txt',
    '404.html',
  ];
  expect(urls(paths)).toEqual(['/playbook/_astro/ibm-plex-sans-latin-400-normal.a.woff2']);
});

test('a file whose name does not change with it has a mark that does', () => {
  const kept = keptFiles([file('_astro/a.1.css'), file('theme.js')], english);
  expect(kept.map(({ revision }) => revision)).toEqual([null, 'f'.repeat(16)]);
});

test('of a large handbook there is never more than browsers should keep, and what frames pages comes first', () => {
  const pages = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(pages, (sizes) => {
      const files = sizes.map((bytes, index) => file(`handbook/${index}/index.html`, bytes));
      const kept = keptFiles([...files, file('_astro/a.css', 1000)], english);
      expect(kept[0]?.url).toBe('/playbook/_astro/a.css');
      const bytes = new Map(files.map((each) => [`/playbook/${each.path.replace('index.html', '')}`, each.bytes]));
      expect(kept.reduce((sum, { url }) => sum + (bytes.get(url) ?? 0), 0)).toBeLessThanOrEqual(8_000_000);
    }),
  );
});
