import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/load/loadContent.ts';
import { asOf, minimal } from '../load/mutate.ts';
import { command } from './helpers/child.ts';
import { contents, temporaryFolder } from './helpers/folder.ts';

const demo = join(import.meta.dirname, '../../content');

function copyOf(content: string): string {
  const folder = join(temporaryFolder(), 'content');
  cpSync(content, folder, { recursive: true });
  return folder;
}
const begin = (folder: string, ...args: string[]) =>
  command('new', ...args, '--content', folder, '--as-of', asOf, '--yes');

describe.each([
  ['demo', demo, 'hochwald-leittechnik'],
  ['minimal', minimal, 'copper-basin-records'],
])('npm run new in the %s content', (_name, content, partner) => {
  test.each([
    ['partner', ['--title', 'Müller & Söhne: Archive'], 'partners/mueller-soehne-archive.mdx'],
    ['plan', ['--partner', partner], `plans/${partner}/2028.mdx`],
    [
      'criterion',
      ['--title', 'Reference customers', '--element', 'customers'],
      'profile/criteria/reference-customers.mdx',
    ],
    ['lesson', ['--title', 'Read an invoice'], 'lessons/read-an-invoice.mdx'],
    ['chapter', ['--title', '#1: Prices'], 'handbook/1-prices.mdx'],
  ])('begins a %s that passes check', async (kind, args, path) => {
    const folder = copyOf(content);
    const before = await loadContent(folder, asOf);
    const { status, stdout } = begin(folder, kind, ...args, ...(kind === 'plan' ? ['--start', '2028-01-10'] : []));
    expect({ status, first: stdout.split('\n')[0] }).toEqual({
      status: 0,
      first: expect.stringMatching(`^Wrote .*${path}$`),
    });
    const { problems, files } = await loadContent(folder, asOf);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.filter(({ file }) => file === path)).toEqual([]);
    expect(files.length).toBe(before.files.length + 1);
  });

  test('adds a milestone to a stage and leaves every other line as it was', async () => {
    const folder = copyOf(content);
    const file = join(folder, 'stages/sales-marketing.mdx');
    const before = readFileSync(file, 'utf8').split('\n');
    const { status } = begin(folder, 'milestone', '--title', 'The first invoice is paid');
    const after = readFileSync(file, 'utf8').split('\n');
    expect(status).toBe(0);
    const start = after.findIndex((line) => line.includes('id: the-first-invoice-is-paid'));
    expect(start).toBeGreaterThan(0);
    expect(after.toSpliced(start, after.length - before.length)).toEqual(before);
    expect((await loadContent(folder, asOf)).content).not.toBeNull();
  });

  test('keeps everything as it was where a file is there already', () => {
    const folder = copyOf(content);
    begin(folder, 'chapter', '--title', 'Prices');
    const before = contents(folder);
    const { status, stderr } = begin(folder, 'chapter', '--title', 'Prices', '--id', 'prices');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'handbook/prices.mdx is there already, and nothing is ever overwritten.\nChoose another --id.\n',
    });
    expect(contents(folder)).toEqual(before);
  });
});

describe('npm run new', () => {
  test('keeps comments beside what it adds', () => {
    const folder = copyOf(minimal);
    begin(folder, 'criterion', '--title', 'Reference customers');
    const plan = readFileSync(join(folder, 'plans/copper-basin-records/2027.mdx'), 'utf8');
    expect(plan).toContain('2029. }\n  reference-customers:\n    level: 2\n    evidence: To be assessed.\nclosures:');
  });

  test('puts everything back where check would find a mistake', () => {
    const folder = copyOf(minimal);
    const before = contents(folder);
    const { status, stderr } = begin(folder, 'milestone', '--title', 'Too soon', '--days', 'soon');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Nothing was written, since stages\/sales-marketing\.mdx would then have a mistake on line \d+/,
    );
    expect(contents(folder)).toEqual(before);
  });

  test.each([
    [['chapter'], 1, 'The title of the chapter: that is not known.\nSay it with --title.\n'],
    [
      ['lesson', '--title', 'x', '--moment', 'intak'],
      1,
      '--moment intak: there is no such choice.\nDid you mean intake?\n',
    ],
    [['tier'], 2, 'Nothing of the kind tier can be begun.\n'],
    [[], 2, 'Say what to begin.\n'],
    [['chapter', '--title', 'x', '--id', '../x'], 1, 'handbook/../x.mdx cannot be the name of a content file.\n'],
    [['chapter', '--title', 'x', '--id', 'con'], 1, 'handbook/con.mdx cannot be the name of a content file.\n'],
    [['plan', '--partner', 'nobody'], 1, '--partner nobody: there is no such choice.\n'],
  ])('refuses %j', (args, code, words) => {
    const folder = copyOf(minimal);
    const before = contents(folder);
    const { status, stderr } = begin(folder, ...args);
    expect({ status, stderr: stderr.slice(0, words.length) }).toEqual({ status: code, stderr: words });
    expect(contents(folder)).toEqual(before);
  });
});
