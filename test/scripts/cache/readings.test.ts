import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openReadings } from '../../../scripts/lib/cache/readings.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { asOf, minimal } from '../../load/mutate.ts';

const place = await mkdtemp(join(tmpdir(), 'channelbook-readings-'));
const content = join(place, 'content');
const kept = join(place, 'kept');
afterAll(() => rm(place, { recursive: true }));

beforeEach(async () => {
  await rm(kept, { recursive: true, force: true });
  await rm(content, { recursive: true, force: true });
  await cp(minimal, content, { recursive: true });
});

/** Loads the content with what was kept before, and keeps what it read. */
async function load(folder = content) {
  const readings = await openReadings(folder, kept);
  const found: string[] = [];
  const find = (key: string) => {
    const reading = readings.find(key);
    if (reading) found.push(key);
    return reading;
  };
  const loaded = await loadContent(folder, asOf, { kept: { ...readings, find } });
  await readings.save();
  return { loaded, found: found.length };
}

/** The same as without anything kept, in the same order; how much was found. */
async function expectSame(folder: string): Promise<number> {
  const { loaded, found } = await load(folder);
  const anew = await loadContent(folder, asOf);
  expect(loaded).toStrictEqual(anew);
  expect(JSON.stringify(loaded.content)).toBe(JSON.stringify(anew.content));
  return found;
}

test('what was kept gives the same as reading it anew, wherever files were changed, swapped, spoilt or taken away', async () => {
  const paths = (await readdir(minimal, { recursive: true })).filter((path) => /\.(mdx|yaml)$/.test(path)).toSorted();
  const originals = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(minimal, path), 'utf8')] as const)),
  );
  const path = fc.constantFrom(...paths);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('restore' as const), path }),
    fc.record({ kind: fc.constant('remove' as const), path }),
    fc.record({ kind: fc.constant('replace' as const), path, by: path }),
    fc.record({
      kind: fc.constant('splice' as const),
      path,
      at: fc.nat(1500),
      length: fc.nat(8),
      piece: fc.constantFrom(
        '',
        ' ',
        '\n',
        '\n## Words\n',
        '<Callout>',
        '[a](../nowhere.mdx)',
        '7',
        ': ',
        '\u202E',
        'é',
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      for (const each of steps) {
        const file = join(content, each.path);
        const original = originals.get(each.path) ?? '';
        if (each.kind === 'remove') await rm(file, { force: true });
        else if (each.kind === 'restore') await writeFile(file, original);
        else if (each.kind === 'replace') await writeFile(file, originals.get(each.by) ?? '');
        else await writeFile(file, original.slice(0, each.at) + each.piece + original.slice(each.at + each.length));
      }
      await expectSame(content);
    }),
    { numRuns: 100, seed: 20_261_126 },
  );
});

test('what was kept of the demo, its translations included, gives the same too', async () => {
  const demo = join(import.meta.dirname, '../../../content');
  await load(demo);
  expect(await expectSame(demo)).toBeGreaterThan(100);
});

test('what has not changed is not read again, and what has is', async () => {
  expect((await load()).found).toBe(0);
  const { loaded, found } = await load();
  expect(found).toBe(loaded.files.length);
  const glossary = join(content, 'glossary.yaml');
  await writeFile(glossary, `${await readFile(glossary, 'utf8')}\n`);
  expect((await load()).found).toBe(found - 1);
  expect((await load()).found).toBe(found);
});

test('files of the same bytes have data of their own', async () => {
  await cp(join(content, 'lessons/price-a-box.mdx'), join(content, 'lessons/price-another.mdx'));
  await load();
  const { lessons = [] } = (await load()).loaded.content ?? {};
  const same = lessons.filter(({ id }) => id.startsWith('price-a'));
  expect(same.length).toBe(2);
  expect(same[0]?.data).not.toBe(same[1]?.data);
});

test('what was kept and has been changed since is as good as none', async () => {
  await load();
  const [folder = ''] = await readdir(kept);
  for (const name of await readdir(join(kept, folder))) {
    const path = join(kept, folder, name);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    await writeFile(path, bytes);
  }
  expect((await load()).found).toBe(0);
});

test('where nothing can be kept, all is read as ever', async () => {
  await writeFile(kept, 'a file in the place of the folder');
  const { loaded, found } = await load();
  expect({ found, problems: loaded.problems }).toEqual({ found: 0, problems: [] });
});
