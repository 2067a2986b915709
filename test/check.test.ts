import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOf, minimal } from './load/mutate.ts';

const script = join(import.meta.dirname, '../scripts/check.ts');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm run check does, in a folder of its own. */
const check = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

describe('npm run check', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channelbook-check-'));
    await cp(minimal, join(folder, 'good'), { recursive: true });
    await cp(minimal, join(folder, 'bad'), { recursive: true });
    await cp(minimal, join(folder, 'doubtful'), { recursive: true });
    await cp(minimal, join(folder, 'foreign'), { recursive: true });
    await change('foreign/program.yaml', 'language: en-US', 'language: en-US\nfurtherLanguages: [de]');
    await mkdir(join(folder, 'foreign/translations/de'), { recursive: true });
    const words = ['archive', 'intake', 'gap']
      .map((id) => `  ${id}: { term: Wort, meaning: Was es heißt. }\n`)
      .join('');
    await writeFile(join(folder, 'foreign/translations/de/glossary.yaml'), `translates: '00000000'\nterms:\n${words}`);
    await change('bad/handbook/how-we-work.mdx', 'audience: public', 'audience: publik');
    await change('bad/tiers/starter.mdx', 'margin: 15', 'margin: 115');
    await change('doubtful/lessons/price-a-box.mdx', 'Start from', '#### Start\n\nStart from');
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function change(file: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(from, to));
  }

  it('ends with 0 and one line where nothing is wrong', async () => {
    const { code, stdout } = await check(folder, '--content', 'good', '--as-of', asOf);
    expect({ code, stdout: stdout.replace(/[\d.]+ s$/m, '… s') }).toEqual({
      code: 0,
      stdout: 'No problems in 22 files, … s\n',
    });
  });

  it('says for each language how much is not translated, and names it if asked', async () => {
    const say = async (...args: readonly string[]) => {
      const { stdout } = await check(folder, '--content', 'foreign', '--as-of', asOf, ...args);
      return stdout.split('\n');
    };
    const short = (await say()).find((line) => line.startsWith('de: '));
    expect(short).toMatch(
      /^de: \d+ texts in \d+ files of the handbook still in \S+; npm run check -- --untranslated lists them\.$/,
    );
    const long = await say('--untranslated');
    expect(long).toContain('  translations/de/tiers/starter.mdx  “Starter”');
    expect(long).toContain('  translations/de/handbook/how-we-work.mdx  its whole text');
    // Of this file everything but the body is translated.
    expect(long.filter((line) => line.startsWith('  translations/de/glossary.yaml'))).toEqual([]);
  });

  it('shows every problem with its place, the lines around it and what to do', async () => {
    const { code, stdout } = await check(folder, '--content', 'bad', '--as-of', asOf);
    expect(code).toBe(1);
    expect(stdout.replace(/[\d.]+ s$/m, '… s')).toBe(
      [
        'bad/handbook/how-we-work.mdx:3:11  value-not-allowed  "publik" is not allowed for "audience".',
        '    2 | title: How we work together',
        '  > 3 | audience: publik',
        '      |           ^',
        '    4 | order: 1',
        '  hint: Did you mean "public"? Allowed are "public", "partner", "internal". The field says: Who may read the chapter: public, partner or internal.',
        '',
        'bad/tiers/starter.mdx:4:9  number-range  "margin" is 115, but must be at most 100.',
        '    3 | rank: 1',
        '  > 4 | margin: 115',
        '      |         ^',
        '    5 | milestones: []',
        '  hint: Write a number that is at most 100. The field says: The margin in percent.',
        '',
        '2 errors in 22 files, … s',
        '',
      ].join('\n'),
    );
  });

  it('gives the problems to programs as JSON', async () => {
    const { code, stdout } = await check(folder, '--content', 'bad', '--as-of', asOf, '--format', 'json');
    const { problems } = JSON.parse(stdout) as { problems: Record<string, unknown>[] };
    expect(code).toBe(1);
    expect(
      problems.map(({ file, line, column, code: slug, severity }) => [file, line, column, slug, severity]),
    ).toEqual([
      ['handbook/how-we-work.mdx', 3, 11, 'value-not-allowed', 'error'],
      ['tiers/starter.mdx', 4, 9, 'number-range', 'error'],
    ]);
    expect(Object.keys(problems[0] ?? {}).toSorted()).toEqual([
      'code',
      'column',
      'file',
      'hint',
      'line',
      'message',
      'severity',
    ]);
  });

  it('gives them to GitHub as workflow commands, with a last line for people', async () => {
    const { code, stdout } = await check(folder, '--content', 'bad', '--as-of', asOf, '--format', 'github');
    expect(code).toBe(1);
    expect(stdout.split('\n').map((line) => line.replace(/(title=[a-z-]+::).*/, '$1'))).toEqual([
      '::error file=bad/handbook/how-we-work.mdx,line=3,col=11,title=value-not-allowed::',
      '::error file=bad/tiers/starter.mdx,line=4,col=9,title=number-range::',
      expect.stringMatching(/^2 errors in 22 files, [\d.]+ s$/),
      '',
    ]);
  });

  it('gives them to code scanning as SARIF and nothing besides', async () => {
    const { code, stdout } = await check(folder, '--content', 'bad', '--as-of', asOf, '--format', 'sarif');
    const { runs } = JSON.parse(stdout) as { runs: { results: { ruleId: string; level: string }[] }[] };
    expect(code).toBe(1);
    expect(runs[0]?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['value-not-allowed', 'error'],
      ['number-range', 'error'],
    ]);
  });

  it('lets warnings pass unless it is asked to be strict', async () => {
    const lenient = await check(folder, '--content', 'doubtful', '--as-of', asOf);
    const strict = await check(folder, '--content', 'doubtful', '--as-of', asOf, '--strict');
    expect([lenient.code, strict.code]).toEqual([0, 1]);
    expect(lenient.stdout).toContain('doubtful/lessons/price-a-box.mdx:10:1  heading-skipped');
    expect(lenient.stdout).toContain('1 warning in 22 files');
  });

  it('says so where there is no content folder', async () => {
    const { code, stdout, stderr } = await check(folder, '--content', 'nowhere');
    expect(code).toBe(1);
    expect(stdout).toContain('There is no content folder at');
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['an impossible day', '--as-of', '2026-02-30'],
    ['a day in another notation', '--as-of', '30.11.2026'],
    ['an unknown format', '--format', 'yaml'],
    ['an unknown option', '--colour', 'red'],
    ['a folder without its option', 'content'],
    ['an option without its value', '--content'],
  ])('ends with 2 and the usage text for %s', async (_name, ...args) => {
    const { code, stderr } = await check(folder, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: npm run check -- [options]');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('writes no control characters of the content to the terminal', async () => {
    await cp(minimal, join(folder, 'evil'), { recursive: true });
    await change('evil/tiers/starter.mdx', 'name: Starter', 'name: Start\u001B[31mer\nmarg: 1');
    const { stdout } = await check(folder, '--content', 'evil', '--as-of', asOf);
    expect(stdout).toContain('text-control');
    expect(stdout).not.toContain('\u001B');
  });
});
