import { expect, test } from 'vitest';
import { brokenLinks } from '../../../scripts/lib/publish/links.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

const site = { url: 'https://partners.example.com', base: '/playbook/' };

async function broken(files: Record<string, string>): Promise<string[]> {
  const folder = temporaryFolder();
  fill(folder, files);
  return brokenLinks(folder, Object.keys(files), site);
}

test('links that lead somewhere pass, relative, rooted, whole and with a place in the page', async () => {
  const index = `<main id="top"><a href="/playbook/a/">1</a><a href="a/#here">2</a><a href="#top">3</a>
    <a href="https://partners.example.com/playbook/a/">4</a><link href="/playbook/s.css"></main>`;
  const files = {
    'index.html': index,
    'a/index.html': '<h2 id="here"></h2><a href="../">up</a>',
    's.css': 'a{b:url(f.woff2)}',
    'f.woff2': '',
  };
  expect(await broken(files)).toEqual([]);
});

test('links to other sites, mail addresses and data are left alone', async () => {
  expect(
    await broken({
      'index.html': '<a href="https://example.com/x">1</a><a href="mailto:a@example.com">2</a><img src="data:,">',
    }),
  ).toEqual([]);
});

test('every kind of link that leads nowhere is named once per page', async () => {
  const index = `<a href="/playbook/no/">1</a><a href="/playbook/no/">1</a><a href="/a/">2</a><a href="a/#no">3</a><a href="a">4</a>`;
  expect(await broken({ 'index.html': index, 'a/index.html': '' })).toEqual([
    'index.html points at /playbook/no/, which is not in this edition.',
    'index.html points at /a/, which lies outside /playbook/.',
    'index.html points at a/#no, but a/index.html has no such place.',
    'index.html points at a, which is not in this edition.',
  ]);
});

test('style sheets are followed too', async () => {
  expect(await broken({ '_astro/s.css': 'a{b:url(./gone.woff2)}' })).toEqual([
    '_astro/s.css points at ./gone.woff2, which is not in this edition.',
  ]);
});
