import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markOf } from '../../../scripts/lib/publish/fileMarks.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

function sample(): string {
  const folder = temporaryFolder();
  fill(folder, { 'a.txt': 'first', 'b/c.txt': 'second', 'b/d.txt': 'third' });
  return folder;
}

test('files that nobody touched keep their mark, through a link too', () => {
  const folder = sample();
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  expect(markOf([folder])).toBe(markOf([folder]));
  expect(markOf([link])).toBe(markOf([folder]));
});

test.each<[string, (folder: string) => void]>([
  ['is written', (folder) => writeFileSync(join(folder, 'a.txt'), 'other')],
  ['is written with the same bytes', (folder) => writeFileSync(join(folder, 'b/c.txt'), 'second')],
  ['is added', (folder) => writeFileSync(join(folder, 'b/e.txt'), '')],
  ['is removed', (folder) => rmSync(join(folder, 'b/c.txt'))],
  ['is renamed', (folder) => renameSync(join(folder, 'b/c.txt'), join(folder, 'b/cc.txt'))],
  ['takes the place of another', (folder) => renameSync(join(folder, 'b/c.txt'), join(folder, 'b/d.txt'))],
  ['is a folder now', (folder) => (rmSync(join(folder, 'a.txt')), mkdirSync(join(folder, 'a.txt')))],
])('a file that %s changes the mark', (_, change) => {
  const folder = sample();
  const before = markOf([folder]);
  change(folder);
  expect(markOf([folder])).not.toBe(before);
});

test('a file that was written and given its old times does not look as before', () => {
  const folder = sample();
  const file = join(folder, 'a.txt');
  const [before, { atime, mtime }] = [markOf([folder]), statSync(file)];
  writeFileSync(file, 'fisrt');
  utimesSync(file, atime, mtime);
  expect(markOf([folder])).not.toBe(before);
});

test('what begins with a dot is passed over, and what is not there is seen to be missing', () => {
  const folder = sample();
  const before = markOf([folder, join(folder, 'more')]);
  writeFileSync(join(folder, '.swap'), 'x');
  expect(markOf([folder, join(folder, 'more')])).toBe(before);
  writeFileSync(join(folder, 'more'), 'x');
  expect(markOf([folder, join(folder, 'more')])).not.toBe(before);
});
