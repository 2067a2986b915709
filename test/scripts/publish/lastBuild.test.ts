import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../../scripts/lib/makeOutput.ts';
import { readEndpoints } from '../../../scripts/lib/pdf/remote/endpoint.ts';
import { inputsOf, lastBuild, noteBuild } from '../../../scripts/lib/publish/lastBuild.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

let order: Order;
let browser: string;

beforeEach(() => {
  const folder = temporaryFolder();
  fill(folder, { 'content/program.yaml': 'title: Playbook', 'dist/handbook/index.html': '<h1>', browser: 'x' });
  browser = join(folder, 'browser');
  order = {
    content: join(folder, 'content'),
    last: join(folder, 'dist'),
    asOf: '2026-11-25',
    only: null,
    withInternal: true,
    password: null,
    cache: join(folder, 'cache'),
    merge: [],
    endpoints: [],
  };
});

const git = (...command: string[]) =>
  execFileSync('git', ['-C', order.content, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...command]);

describe('what decides what a build makes', () => {
  test('is the same while nothing has changed', async () => {
    expect(await inputsOf(order, {})).toBe(await inputsOf({ ...order }, {}));
  });

  test.each<[string, () => Promise<string | null>]>([
    ['the day', () => inputsOf({ ...order, asOf: '2026-11-26' }, {})],
    ['the editions', () => inputsOf({ ...order, withInternal: false }, {})],
    ['the share links', () => inputsOf(order, { partner: { id: '0'.repeat(32), key: 'k'.repeat(43) } })],
    ['a file of the content', () => (fill(order.content, { 'program.yaml': 'title: x' }), inputsOf(order, {}))],
    ['a new file in the content', () => (fill(order.content, { 'glossary.yaml': '' }), inputsOf(order, {}))],
    ['what git knows', () => (git('init', '-q'), git('commit', '-qm', 'x', '--allow-empty'), inputsOf(order, {}))],
  ])('changes with %s', async (_, changed) => {
    const before = await inputsOf(order, {});
    expect(await changed()).not.toBe(before);
  });

  test.each<[string, Partial<Order>]>([
    ['one plan', { only: 'partner/plan' }],
    ['a password', { password: 'secret' }],
    ['a wish for everything anew', { cache: null }],
    ['browsers elsewhere', { endpoints: readEndpoints('ws://print.example') }],
  ])('is not asked for with %s', async (_, difference) => {
    expect(await inputsOf({ ...order, ...difference }, {})).toBeNull();
  });
});

describe('the last build of an output', () => {
  const build = () => ({ inputs: 'inputs', warnings: 'A warning.\n', browser });

  test('is known while its files are as it left them', async () => {
    expect(await lastBuild(order.last)).toBeNull();
    await noteBuild(order.last, build());
    expect(await lastBuild(order.last)).toEqual(build());
  });

  test.each<[string, () => void]>([
    ['a file of it was changed', () => fill(order.last, { 'handbook/index.html': '<h2>' })],
    ['a file was put into it', () => fill(order.last, { 'handbook/more.html': '' })],
    ['it is gone', () => rmSync(order.last, { recursive: true })],
    ['the browser was replaced', () => writeFileSync(browser, 'y')],
  ])('is forgotten when %s', async (_, change) => {
    await noteBuild(order.last, build());
    change();
    expect(await lastBuild(order.last)).toBeNull();
  });
});
