import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refreshModel } from '../../../scripts/lib/site/liveModel.ts';

const content = join(import.meta.dirname, '../../fixtures/minimal/content');
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'channelbook-live-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const has = (name: string) => existsSync(join(folder, name));
const site = () => JSON.parse(readFileSync(join(folder, 'handbook.json'), 'utf8')).program.site.base as string;

test('the development server shows the handbook without anything of the team’s', async () => {
  await refreshModel(folder, content, '2026-11-23', 'public');
  expect([has('handbook.json'), has('team.json'), has('program.json')]).toEqual([true, false, false]);
});

test('the development server shows the internal edition when it is asked to', async () => {
  await refreshModel(folder, content, '2026-11-23', 'internal');
  expect([has('handbook.json'), has('team.json'), has('program.json')]).toEqual([true, true, true]);
  expect(site()).toBe('/');
});
