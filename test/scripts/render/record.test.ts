import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWhole, readStyles, writeRecord } from '../../../scripts/lib/render/record.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

const pages = [{ page: '/index&src/pages/index.astro', styles: [{ order: 1 }] }];

async function compiled(): Promise<string> {
  const folder = temporaryFolder();
  fill(folder, { 'server/entry.mjs': 'export const app = 1', 'client/_astro/page.css': 'h1 { color: black }' });
  await writeRecord(folder, pages);
  return folder;
}

test('compiled code as it was written is whole, and gives back the styles of its pages', async () => {
  const folder = await compiled();
  expect(await isWhole(folder)).toBe(true);
  expect(await readStyles(folder)).toEqual(pages);
});

test.each<[string, (folder: string) => void]>([
  ['with one byte changed', (folder) => writeFileSync(join(folder, 'server/entry.mjs'), 'export const app = 2')],
  ['with a file cut short', (folder) => writeFileSync(join(folder, 'client/_astro/page.css'), 'h1 {')],
  ['without one of its files', (folder) => rmSync(join(folder, 'client/_astro/page.css'))],
  ['with a file more', (folder) => writeFileSync(join(folder, 'server/more.mjs'), '')],
  ['without its record', (folder) => rmSync(join(folder, 'record.json'))],
  ['with a torn record', (folder) => writeFileSync(join(folder, 'record.json'), '{"pages":[')],
])('compiled code %s is not whole', async (_, harm) => {
  const folder = await compiled();
  harm(folder);
  expect(await isWhole(folder)).toBe(false);
});
