import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from './builds.ts';
import { Aviary, canariesIn } from './canaries.ts';
import { plantCanaries } from './planting.ts';
import { fillDisks, killBuilds, racePairs, whyNoDisk } from './experiments.ts';
import { neverShown } from './neverShown.ts';
import { escaped, missing, type Sightings, watchBirds } from './search.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'channelbook-publishing-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('canaries in every text, comment and file name', () => {
  let aviary: Aviary;
  let sightings: Sightings;
  let said: string;

  beforeAll(async () => {
    aviary = new Aviary(join(folder, 'canaries/content'));
    plantCanaries(aviary, 2, 3);
    ({ said } = await built(aviary.folder, join(folder, 'canaries/dist')));
    sightings = await watchBirds(join(folder, 'canaries/dist'));
  });

  test('are found in no edition but their own', () => {
    expect(aviary.canaries.length).toBeGreaterThan(400);
    expect(escaped(aviary, sightings)).toEqual([]);
  });

  test('are all found where they belong, but for what no page shows', () => {
    expect(missing(aviary, sightings).filter((place) => !neverShown.has(place))).toEqual([]);
  });

  test('do not get into what the build says, but for the ids of partners', () => {
    const places = canariesIn(said).map((number) => aviary.canaries[number]?.place);
    expect(places.filter((place) => place !== 'partners, file name')).toEqual([]);
  });
});

describe('a build', () => {
  test('that is killed leaves a whole output and nothing that runs', { timeout: 300_000 }, async () => {
    const moments = [0.2, 0.5, 0.8].values();
    expect((await killBuilds(join(folder, 'kills'), 3, () => moments.next().value ?? 0)).wrong).toEqual([]);
  });

  test('that another one forestalls says so at once', { timeout: 300_000 }, async () => {
    const { wrong, counts } = await racePairs(join(folder, 'pairs'), 1);
    expect({ wrong, counts }).toEqual({ wrong: [], counts: { '1 of two succeeded': 1 } });
  });

  test('that finds no room leaves the last output, and the next one works', { timeout: 300_000 }, async ({ skip }) => {
    mkdirSync(join(folder, 'disks'));
    const why = whyNoDisk(join(folder, 'disks'));
    if (why) skip(`No disk can be mounted here: ${why}`);
    expect(await fillDisks(join(folder, 'disks'), 1)).toMatchObject({
      wrong: [],
      counts: { 'ended for lack of space': 1 },
    });
  });
});
