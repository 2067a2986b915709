import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportMarkdown } from '../../scripts/lib/diff/reportMarkdown.ts';
import type { Difference } from '../../scripts/lib/diff/difference.ts';
import { minimal } from '../load/mutate.ts';
import { command } from './helpers/child.ts';
import { contents, temporaryFolder } from './helpers/folder.ts';

const asOf = '2026-11-23';
const plan = 'plans/copper-basin-records/2027.mdx';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

/** A repository with the small program somewhere inside, committed as main. */
function repository(): { top: string; content: string } {
  const top = temporaryFolder();
  const content = join(top, 'deep/er/content');
  mkdirSync(join(top, 'deep/er'), { recursive: true });
  cpSync(minimal, content, { recursive: true });
  git(top, 'init', '--quiet', '--initial-branch=main');
  git(top, 'add', '--all');
  git(top, 'commit', '--quiet', '--message=First');
  return { top, content };
}

function edit(content: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(content, path), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new RangeError(`${path} does not have ${from}`);
  writeFileSync(join(content, path), edited);
}
const compare = (content: string, ...args: string[]) => command('diff', ...args, '--content', content, '--as-of', asOf);
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('channelbook-diff-'));

describe('npm run diff', () => {
  test('says what a change does, and leaves working tree, index and disk as they were', () => {
    const { top, content } = repository();
    edit(content, plan, 'start: 2027-01-04', 'start: 2027-01-11');
    edit(content, plan, 'consulting-skills: { level: 3', 'consulting-skills: { level: 2');
    edit(content, 'partners/copper-basin-records.mdx', /\ncurrency:/, '\ntier: established\ncurrency:');
    edit(content, 'lessons/ask-about-boxes.mdx', /minutes: \d+/, 'minutes: 12');
    git(top, 'add', 'deep/er/content/lessons');
    const before = { files: contents(top), status: git(top, 'status', '--porcelain'), left: left() };
    const { status, stdout } = compare(content, 'main', '--format', 'json');
    const said = JSON.parse(stdout) as Difference;
    expect(status).toBe(0);
    expect(said.plans).toMatchObject([
      {
        id: 'copper-basin-records/2027',
        pdf: 'changes',
        firstRevenue: { days: 7 },
        tier: { before: 'Starter', after: 'Established', direction: 'gained' },
      },
    ]);
    expect(said.plans[0]?.dates).toHaveLength(6);
    expect(said.plans[0]?.dates[0]).toEqual({
      title: 'The kick-off has been held',
      what: 'agreed',
      before: '2027-01-04',
      after: '2027-01-11',
      days: 7,
    });
    expect(said.pages.map(({ path }) => path)).toContain('lessons/ask-about-boxes/');
    expect(said.pages.map(({ path }) => path)).not.toContain('stages/management/');
    const after = { files: contents(top), status: git(top, 'status', '--porcelain'), left: left() };
    // git may refresh what it remembers of files; what is staged and what is not stays the same.
    const index = Object.keys(after.files).filter((path) => path.startsWith('.git/'));
    for (const path of index) delete before.files[path];
    for (const path of index) delete after.files[path];
    expect(after).toEqual(before);
  });

  test('says which verdicts flip, which PDF goes, and which problems appear and go', () => {
    const { content } = repository();
    edit(
      content,
      plan,
      /level: 3, evidence: The owner has set aside six months of cost\./,
      'level: 1, evidence: Nothing.',
    );
    edit(content, 'profile/profile.yaml', /reviewBy: \S+/, 'reviewBy: 2026-11-01');
    const { status, stdout } = compare(content, 'HEAD');
    expect(status).toBe(0);
    expect(stdout).toContain('Verdicts that flip\n  copper-basin-records/2027  develop → decline (fit ');
    expect(stdout).toContain('PDFs\n  copper-basin-records/2027  is no longer made');
    expect(stdout).toMatch(
      /Problems that appear\n {2}plans\/copper-basin-records\/2027\.mdx:\d+ +warning plan-declined/,
    );
    expect(stdout).toMatch(/profile\/profile\.yaml:\d+ +warning review-overdue/);
    expect(stdout).not.toContain('Problems that go');
  });

  test('says that nothing changes, and names no partner where it is asked not to', () => {
    const { content } = repository();
    writeFileSync(join(content, 'README.md'), 'A guide.\n');
    expect(compare(content, 'main').stdout).toMatch(/as of 2026-11-23\nNothing that anybody reads changes\.\n$/);
    edit(content, plan, 'start: 2027-01-04', 'start: 2027-01-11');
    const { stdout } = compare(content, 'main', '--format', 'markdown', '--unnamed');
    expect(stdout).toContain('**plan 1** first revenue');
    expect(stdout).not.toMatch(/copper|basin/i);
  });

  test('compares problems alone where one side has errors, and ends with 1', () => {
    const { top, content } = repository();
    edit(content, plan, 'start: 2027-01-04', 'start: 2027-13-04');
    const now = compare(content, 'main');
    expect(now).toMatchObject({ status: 1, stdout: expect.stringContaining('The content as it is now has errors') });
    git(top, 'commit', '--quiet', '--all', '--message=Broken');
    edit(content, plan, 'start: 2027-13-04', 'start: 2027-01-04');
    const then = compare(content, 'HEAD');
    expect(then).toMatchObject({ status: 1, stdout: expect.stringContaining('The content at HEAD has errors') });
    expect(then.stdout).toMatch(
      /Problems that go\n {2}plans\/copper-basin-records\/2027\.mdx:8 +error date-impossible/,
    );
  });

  test('says what is missing: the commit, the folder at it, or a repository', () => {
    const { top, content } = repository();
    expect(compare(content, 'mian')).toMatchObject({
      status: 1,
      stderr:
        'There is no commit mian in this repository.\nDid you mean main? If it is known elsewhere, git fetch brings it here.\n',
    });
    const later = join(top, 'later');
    cpSync(minimal, later, { recursive: true });
    expect(compare(later, 'main').stderr).toBe(
      'At main there was no folder later yet, so there is nothing to compare with.\n',
    );
    expect(compare(temporaryFolder(), 'main').stderr).toMatch(/does not lie in a git repository/);
  });
});

describe('a comment on a pull request', () => {
  const compared = { ref: 'main', commit: '0123456789', asOf };
  const page = (title: string) => ({ path: 'handbook/x/', title, kind: 'changed' as const });
  const none = { unsound: null, problems: { appeared: [], gone: [] }, plans: [], pages: [] };

  test('shows titles as letters that mention nobody, link nowhere and are no markup', () => {
    const hostile = '@team #1 https://evil.example www.evil.example </summary><img src=x> ![x](y) `c` **b** | a\n\n# h';
    const text = reportMarkdown({ ...none, pages: [page(hostile)] }, compared);
    const [line = ''] = text.split('\n').filter((each) => each.includes('team'));
    expect(line.replace(/&#\d+;/g, '')).not.toMatch(/[@#:<>![\]`|]|www\.|\*\*b/);
    const shown = line.replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)));
    expect(shown).toContain(hostile.replace(/\s+/g, ' '));
  });

  test('stays below the length that GitHub takes, and says what is left out', () => {
    const pages = Array.from({ length: 5000 }, (_, index) => page(`Page ${index} ${'of many '.repeat(200)}`));
    const text = reportMarkdown({ ...none, pages }, compared);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/and 1 more section|and 4960 more/);
  });
});
