import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { browserMark, browserVersion } from '../../../../scripts/lib/pdf/cache/browserVersion.ts';
import { codeVersion } from '../../../../scripts/lib/cache/codeVersion.ts';
import { fill, temporaryFolder } from '../../helpers/folder.ts';

describe('the version of the code', () => {
  const code = (files: Record<string, string> = {}) => {
    const folder = temporaryFolder();
    fill(folder, { 'lib/a.ts': 'a', 'lib/deep/b.ts': 'b', 'lock.json': '{}', ...files });
    return codeVersion(join(folder, 'lib'), join(folder, 'lock.json'));
  };

  test('is the same for the same files', async () => {
    expect(await code()).toBe(await code());
  });

  test.each([
    ['a file changes', { 'lib/a.ts': 'a ' }],
    ['a file further down changes', { 'lib/deep/b.ts': 'c' }],
    ['a file is added', { 'lib/c.ts': '' }],
    ['a package changes', { 'lock.json': '{"x":1}' }],
  ])('is another when %s', async (_, files) => {
    expect(await code(files)).not.toBe(await code());
  });

  test('covers what finishes a file', async () => {
    expect(await codeVersion()).toMatch(/^[\da-f]{64}$/);
    expect(await codeVersion()).not.toBe(
      await codeVersion(join(import.meta.dirname, '../../../../scripts/lib/pdf/finish')),
    );
  });
});

describe('the version of a browser', () => {
  test('is asked for once, and remembered', async () => {
    const notes = join(temporaryFolder(), 'deep/notes.json');
    const ask = vi.fn(async () => 'Chrome/1');
    expect(await browserVersion('mark', ask, notes)).toBe('Chrome/1');
    expect(await browserVersion('mark', ask, notes)).toBe('Chrome/1');
    expect(ask).toHaveBeenCalledOnce();
    expect(await browserVersion('other', async () => 'Chrome/2', notes)).toBe('Chrome/2');
    expect(await browserVersion('mark', ask, notes)).toBe('Chrome/1');
    expect(ask).toHaveBeenCalledOnce();
  });

  test('is asked for every time without notes, and again where they are broken', async () => {
    const ask = vi.fn(async () => 'Chrome/1');
    await browserVersion('mark', ask, null);
    await browserVersion('mark', ask, null);
    const notes = join(temporaryFolder(), 'notes.json');
    for (const broken of ['', '{', '[]', 'null', '{"mark":7}']) {
      writeFileSync(notes, broken);
      expect(await browserVersion('mark', ask, notes)).toBe('Chrome/1');
    }
    expect(ask).toHaveBeenCalledTimes(7);
    expect(JSON.parse(readFileSync(notes, 'utf8'))).toEqual({ mark: 'Chrome/1' });
  });

  test('is not taken from a browser that was there before', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'chrome');
    fill(folder, { chrome: 'one', next: 'two' });
    const first = await browserMark(path);
    expect(await browserMark(path)).toBe(first);
    renameSync(join(folder, 'next'), path);
    expect(await browserMark(path)).not.toBe(first);
    utimesSync(path, 1, 1);
    const second = await browserMark(path);
    writeFileSync(path, 'new');
    utimesSync(path, 1, 1);
    expect(await browserMark(path)).not.toBe(second);
  });
});
