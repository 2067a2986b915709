import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/publish/files.ts';
import { type ManifestFile, writeManifest } from '../../../scripts/lib/publish/manifest.ts';
import { verifyHandbook, verifyPlans } from '../../../scripts/lib/publish/verify.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

const site = { url: 'https://partners.example.com', base: '/' };
const rowOf = (file: string, bytes: string): ManifestFile => ({
  kind: 'pdf',
  partner: 'fenwick',
  plan: '2027',
  version: '1.0',
  paper: 'A4',
  pages: 1,
  inputs: '',
  file,
  sha256: sha256(bytes),
});

async function plansWith(files: Record<string, string>, listed: Record<string, string>): Promise<string> {
  const folder = join(temporaryFolder(), 'plans');
  fill(folder, files);
  const rows = Object.entries(listed).map(([file, bytes]) => rowOf(file, bytes));
  await writeManifest(folder, { handbook: null, files: rows });
  return folder;
}

describe('a handbook', () => {
  test('may hold only what is published', async () => {
    const folder = temporaryFolder();
    fill(folder, {
      'index.html': '',
      '_astro/a.css': '',
      '_astro/a.css.map': '',
      '.prerender/entry.mjs': '',
      '.env.json': '',
    });
    await expect(verifyHandbook(folder, site)).rejects.toThrow(
      [
        'The handbook folder was not published, since it is not in order:',
        '  .env.json is of a kind that is not published.',
        '  .prerender/entry.mjs is of a kind that is not published.',
        '  _astro/a.css.map is of a kind that is not published.',
      ].join('\n'),
    );
  });
});

describe('a folder of plans', () => {
  test('passes when it is what its manifest says', async () => {
    await verifyPlans(await plansWith({ 'fenwick/a.pdf': 'a' }, { 'fenwick/a.pdf': 'a' }));
  });

  test.each([
    ['a file that is missing', {}, { 'fenwick/a.pdf': 'a' }, 'fenwick/a.pdf is missing.'],
    [
      'a file that was cut short',
      { 'fenwick/a.pdf': 'a' },
      { 'fenwick/a.pdf': 'ab' },
      'fenwick/a.pdf is not what was made.',
    ],
    [
      'a link that leads nowhere',
      { 'fenwick/a.html': '<a href="b.pdf">' },
      { 'fenwick/a.html': '<a href="b.pdf">' },
      'fenwick/a.html points at b.pdf, which is not in this edition.',
    ],
    ['a file that nobody listed', { 'fenwick/a.pdf': 'a' }, {}, 'fenwick/a.pdf is not in the manifest.'],
    [
      'a file without its name yet',
      { 'fenwick/a.pdf.part': 'a' },
      {},
      'fenwick/a.pdf.part is of a kind that is not published.',
    ],
  ])('is refused for %s', async (_, files, listed, message) => {
    await expect(verifyPlans(await plansWith(files, listed))).rejects.toThrow(message);
  });
});
