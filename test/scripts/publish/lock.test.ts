import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../../scripts/lib/publish/lock.ts';
import { ended, firstOutput, startModule } from '../helpers/child.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const holding = (path: string) => `
  import { takeLock } from '#scripts/lib/publish/lock.ts';
  const lock = takeLock(${JSON.stringify(path)});
  console.log('held');
  setInterval(() => lock, 1000);`;

describe('the lock of an output folder', () => {
  test('is held by one process alone, and the next hears at once which', async () => {
    const path = join(temporaryFolder(), '.dist-lock');
    const holder = startModule(holding(path));
    await firstOutput(holder);
    expect(() => takeLock(path)).toThrow(
      new RegExp(
        `^Another build is writing to this output folder: process ${holder.pid}, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.$`,
      ),
    );
  });

  test('is free again when its holder has been killed', async () => {
    const path = join(temporaryFolder(), '.dist-lock');
    const holder = startModule(holding(path));
    await firstOutput(holder);
    holder.kill('SIGKILL');
    await ended(holder);
    expect(existsSync(path)).toBe(true);
    takeLock(path)[Symbol.dispose]();
  });

  test('leaves nothing lying about', () => {
    const folder = temporaryFolder();
    takeLock(join(folder, '.dist-lock'))[Symbol.dispose]();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is taken anew when it was let go between the opening and the locking of its file', async () => {
    const path = join(temporaryFolder(), '.dist-lock');
    const first = takeLock(path);
    const late = startModule(`
      import { existsSync, writeSync } from 'node:fs';
      import { DatabaseSync } from 'node:sqlite';
      import { takeLock } from '#scripts/lib/publish/lock.ts';
      const { exec } = DatabaseSync.prototype;
      DatabaseSync.prototype.exec = function (text) {
        DatabaseSync.prototype.exec = exec;
        writeSync(1, 'opened');
        while (existsSync(${JSON.stringify(path)})) continue;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
        return exec.call(this, text);
      };
      const second = takeLock(${JSON.stringify(path)});
      writeSync(1, 'held');
      setInterval(() => second, 1000);`);
    expect(await firstOutput(late)).toBe('opened');
    first[Symbol.dispose]();
    expect(await firstOutput(late)).toBe('held');
    // A lock on a file that is gone would keep nobody out.
    expect(() => takeLock(path)).toThrow(`process ${late.pid}`);
  });

  test('goes to exactly one of several that ask at the same moment', async () => {
    const path = join(temporaryFolder(), '.dist-lock');
    const asking = `
      import { takeLock } from '#scripts/lib/publish/lock.ts';
      try { takeLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000); } catch { console.log('refused'); }`;
    const said = await Promise.all(Array.from({ length: 6 }, () => firstOutput(startModule(asking))));
    expect(said.map((text) => text.trim()).toSorted()).toEqual(['held', ...Array<string>(5).fill('refused')]);
  });
});
