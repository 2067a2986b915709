import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveModel } from '../../../scripts/lib/site/liveModel.ts';

const content = join(import.meta.dirname, '../../fixtures/minimal/content');
const asOf = '2026-11-23';
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'channelbook-live-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const has = (name: string) => existsSync(join(folder, name));
const site = () => JSON.parse(readFileSync(join(folder, 'handbook.json'), 'utf8')).program.site.base as string;

test('the development server shows the handbook without anything of the team’s', async () => {
  await liveModel(folder, content, asOf, 'public').refresh();
  expect([has('handbook.json'), has('team.json'), has('program.json')]).toEqual([true, false, false]);
});

test('the development server shows the internal edition when it is asked to', async () => {
  await liveModel(folder, content, asOf, 'internal').refresh();
  expect([has('handbook.json'), has('team.json'), has('program.json')]).toEqual([true, true, true]);
  expect(site()).toBe('/');
});

test('a preview is made of the plan as it is now, when somebody looks at it', async () => {
  const own = join(folder, 'content');
  cpSync(content, own, { recursive: true });
  const plans = () => JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as string[];
  const model = liveModel(folder, own, asOf, 'public');
  await model.refresh();
  const [id = ''] = plans();
  const title = () => JSON.parse(readFileSync(join(folder, `plans/${id}.json`), 'utf8')).title as string;
  expect(has(`plans/${id}.json`)).toBe(false);
  await model.preview([id, 'nobody/2026']);
  const text = readFileSync(join(own, `plans/${id}.mdx`), 'utf8');
  writeFileSync(join(own, `plans/${id}.mdx`), text.replace(/^title: .*$/m, 'title: Another title'));
  const { mtimeMs } = statSync(join(folder, 'handbook.json'));
  await model.refresh();
  await model.preview();
  expect(title()).toBe('Another title');
  // What has not changed is not written again.
  expect(statSync(join(folder, 'handbook.json')).mtimeMs).toBe(mtimeMs);
});
