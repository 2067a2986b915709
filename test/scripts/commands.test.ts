import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, firstOutput, startModule } from './helpers/child.ts';
import { contents, fill, temporaryFolder } from './helpers/folder.ts';

const minimal = join(import.meta.dirname, '../fixtures/minimal/content');

describe.each(['build', 'dev', 'preview'] as const)('npm run %s', (name) => {
  test('answers to anything else with its usage and exit code 2', () => {
    const { status, stdout, stderr } = command(name, '--nope');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^Unknown option '--nope'\\.\n\nUsage: npm run ${name} -- \\[options\\]\n`));
  });

  test('explains itself', () => {
    const { status, stdout, stderr } = command(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- `));
  });
});

describe('npm run build', () => {
  test('leaves the last output and nothing else behind when the content has errors', () => {
    const folder = temporaryFolder();
    const last = { 'dist/handbook/index.html': 'good', 'dist/plans/manifest.json': 'good' };
    fill(folder, { ...last, 'content/program.yaml': 'title: Half a program\n' });
    const { status, stderr } = command('build', '--content', join(folder, 'content'), '--out', join(folder, 'dist'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/Nothing was built, since the content has \d+ errors?\. The last output is as it was\.\n$/);
    expect(contents(folder)).toEqual({ ...last, 'content/program.yaml': 'title: Half a program\n' });
    expect(readdirSync(folder)).toEqual(['content', 'dist']);
  });

  test('says who is building when somebody is', async () => {
    const folder = temporaryFolder();
    const holder = startModule(`
      import { takeLock } from '#scripts/lib/publish/lock.ts';
      takeLock(${JSON.stringify(join(folder, '.dist-lock'))});
      console.log('held');
      setInterval(() => {}, 1000);`);
    await firstOutput(holder);
    const { status, stderr } = command('build', '--content', minimal, '--out', join(folder, 'dist'));
    expect(status).toBe(1);
    expect(stderr).toContain(`Another build is writing to this output folder: process ${holder.pid}, since `);
  });

  test('refuses a folder with somebody’s files', () => {
    const folder = temporaryFolder();
    fill(folder, { 'dist/thesis.txt': 'precious' });
    const { status, stderr } = command('build', '--content', minimal, '--out', join(folder, 'dist'));
    expect(status).toBe(1);
    expect(stderr).toContain('holds something that no build made: thesis.txt');
    expect(contents(folder)).toEqual({ 'dist/thesis.txt': 'precious' });
  });

  test('names the plan that was probably meant', () => {
    const { status, stderr } = command(
      'build',
      '--content',
      minimal,
      '--out',
      join(temporaryFolder(), 'dist'),
      '--only',
      'no/plan',
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/There is no plan no\/plan\.\nDid you mean [^/]+\/[^/]+\?\n$/);
  });
});

test('npm run preview says when there is nothing to show', () => {
  const folder = temporaryFolder();
  const { status, stderr } = command('preview', '--out', folder);
  expect(status).toBe(1);
  expect(stderr).toBe(`There is no handbook in ${folder} yet.\nBuild it first with npm run build.\n`);
});
