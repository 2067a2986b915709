import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../publishing/builds.ts';
import { Aviary, canariesIn } from '../publishing/canaries.ts';
import { plantCanaries } from '../publishing/planting.ts';
import { fillDisks, killBuilds, racePairs, whyNoDisk } from '../publishing/experiments.ts';
import { neverShown } from '../publishing/neverShown.ts';
import { escaped, missing, watchBirds } from '../publishing/search.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'channelbook-publishing-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Figures for whoever runs this. */
const report = (what: string, figures: unknown) => console.log(what, JSON.stringify(figures));

test('of 10,000 canaries none is found outside its own edition, and all are found in it', async () => {
  const aviary = new Aviary(join(folder, 'canaries/content'));
  plantCanaries(aviary, 40, 210);
  expect(aviary.canaries.length).toBeGreaterThan(10_000);
  const { said, milliseconds } = await built(aviary.folder, join(folder, 'canaries/dist'));
  const sightings = await watchBirds(join(folder, 'canaries/dist'));
  report('canaries', {
    planted: aviary.canaries.length,
    seen: Object.fromEntries([...sightings].slice(0, 6).map(([edition, numbers]) => [edition, numbers.size])),
    seconds: milliseconds / 1000,
  });
  expect(escaped(aviary, sightings)).toEqual([]);
  expect(missing(aviary, sightings).filter((place) => !neverShown.has(place))).toEqual([]);
  const spoken = canariesIn(said).map((number) => aviary.canaries[number]?.place);
  expect(spoken.filter((place) => place !== 'partners, file name')).toEqual([]);
});

describe('a build', () => {
  test(
    'killed 200 times never leaves a torn, mixed or stale output, nor anything that runs',
    { timeout: 7_200_000 },
    async () => {
      const { wrong, counts } = await killBuilds(
        join(folder, 'kills'),
        Number(process.env['KILLS'] ?? 200),
        Math.random,
      );
      report('kills', counts);
      expect(wrong).toEqual([]);
    },
  );

  test('started twice at once, 20 times, succeeds once, and the other says why not within a second', async () => {
    const { wrong, counts, waits } = await racePairs(join(folder, 'pairs'), 20);
    const sorted = waits.toSorted((a, b) => a - b);
    report('pairs', { ...counts, median: sorted[10], longest: sorted.at(-1) });
    expect(wrong).toEqual([]);
    expect(counts).toEqual({ '1 of two succeeded': 20 });
    expect(sorted[10]).toBeLessThan(1000);
  });

  test('on disks that are too small leaves the last output, and the next one works', async ({ skip }) => {
    mkdirSync(join(folder, 'disks'));
    const why = whyNoDisk(join(folder, 'disks'));
    if (why) skip(`No disk can be mounted here: ${why}`);
    const { wrong, counts } = await fillDisks(join(folder, 'disks'), 12);
    report('disks', counts);
    expect(wrong).toEqual([]);
    expect(counts['ended for lack of space']).toBeGreaterThan(2);
  });
});
