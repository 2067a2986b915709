import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { computeHandbook, computePlans } from '../../../scripts/lib/model/compute.ts';
import { computeInternal } from '../../../scripts/lib/model/computeInternal.ts';
import { writeHandbookModel, writeInternalModel, writePlanModels } from '../../../scripts/lib/model/write.ts';
import { filesBelow } from '../../../scripts/lib/publish/files.ts';
import type { Content } from '../../../src/domain/content.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { Aviary, canariesIn, type Canary } from '../../publishing/canaries.ts';
import { plantCanaries } from '../../publishing/planting.ts';

const asOf = '2026-11-23';
let aviary: Aviary;
let content: Content;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'channelbook-models-'));
  aviary = new Aviary(join(folder, 'content'));
  plantCanaries(aviary, 3, 4);
  const loaded = await loadContent(aviary.folder, asOf);
  if (!loaded.content) throw new Error(loaded.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  content = loaded.content;
  return () => rmSync(folder, { recursive: true, force: true });
});

/** The canaries in the names and bytes of a model folder, or of one file of it. */
async function canariesOf(model: string, only = ''): Promise<Canary[]> {
  const files = (await filesBelow(model)).filter((file) => file.startsWith(only));
  const texts = files.map((file) => `${file} ${readFileSync(join(model, file), 'utf8')}`);
  return texts.flatMap(canariesIn).flatMap((number) => aviary.canaries[number] ?? []);
}

const model = (name: string) => {
  const path = join(folder, name);
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

describe('the model folder', () => {
  test('of the handbook holds what is public and nothing else', async () => {
    await writeHandbookModel(model('public'), computeHandbook(content, asOf));
    const found = await canariesOf(join(folder, 'public'));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ edition }) => edition !== 'public')).toEqual([]);
  });

  test('of a plan holds what its partner may read and nothing of another', async () => {
    await writePlanModels(model('print'), computePlans(content, asOf));
    for (const { id } of content.partners) {
      const found = await canariesOf(join(folder, 'print'), `plans/${id}/`);
      expect(found.filter(({ partner }) => partner === id).length).toBeGreaterThan(30);
      const strange = found.filter(
        ({ edition, partner }) => edition === 'internal' || ![id, '*', null].includes(partner),
      );
      expect(strange).toEqual([]);
    }
  });

  test('of the internal edition has everything but comments', async () => {
    await writeInternalModel(model('internal'), computeInternal(content, asOf));
    const found = new Set((await canariesOf(join(folder, 'internal'))).map(({ place }) => place));
    const places = new Set(aviary.canaries.map(({ place }) => place));
    expect([...places.difference(found)].filter((place) => !place.endsWith('comment'))).toEqual([]);
    expect([...found].filter((place) => place.endsWith('comment'))).toEqual([]);
  });
});
