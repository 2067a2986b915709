import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { computeBook } from '../../../scripts/lib/model/compute.ts';
import { type BuildPlan, planWholeBuild } from '../../../scripts/lib/model/planBuild.ts';
import { writeBookModels, writeInternalModel, writePlanModels } from '../../../scripts/lib/model/write.ts';
import type { Edition } from '../../../scripts/lib/render/edition.ts';
import { pageCache, render } from '../../../scripts/lib/render/render.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { contents, temporaryFolder } from '../helpers/folder.ts';

const root = join(import.meta.dirname, '../../..');
const demo = join(root, 'content');
const demoDay = '2026-11-25';
const { signal } = new AbortController();
const address = { url: 'https://partners.example.com', base: '/playbook/' };

/** What the demo content makes, with one more sentence in each of some files. */
async function demoWith(...files: string[]): Promise<BuildPlan> {
  const texts = files.map(async (file) => {
    const text = await readFile(join(demo, file), 'utf8');
    return [file, `${text}\nOne more sentence was agreed.\n`] as const;
  });
  const { content, problems } = await loadContent(demo, demoDay, { instead: new Map(await Promise.all(texts)) });
  if (!content) throw new Error(JSON.stringify(problems));
  return planWholeBuild(content, demoDay);
}

/** Renders an edition into a folder of its own. @returns its files */
async function rendered(edition: Edition, made: BuildPlan, cache: string | null): Promise<Record<string, string>> {
  const folder = temporaryFolder();
  const [model, out] = [join(folder, 'model'), join(folder, 'out')];
  if (edition === 'book') await writeBookModels(model, made.handbooks.map(computeBook));
  else if (edition === 'internal') await writeInternalModel(model, made.internal!);
  else await writePlanModels(model, made.printable);
  await render({ edition, address: edition === 'internal' ? address : null, model, out, cache, signal });
  return contents(out);
}

/** The names of the files that are kept. */
const keptIn = (folder: string) => new Set(readdirSync(folder).filter((name) => /^[\da-f]{64}$/.test(name)));

let before: BuildPlan;
beforeAll(async () => {
  before = await demoWith();
});

test('after a change of one plan, its page alone is drawn, and all are what a cold rendering draws', async () => {
  const cache = join(temporaryFolder(), 'drawn');
  await rendered('print', before, cache);
  const kept = keptIn(cache);
  const [first = ''] = before.printable.map(({ id }) => id);
  const after = await demoWith(`plans/${first}.mdx`);
  const warm = await rendered('print', after, cache);
  expect(keptIn(cache).difference(kept).size).toBe(1);
  expect(warm).toEqual(await rendered('print', after, null));
  expect(await rendered('print', before, cache)).toEqual(await rendered('print', before, null));
});

test('pages of the team follow changes of plans, partners, criteria and chapters', async () => {
  const cache = join(temporaryFolder(), 'drawn');
  await rendered('internal', before, cache);
  const chapter = readdirSync(join(demo, 'handbook'))[0] ?? '';
  const criterion = readdirSync(join(demo, 'profile/criteria'))[0] ?? '';
  const plan = `plans/${before.printable[1]?.id ?? ''}.mdx`;
  const partner = `partners/${before.printable[2]?.partner.id ?? ''}.mdx`;
  for (const change of [
    [plan, partner],
    [`profile/criteria/${criterion}`, `handbook/${chapter}`],
  ]) {
    const after = await demoWith(...change);
    const [warm, cold] = [await rendered('internal', after, cache), await rendered('internal', after, null)];
    expect(Object.keys(warm)).toEqual(Object.keys(cold));
    expect(Object.keys(cold).filter((path) => cold[path] !== warm[path])).toEqual([]);
  }
});

test('a page follows what is read only to know of it', async () => {
  const cache = join(temporaryFolder(), 'drawn');
  const first = await rendered('book', before, cache);
  const chapter = readdirSync(join(demo, 'translations/de/handbook'))[0];
  const after = await demoWith(`translations/de/handbook/${chapter}`);
  const warm = await rendered('book', after, cache);
  expect(warm).not.toEqual(first);
  expect(warm).toEqual(await rendered('book', after, null));
});

test('pages of plans that are there no more are not drawn, whatever was kept of them', async () => {
  const cache = join(temporaryFolder(), 'drawn');
  const all = await rendered('pack', before, cache);
  const [first, ...others] = before.printable;
  const left = await rendered('pack', { ...before, printable: others }, cache);
  expect(Object.keys(all).filter((path) => !(path in left))).toEqual([`${first?.id}/index.html`]);
});

test('nothing is kept where PDFs are locked, or where nothing is to be kept', () => {
  expect(pageCache('cache', null)).toBe(join('cache', 'drawn'));
  expect(pageCache('cache', 'secret')).toBeNull();
  expect(pageCache(null, null)).toBeNull();
});

test('pages of one edition do not stand in for those of another', async () => {
  const cache = join(temporaryFolder(), 'drawn');
  await rendered('print', before, cache);
  expect(await rendered('pack', before, cache)).toEqual(await rendered('pack', before, null));
});
