import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Guard, guards } from './guards.ts';

const root = resolve(import.meta.dirname, '../..');
const copy = join(mkdtempSync(join(tmpdir(), 'channelbook-guards-')), 'project');

beforeAll(() => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of new Set(listed.toString().split('\0').filter(Boolean))) cpSync(join(root, file), join(copy, file));
  cpSync(join(root, 'node_modules'), join(copy, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}, 300_000);

afterAll(() => rmSync(join(copy, '..'), { recursive: true, force: true }));

/** Runs test files in the copy. @returns how many tests failed, and what was said */
function failures(files: readonly string[]): { failed: number; said: string } {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'code', ...files],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { failed: Number(/^ *Tests +(\d+) failed/m.exec(stdout)?.[1] ?? 0), said: stdout };
}

function withoutGuard({ file, code, without }: Guard, run: () => void): void {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  expect(whole.split(code), `${file} has this once`).toHaveLength(2);
  writeFileSync(
    path,
    whole.replace(code, () => without),
  );
  try {
    run();
  } finally {
    writeFileSync(path, whole);
  }
}

const all = Object.values(guards).flat();

test('with every guard in its place, the tests that know of them pass', () => {
  const { failed, said } = failures([...new Set(all.flatMap(({ tests }) => tests))]);
  expect(failed, said).toBe(0);
});

describe.each(Object.entries(guards))('%s', (_name, some) => {
  test.each(some)('without what keeps $keeps, a test fails', (each) => {
    withoutGuard(each, () => expect(failures(each.tests).failed).toBeGreaterThan(0));
  });
});
