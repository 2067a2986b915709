import { chmodSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCache } from '../../../scripts/lib/cache/store.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

const key = 'a'.repeat(64);
const other = 'b'.repeat(64);
const pdf = { bytes: Buffer.from('%PDF-1.7 …\n%%EOF\n'), pages: 3 };

async function kept() {
  const folder = join(temporaryFolder(), 'pdf');
  const cache = openCache(folder);
  await cache.write(key, pdf);
  return { folder, cache, path: join(folder, key) };
}

describe('a kept file', () => {
  test('comes back as it was', async () => {
    const { cache } = await kept();
    const back = await cache.read(key);
    expect(Buffer.from(back!.bytes).equals(pdf.bytes)).toBe(true);
    expect(back!.pages).toBe(3);
  });

  test('is not found under another key, nor under another name', async () => {
    const { cache, folder, path } = await kept();
    expect(await cache.read(other)).toBeNull();
    writeFileSync(join(folder, other), readFileSync(path));
    expect(await cache.read(other)).toBeNull();
  });

  test('counts as missing when any one byte of it is another', async () => {
    const { cache, path } = await kept();
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 1) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 1;
      writeFileSync(path, broken);
      expect({ at, back: await cache.read(key) }).toEqual({ at, back: null });
    }
  });

  test('counts as missing when it is cut short or longer, wherever', async () => {
    const { cache, path } = await kept();
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      expect({ length, back: await cache.read(key) }).toEqual({ length, back: null });
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from(' ')]));
    expect(await cache.read(key)).toBeNull();
  });

  test('cannot be read by others, since it is a partner’s', async () => {
    const { path } = await kept();
    expect(statSync(path).mode & 0o77).toBe(0);
  });

  test('leaves nothing unfinished beside it', async () => {
    const { folder } = await kept();
    expect(readdirSync(folder)).toEqual([key]);
  });
});

describe('a cache', () => {
  test('is empty where there is no folder', async () => {
    expect(await openCache(join(temporaryFolder(), 'none')).read(key)).toBeNull();
  });

  test('takes a folder in the place of a file for a miss', async () => {
    const folder = temporaryFolder();
    fill(folder, { [`${key}/x`]: '' });
    const cache = openCache(folder);
    expect(await cache.read(key)).toBeNull();
    await expect(cache.write(key, pdf)).resolves.toBeUndefined();
  });

  test.skipIf(process.getuid?.() === 0)('that cannot be written to is no error', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    await expect(openCache(folder).write(key, pdf)).resolves.toBeUndefined();
  });

  test('drops what was not used for longest when it grows too big', async () => {
    const folder = temporaryFolder();
    const cache = openCache(folder, 450);
    const names = ['1', '2', '3'].map((digit) => digit.repeat(64));
    for (const [index, name] of names.entries()) {
      await cache.write(name, pdf);
      utimesSync(join(folder, name), 1_000 + index, 1_000 + index);
    }
    await cache.read(names[0]!);
    await cache.trim();
    expect(names.map((name) => existsSync(join(folder, name)))).toEqual([true, false, true]);
  });

  test('that is small enough stays as it is', async () => {
    const { cache, folder } = await kept();
    await cache.trim();
    expect(readdirSync(folder)).toEqual([key]);
  });
});
