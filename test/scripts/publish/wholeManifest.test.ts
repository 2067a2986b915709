import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/publish/files.ts';
import { verifyWhole, writeWholeManifest } from '../../../scripts/lib/publish/wholeManifest.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

async function listed(): Promise<string> {
  const folder = temporaryFolder();
  fill(folder, { 'handbook/index.html': 'h', 'plans/a/a.pdf': 'pdf', 'internal/x.txt': '' });
  await writeWholeManifest(folder);
  return folder;
}

test('the manifest of an output has every file with its size and hash, and the same output gives the same bytes', async () => {
  const [folder, again] = [await listed(), await listed()];
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect(JSON.parse(text)).toEqual({
    files: [
      { file: 'handbook/index.html', bytes: 1, sha256: sha256('h') },
      { file: 'internal/x.txt', bytes: 0, sha256: sha256('') },
      { file: 'plans/a/a.pdf', bytes: 3, sha256: sha256('pdf') },
    ],
  });
  expect(readFileSync(join(again, 'manifest.json'), 'utf8')).toBe(text);
  await verifyWhole(folder);
});

test.each([
  ['changed', (folder: string) => writeFileSync(join(folder, 'plans/a/a.pdf'), 'pdF'), 'plans/a/a.pdf has changed.'],
  ['was cut short', (folder: string) => writeFileSync(join(folder, 'plans/a/a.pdf'), ''), 'plans/a/a.pdf has changed.'],
  ['is gone', (folder: string) => rmSync(join(folder, 'handbook/index.html')), 'handbook/index.html is missing.'],
  [
    'came later',
    (folder: string) => writeFileSync(join(folder, 'handbook/late.html'), ''),
    'handbook/late.html was not listed.',
  ],
  ['is the manifest and gone', (folder: string) => rmSync(join(folder, 'manifest.json')), 'has no manifest.'],
])('an output is refused when a file %s', async (_, change, message) => {
  const folder = await listed();
  change(folder);
  await expect(verifyWhole(folder)).rejects.toThrow(message);
});
