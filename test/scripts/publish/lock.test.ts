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

  test('that was let go while the next one opened its file is taken anew, not held on a file that is gone', async () => {
    const path = join(temporaryFolder(), '.dist-lock');
    const late = startModule(`
      import sqlite from 'node:sqlite';
      import { syncBuiltinESMExports } from 'node:module';
      const { takeLock } = await import('#scripts/lib/publish/lock.ts');
      const first = takeLock(${JSON.stringify(path)});
      let opened = 0;
      const Real = sqlite.DatabaseSync;
      sqlite.DatabaseSync = class extends Real {
        constructor(...args) {
          super(...args);
          if (++opened === 1) first[Symbol.dispose]();
        }
      };
      syncBuiltinESMExports();
      const second = takeLock(${JSON.stringify(path)});
      console.log('opened', opened);
      setInterval(() => second, 1000);`);
    expect((await firstOutput(late)).trim()).toBe('opened 2');
    expect(existsSync(path)).toBe(true);
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
