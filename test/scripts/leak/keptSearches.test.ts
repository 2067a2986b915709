import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptSearches } from '../../../scripts/lib/leak/keptSearches.ts';
import type { Said } from '../../../scripts/lib/leak/said.ts';
import { Search } from '../../../scripts/lib/leak/search.ts';
import { Words } from '../../../scripts/lib/leak/words.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'channelbook-searches-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const said = ([kind, text]: readonly ['name' | 'text', string]): Said => ({
  kind,
  text,
  reader: 'internal',
  from: 'notes',
});

/** What files hold of texts, by a build that keeps what it finds, or by one that has never seen anything. */
async function found(texts: readonly Said[], files: readonly string[], kept: boolean): Promise<string[][]> {
  const words = new Words(texts);
  const search = new Search(words, kept ? await KeptSearches.open(folder, words) : null);
  const held: string[][] = [];
  for (const file of files) held.push([...(await search.in({ bytes: Buffer.from(file), depth: 0 }))].toSorted());
  return held;
}

// Names that differ in their letters' case alone and names within names: they are one piece, or found side by side.
const name = fc.constantFrom('Block', 'BLOCK', 'block', 'Acme Nord', 'acme-nord', 'Acme', 'fenwick-2', 'Fenwick 2');
const sentence = fc.constantFrom(
  'Do not grant them exclusivity for the north before the second order has been paid.',
  'exclusivity for the north before the second order has been paid, and more than that',
  'The second order has been paid late, which nobody outside the vendor may ever hear.',
);
const text = fc.oneof(fc.tuple(fc.constant('name' as const), name), fc.tuple(fc.constant('text' as const), sentence));
const piece = fc.oneof(name, sentence, fc.constantFrom('north', 'x', 'Nordic', '<b>', '&amp;', 'display: block'));
const plain = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
const packed = plain.map(
  (inside) => `a{src:url(data:x;base64,${Buffer.from(inside.padStart(600, '~')).toString('base64')})}`,
);
const file = fc.tuple(fc.oneof(plain, packed), fc.oneof(plain, packed)).map((both) => both.join('\n'));

test('whatever changed since, the same is found as by a build that has never seen anything', async () => {
  const build = fc.record({ texts: fc.array(text, { maxLength: 5 }), files: fc.array(file, { maxLength: 4 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(build, { minLength: 2, maxLength: 4 }), async (builds) => {
      const files = builds[0]?.files ?? [];
      for (const { texts, files: more } of builds) {
        const [all, looked] = [[...files, ...more], texts.map(said)];
        expect(await found(looked, all, true)).toEqual(await found(looked, all, false));
      }
      await rm(folder, { recursive: true, force: true });
    }),
    { numRuns: 60 },
  );
});

const note = said(['text', 'Do not grant them exclusivity for the north before the second order has been paid.']);
const page = `<p>${note.text}</p>`.padEnd(1000, ' and more');

/** Finds nothing in whatever it reads. */
class Blind extends Words {
  override in(): string[] {
    return [];
  }
}

test('what is known is not read again', async () => {
  const words = new Words([note]);
  await found([note], [page], true);
  const kept = await KeptSearches.open(folder, words);
  const blind = new Search(new Blind([]), kept);
  expect((await blind.in({ bytes: Buffer.from(page), depth: 0 })).size).toBeGreaterThan(0);
});

test('a kept file that is damaged is as good as none', async () => {
  const expected = await found([note], [page], true);
  for (const kept of await readdir(folder)) await writeFile(join(folder, kept), 'nothing');
  expect(await found([note], [page], true)).toEqual(expected);
});

test('where only the list of what was looked for is lost, everything is read again', async () => {
  for (const which of [0, 1]) {
    await rm(folder, { recursive: true, force: true });
    await found([], [page], true);
    const names = (await readdir(folder)).toSorted();
    expect(names).toHaveLength(2);
    await rm(join(folder, names[which] ?? ''));
    expect((await found([note], [page], true)).flat().length).toBeGreaterThan(0);
  }
});
