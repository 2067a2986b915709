import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesFor } from '../../../scripts/lib/publish/places.ts';
import { repair, switchIn } from '../../../scripts/lib/publish/switchIn.ts';
import { ended, startModule } from '../helpers/child.ts';
import { contents, fill, temporaryFolder } from '../helpers/folder.ts';

const before = { 'handbook/index.html': 'old', 'plans/gone.pdf': 'old' };
const after = { 'handbook/index.html': 'new' };

function prepared(last: Record<string, string> | null) {
  const folder = temporaryFolder();
  const places = placesFor(join(folder, 'dist'));
  if (last) fill(places.out, last);
  const finished = join(places.staging, 'out');
  fill(finished, after);
  return { folder, places, finished };
}

/** Switches in, in a process that is killed just before its nth call that moves or removes something. */
function killedAt(call: number, finished: string, out: string) {
  return startModule(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let calls = 0;
    for (const name of ['renameSync', 'rmSync']) {
      const real = fs[name];
      fs[name] = (...args) => (++calls === ${call} ? process.kill(process.pid, 'SIGKILL') : real(...args));
    }
    syncBuiltinESMExports();
    const { placesFor } = await import('#scripts/lib/publish/places.ts');
    const { switchIn } = await import('#scripts/lib/publish/switchIn.ts');
    switchIn(${JSON.stringify(finished)}, placesFor(${JSON.stringify(out)}));`);
}

describe('switching in', () => {
  test('makes the first output', () => {
    const { folder, places, finished } = prepared(null);
    switchIn(finished, places);
    expect(contents(places.out)).toEqual(after);
    repair(places);
    expect(readdirSync(folder).filter((name) => name !== 'dist' && !name.includes('staging'))).toEqual([]);
  });

  test('replaces the last output whole, files that are gone included', () => {
    const { places, finished } = prepared(before);
    switchIn(finished, places);
    expect(contents(places.out)).toEqual(after);
    expect(existsSync(places.previous)).toBe(false);
  });

  test.each([
    [1, before],
    [2, before],
    [3, after],
    [4, after],
  ])('killed before step %i, it leaves a whole output for the next build', async (call, expected) => {
    const { folder, places, finished } = prepared(before);
    expect(await ended(killedAt(call, finished, places.out))).toBe('SIGKILL');
    repair(places);
    expect(contents(places.out)).toEqual(expected);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('takes four steps, so that the test above has tried them all', async () => {
    const { places, finished } = prepared(before);
    expect(await ended(killedAt(5, finished, places.out))).toBe(0);
  });
});

describe('repairing', () => {
  test('leaves the output and its neighbours alone when nothing is wrong', () => {
    const folder = temporaryFolder();
    fill(folder, { 'dist/plans/a.pdf': 'good', '.dist-stagingless': 'not ours', 'dist2/x': 'not ours' });
    repair(placesFor(join(folder, 'dist')));
    expect(contents(folder)).toEqual({
      '.dist-stagingless': 'not ours',
      'dist/plans/a.pdf': 'good',
      'dist2/x': 'not ours',
    });
  });

  test('removes what dead builds were staging', () => {
    const folder = temporaryFolder();
    fill(folder, { '.dist-staging-1/out/x': '', '.dist-staging-2-discarded/x': '' });
    repair(placesFor(join(folder, 'dist')));
    expect(readdirSync(folder)).toEqual([]);
  });
});
