import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyAllBut } from '../../../scripts/lib/publish/lastOutput.ts';
import { type ManifestFile, readManifest, writeManifest } from '../../../scripts/lib/publish/manifest.ts';
import { contents, fill, temporaryFolder } from '../helpers/folder.ts';

const row = (partner: string, plan: string): ManifestFile => ({
  kind: 'pdf',
  partner,
  plan,
  version: '1',
  paper: 'A4',
  pages: 1,
  sha256: '',
  inputs: '',
  file: `${partner}/${partner}-${plan}-a4.pdf`,
});
const isFirst = ({ partner, plan }: ManifestFile) => partner === 'a' && plan === '1';
const handbook = { url: 'https://partners.example.com', base: '/' };

test('everything is kept but the files and rows of the one plan', async () => {
  const folder = temporaryFolder();
  const last = join(folder, 'dist');
  fill(last, {
    'handbook/index.html': 'h',
    '.DS_Store': '',
    'plans/a/a-1-a4.pdf': '1',
    'plans/a/a-2-a4.pdf': '2',
    'plans/ab/ab-1-a4.pdf': '3',
  });
  await writeManifest(join(last, 'plans'), { handbook, files: [row('ab', '1'), row('a', '2'), row('a', '1')] });
  const kept = await copyAllBut(isFirst, last, join(folder, 'copy'));
  expect(kept).toEqual({ handbook, files: [row('a', '2'), row('ab', '1')] });
  expect(Object.keys(contents(join(folder, 'copy')))).toEqual([
    'handbook/index.html',
    'plans/a/a-2-a4.pdf',
    'plans/ab/ab-1-a4.pdf',
    'plans/manifest.json',
  ]);
  expect((await readManifest(join(last, 'plans'))).files).toHaveLength(3);
});

test('without a last output there is nothing to keep', async () => {
  const folder = temporaryFolder();
  expect(await copyAllBut(isFirst, join(folder, 'dist'), join(folder, 'copy'))).toEqual({ handbook: null, files: [] });
});
