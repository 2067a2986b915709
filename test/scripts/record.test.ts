import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFiles } from '../../scripts/lib/authoring/replaceFiles.ts';
import { loadContent } from '../../src/load/loadContent.ts';
import { minimal } from '../load/mutate.ts';
import { command } from './helpers/child.ts';
import { contents, temporaryFolder } from './helpers/folder.ts';

const plan = 'copper-basin-records/2027';
const path = `plans/${plan}.mdx`;
const asOf = '2027-02-01';

function copy(change: (text: string) => string = (text) => text): string {
  const folder = join(temporaryFolder(), 'content');
  cpSync(minimal, folder, { recursive: true });
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  return folder;
}
const read = (folder: string) => readFileSync(join(folder, path), 'utf8');
const record = (folder: string, ...args: string[]) =>
  command('new', ...args, '--content', folder, '--as-of', asOf, '--yes');
const reach = (folder: string, milestone: string, on: string, evidence = 'Minutes: signed.') =>
  record(folder, 'done', plan, milestone, '--on', on, '--evidence', evidence);

describe('npm run new -- done', () => {
  test('writes what was reached into the plan and leaves every other line as it was', async () => {
    const folder = copy((text) => text.replace('commitments:', '# What both sides promise.\ncommitments:'));
    const before = read(folder).split('\n');
    expect(reach(folder, 'kickoff-held', '2027-01-04').status).toBe(0);
    const after = read(folder).split('\n');
    const start = after.indexOf('progress:');
    expect(after.slice(start, start + 4)).toEqual([
      'progress:',
      '  - milestone: kickoff-held',
      '    date: 2027-01-04',
      "    evidence: 'Minutes: signed.'",
    ]);
    expect(after.toSpliced(start, 4)).toEqual(before);
    expect((await loadContent(folder, asOf)).content?.plans[0]?.data.progress).toHaveLength(1);
  });

  test('adds to what is there, and takes today where no day is said', () => {
    const folder = copy();
    reach(folder, 'kickoff-held', '2027-01-04');
    const { status, stdout } = record(folder, 'done', plan, 'terms-agreed', '--evidence', 'Signed.');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Changed .*2027\.mdx\n- The dates/),
    });
    expect(read(folder)).toContain(
      "signed.'\n  - milestone: terms-agreed\n    date: 2027-02-01\n    evidence: Signed.\n",
    );
  });

  test.each([
    [
      ['done', plan, 'kickoff-hold', '--evidence', 'x'],
      1,
      '--milestone kickoff-hold: there is no such choice.\nDid you mean kickoff-held?\n',
    ],
    [
      ['done', 'copper-basin-records/2026', 'kickoff-held'],
      1,
      `--plan copper-basin-records/2026: there is no such choice.\nDid you mean ${plan}?\n`,
    ],
    [
      ['done', plan, 'kickoff-held'],
      1,
      'What proves it (asked for: Minutes that name the people on both sides.): that is not known.\nSay it with --evidence.\n',
    ],
    [['done', plan, 'kickoff-held', '--on', '2027-02-30'], 2, '--on 2027-02-30: there is no such day.\n'],
    [
      ['done', plan, 'kickoff-held', '--on', '2027-02-02', '--evidence', 'x'],
      1,
      `Nothing was written, since ${path} would then have a mistake on line 36: The progress is dated 2027-02-02, but today is 2027-02-01`,
    ],
    [['met', plan, '7'], 1, '--commitment 7: there is no such choice.\n'],
    [['chapter', 'Prices'], 2, 'Nothing is known of what Prices says.\nnpm run new -- chapter\n'],
  ])('refuses %j and writes nothing', (args, code, words) => {
    const folder = copy();
    const before = contents(folder);
    const { status, stderr } = record(folder, ...args);
    expect({ status, stderr: stderr.slice(0, words.length) }).toEqual({ status: code, stderr: words });
    expect(contents(folder)).toEqual(before);
  });

  test('refuses a second time, what the plan does without, and a day before what the milestone waits for', () => {
    const folder = copy((text) =>
      text.replace('commitments:', 'skip:\n  - { milestone: intake-running, reason: x }\ncommitments:'),
    );
    reach(folder, 'kickoff-held', '2027-01-12');
    const before = contents(folder);
    expect(reach(folder, 'kickoff-held', '2027-01-13').stderr).toBe(
      `--milestone kickoff-held: it was reached on 2027-01-12 already; correct ${path} if that is wrong.\n`,
    );
    expect(reach(folder, 'intake-running', '2027-01-20').stderr).toBe(
      '--milestone intake-running: the plan does without this milestone.\n',
    );
    expect(reach(folder, 'terms-agreed', '2027-01-11').stderr).toMatch(
      /Investment and dates are agreed was reached on 2027-01-11, but it waits for The kick-off has been held, which was reached on 2027-01-12/,
    );
    expect(contents(folder)).toEqual(before);
  });
});

describe('npm run new -- met', () => {
  test('writes the day into the commitment that has this number in the plan', async () => {
    const folder = copy();
    // The vendor’s commitment is number 1, though it is the second in the file.
    expect(record(folder, 'met', plan, '1', '--on', '2027-01-28').status).toBe(0);
    const { content } = await loadContent(folder, asOf);
    expect(content?.plans[0]?.data.commitments.map(({ metOn }) => metOn)).toEqual([undefined, '2027-01-28']);
    expect(record(folder, 'met', plan, '1').stderr).toBe('--commitment 1: it was kept on 2027-01-28 already.\n');
  });
});

describe('replacing files', () => {
  const setUp = (): string => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b']) writeFileSync(join(folder, name), name);
    return folder;
  };
  const both = [
    { path: 'a', before: 'a', after: 'A' },
    { path: 'b', before: 'b', after: 'B' },
  ];

  test('keeps their rights and leaves nothing behind', async () => {
    const folder = setUp();
    chmodSync(join(folder, 'a'), 0o640);
    await replaceFiles(folder, both);
    expect(contents(folder)).toEqual({ a: 'A', b: 'B' });
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o640);
  });

  test('changes none where one has changed since it was read', async () => {
    const folder = setUp();
    appendFileSync(join(folder, 'b'), '!');
    await expect(replaceFiles(folder, both)).rejects.toThrow('Nothing was written, since b has changed');
    expect(contents(folder)).toEqual({ a: 'a', b: 'b!' });
  });

  test('puts the first back where the second cannot be replaced', async () => {
    const folder = setUp();
    // A folder cannot take the place of a file, nor a file that of a folder with something in it.
    const third = { path: 'c', before: '', after: 'C' };
    mkdirSync(join(folder, 'c'));
    await expect(replaceFiles(folder, [...both, third])).rejects.toThrow();
    expect(contents(folder)).toEqual({ a: 'a', b: 'b' });
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b', 'c']);
  });
});
