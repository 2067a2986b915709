import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastChanges } from '../../../scripts/lib/model/lastChanges.ts';
import { temporaryFolder } from '../helpers/folder.ts';

function git(folder: string, day: string, ...args: string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: '2020-01-01T12:00:00Z' };
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder, env });
}

/** A repository whose content was committed on two days. */
function repository(): { top: string; content: string } {
  const top = temporaryFolder();
  const content = join(top, 'deep/content');
  mkdirSync(join(content, 'stages'), { recursive: true });
  writeFileSync(join(top, 'beside.txt'), 'one');
  for (const name of ['program.yaml', 'glossary.yaml', 'stages/product.mdx']) writeFileSync(join(content, name), 'one');
  git(top, '2026-03-01', 'init', '--quiet');
  git(top, '2026-03-01', 'add', '--all');
  git(top, '2026-03-01', 'commit', '--quiet', '--message=First');
  writeFileSync(join(content, 'stages/product.mdx'), 'two');
  git(top, '2026-04-02', 'commit', '--quiet', '--all', '--message=Second');
  return { top, content };
}

test('each file has the day of its last commit, and nobody’s name', async () => {
  const { content } = repository();
  expect(Object.fromEntries(await lastChanges(content))).toEqual({
    'program.yaml': '2026-03-01',
    'glossary.yaml': '2026-03-01',
    'stages/product.mdx': '2026-04-02',
  });
});

test('a file that is not as it was committed has no day, staged or not', async () => {
  const { top, content } = repository();
  writeFileSync(join(content, 'program.yaml'), 'two');
  writeFileSync(join(content, 'glossary.yaml'), 'two');
  writeFileSync(join(content, 'new.yaml'), 'one');
  git(top, '2026-05-01', 'add', 'deep/content/glossary.yaml');
  expect([...(await lastChanges(content)).keys()]).toEqual(['stages/product.mdx']);
});

test('a history that is cut short says nothing', async () => {
  const { top } = repository();
  const copy = join(temporaryFolder(), 'copy');
  git(top, '2026-05-01', 'clone', '--quiet', '--depth=1', `file://${top}`, copy);
  expect((await lastChanges(join(copy, 'deep/content'))).size).toBe(0);
});

test('without a repository, or without commits, nothing is said', async () => {
  const folder = temporaryFolder();
  expect((await lastChanges(folder)).size).toBe(0);
  git(folder, '2026-05-01', 'init', '--quiet');
  writeFileSync(join(folder, 'program.yaml'), 'one');
  expect((await lastChanges(folder)).size).toBe(0);
});
