import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCache } from '../../scripts/lib/cache/store.ts';
import { command, demoDay, root, succeed } from './command.ts';
import { filesOf } from './files.ts';

const minimal = join(root, 'test/fixtures/minimal/content');
let folder: string;
const at = (name: string) => join(folder, name);
const build = (...more: string[]) => ['--content', minimal, '--as-of', demoDay, ...more];
/** The names of the documents that a part keeps; it keeps the cards of pages, too. */
const kept = async (name: string) => {
  const names = (await readdir(at(`${name}/pdf`))).filter((file) => /^[\da-f]{64}$/.test(file));
  return names.filter((file) => readFileSync(at(`${name}/pdf/${file}`)).includes('%PDF-'));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channelbook-shards-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('parts print what is theirs and publish nothing, and the build that joins them prints nothing more', async () => {
  for (const part of ['1', '2']) {
    const args = build('--out', at('nothing'), '--cache', at(`part-${part}`), '--shard', `${part}/2`);
    const { stdout } = await succeed('build', args);
    expect(stdout).toMatch(part === '1' ? /^1 plan of 1 printed into / : /^0 plans of 1 printed into /);
  }
  expect((await readdir(folder)).toSorted()).toEqual(['part-1']);
  // The plan and the handbook.
  const [plan, book] = await kept('part-1');
  expect(await kept('part-1')).toHaveLength(2);

  // The handbook under both keys: if it comes out twice, nothing was printed again. (The other way round is a leak.)
  const cache = openCache(at('part-1/pdf'));
  const both = await Promise.all([plan, book].map((key) => cache.read(key ?? '')));
  const handbook = both.find((pdf) => pdf && !Buffer.from(pdf.bytes).includes('Copper Basin'));
  if (!handbook) throw new Error('There is no handbook among what was kept.');
  for (const key of [plan, book]) await cache.write(key ?? '', handbook);
  await succeed('build', build('--out', at('dist'), '--cache', at('joined'), '--merge', at('part-1')));
  const files = await filesOf(at('dist'));
  const pdfs = [...files].filter(([path]) => path.endsWith('.pdf'));
  expect(pdfs.map(([, bytes]) => bytes.equals(Buffer.from(handbook.bytes)))).toEqual([true, true]);
  expect(await kept('joined')).toHaveLength(2);
}, 120_000);

test('a part that is not there is named, and so is one that cannot be', async () => {
  const missing = await command('build', build('--out', at('out'), '--cache', at('c'), '--merge', at('part-7')));
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.stderr).toMatch(/There is no .*part-7\/pdf to be joined\./);
  const none = await command('build', build('--out', at('out'), '--shard', '3/2'));
  expect(none.stderr).toContain('a part is written I/N, from 1/N to N/N');
  const uncached = await command('build', build('--out', at('out'), '--shard', '1/2', '--no-cache'));
  expect(uncached.stderr).toContain('A part is handed on through the cache');
}, 60_000);
