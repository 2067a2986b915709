import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/publish/files.ts';
import { finish } from '../../../scripts/lib/publish/finish.ts';
import type { ManifestFile } from '../../../scripts/lib/publish/manifest.ts';
import { placesFor } from '../../../scripts/lib/publish/places.ts';
import { openStaging } from '../../../scripts/lib/publish/staging.ts';
import type { Content } from '../../../src/domain/content.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

let content: Content;

beforeAll(async () => {
  const minimal = join(import.meta.dirname, '../../fixtures/minimal/content');
  const loaded = await loadContent(minimal, '2026-11-23');
  if (!loaded.content) throw new Error('The minimal program has errors');
  content = loaded.content;
});

const plan = '{"partner":"Copper Basin Records"}';
const row: ManifestFile = {
  kind: 'data',
  partner: 'copper-basin-records',
  plan: '2027',
  version: '1.0',
  file: 'copper-basin-records/copper-basin-records-2027.json',
  sha256: sha256(plan),
  inputs: '',
};

/** Finishes an output in which files were added or replaced. */
function finished(files: Record<string, string>, seen: Content = content) {
  const staging = openStaging(placesFor(join(temporaryFolder(), 'dist')));
  const home = `<p>${content.program.promise}</p>`;
  fill(staging.out, {
    'handbook/index.html': home,
    'internal/index.html': home,
    [`plans/${row.file}`]: plan,
    ...files,
  });
  const manifest = { handbook: content.program.site, files: [row] };
  const finishing = { staging, manifest, shares: {}, content: seen, password: null, cache: null, internal: true };
  return { staging, done: finish(finishing) };
}

describe('an output that is finished', () => {
  test('has a manifest of plans and one of everything', async () => {
    const { scanned } = await finished({}).done;
    expect(scanned).toMatchObject({ files: 2 });
  });

  test.each([
    [
      'a source map in the handbook',
      { 'handbook/_astro/x.js.map': '{}' },
      '_astro/x.js.map is of a kind that is not published',
    ],
    ['a broken link in the handbook', { 'handbook/x.html': '<a href="/gone/">x</a>' }, 'x.html points at /gone/'],
    [
      'a file that nobody listed beside a plan',
      { 'plans/copper-basin-records/x.pdf': '' },
      'x.pdf is not in the manifest',
    ],
    [
      'another plan than was made',
      { [`plans/${row.file}`]: '{"partner":"Copper Basin Records!"}' },
      'is not what was made',
    ],
    [
      'server code in the internal edition',
      { 'internal/.prerender/entry.mjs': '' },
      'entry.mjs is of a kind that is not published',
    ],
    [
      'a broken link in the internal edition',
      { 'internal/x.html': '<a href="/gone/">x</a>' },
      'x.html points at /gone/',
    ],
    [
      'a page that says nothing of the program, as one that could not be read',
      { 'handbook/index.html': '<p>Nothing</p>' },
      'handbook/*.html holds nothing of what it should hold: it was not understood',
    ],
    ['a leak', { 'handbook/x.html': 'Copper Basin Records' }, 'handbook/x.html holds “co…”'],
  ])('is refused with %s', async (_, files, message) => {
    await expect(finished(files as Record<string, string>).done).rejects.toThrow(message);
  });

  test('is refused when a file changes while it is looked over', async () => {
    let change = () => undefined as void;
    const meddling = new Proxy(content, {
      get(target, key) {
        if (key === 'partners') change();
        return Reflect.get(target, key) as unknown;
      },
    });
    const { staging, done } = finished({}, meddling);
    change = () => writeFileSync(join(staging.handbook, 'index.html'), `<p>${content.program.promise}</p> and more`);
    await expect(done).rejects.toThrow('handbook/index.html has changed.');
  });
});
