import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partnerResults } from '../../../src/domain/program/partnerResults.ts';
import { spreadOf } from '../../../src/domain/program/quantiles.ts';
import { medianDay, shareByDay } from '../../../src/domain/program/survival.ts';
import { timeToRevenue } from '../../../src/domain/program/timeToRevenue.ts';
import { lookedAt, withPartners, type Signed } from './partners.ts';

const timeOf = (partners: Readonly<Record<string, Signed>>) =>
  timeToRevenue(partnerResults(withPartners(partners), lookedAt), lookedAt);

describe('time to revenue (M1)', () => {
  test('is worked out as one would by hand', () => {
    const time = timeOf({
      // 31 + 28 + 31 days lie between 1 January and 1 April, and 61 more up to 1 June.
      quick: { signedOn: '2026-01-01', first: '2026-04-01' },
      slow: { signedOn: '2026-01-01', first: '2026-06-01' },
      // 329 days up to 26 November.
      waiting: { signedOn: '2026-01-01' },
      // Within the deadline: 1 October is 56 days ago.
      fresh: { signedOn: '2026-10-01' },
      gone: { signedOn: '2026-01-01', status: 'ended', endedOn: '2026-03-02' },
      prospect: { status: 'prospect' },
    });
    expect(time.partners.map(({ id, days, happened }) => [id, days, happened])).toEqual([
      ['fresh', 56, false],
      ['gone', 60, false],
      ['quick', 90, true],
      ['slow', 151, true],
      ['waiting', 329, false],
    ]);
    expect(time.spread).toEqual({
      count: 2,
      least: 90,
      lowerQuartile: 105.25,
      median: 120.5,
      upperQuartile: 135.75,
      most: 151,
    });
    // At day 90 three are known to wait, and one sells; at day 151 one of the two that are left.
    expect(time.curve.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [90, 3],
      [151, 2],
    ]);
    expect(time.curve.map(({ share }) => share)).toEqual([expect.closeTo(1 / 3), expect.closeTo(2 / 3)]);
    expect(time.median).toBe(151);
    expect(time.pastDeadline).toEqual(['waiting']);
    // The deadlines of quick, slow, waiting and gone have passed; quick alone kept it.
    expect(time.inTime).toEqual({ count: 1, of: 4 });
  });

  test('goes by half-years of signature, and a cohort that waits has no median', () => {
    const { cohorts } = timeOf({
      a: { signedOn: '2025-06-30', first: '2025-10-08' },
      b: { signedOn: '2025-07-01' },
      c: { signedOn: '2025-12-31' },
    });
    expect(cohorts.map(({ id, sold, median, partners }) => [id, sold, partners.length, median])).toEqual([
      ['2025-h1', 1, 1, 100],
      ['2025-h2', 0, 2, null],
    ]);
  });

  test('has kept a deadline on its last day, and misses none before that day is over', () => {
    // 1 May 2026 is 120 days after 1 January; 26 November 2026, the day of looking, is 120 days after 29 July.
    const inTime = (signedOn: string, first?: string) => timeOf({ one: { signedOn, ...(first && { first }) } }).inTime;
    expect(inTime('2026-01-01', '2026-05-01')).toEqual({ count: 1, of: 1 });
    expect(inTime('2026-01-01', '2026-05-02')).toEqual({ count: 0, of: 1 });
    expect(inTime('2026-07-29')).toEqual({ count: 0, of: 0 });
    expect(inTime('2026-07-28')).toEqual({ count: 0, of: 1 });
  });

  test('leaves out who has no date, and says so', () => {
    const time = timeOf({ gone: { signedOn: '2025-01-01', status: 'ended' }, undated: { sold: ['2026-Q1'] } });
    expect([time.undated, time.partners]).toEqual([['gone', 'undated'], []]);
  });

  test('takes the end of the first quarter with revenue where the day is not known', () => {
    expect(timeOf({ a: { signedOn: '2026-01-01', sold: ['2026-Q2', '2026-Q1'] } }).partners).toEqual([
      { id: 'a', days: 89, happened: true },
    ]);
  });

  test('of nobody is nothing', () => {
    expect(timeOf({})).toMatchObject({ partners: [], spread: null, median: null, cohorts: [], pastDeadline: [] });
  });
});

describe('the share that has sold by a day', () => {
  // The remission times of the trial by which the method is taught (Freireich 1963), with its published estimates.
  const days = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const still = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const steps = shareByDay([
    ...days.map((day) => ({ days: day, happened: true })),
    ...still.map((day) => ({ days: day, happened: false })),
  ]);

  test('agrees with the published example', () => {
    const left = [
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ] as const;
    expect(steps.map(({ day, share }) => [day, Math.round(1000 * (1 - share)) / 1000])).toEqual(left);
    expect(medianDay(steps)).toBe(23);
  });

  test('is the plain share where nobody waits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (all) => {
        for (const { day, share } of shareByDay(all.map((each) => ({ days: each, happened: true }))))
          expect(share).toBeCloseTo(all.filter((each) => each <= day).length / all.length);
      }),
    );
  });

  test('reaches a half exactly where half have sold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (half) => {
        const all = Array.from({ length: 2 * half }, (_, index) => ({ days: index + 1, happened: true }));
        expect(medianDay(shareByDay(all))).toBe(half);
      }),
    );
  });
});

test('quartiles are those of a spreadsheet', () => {
  // QUARTILE.INC of 1, 2, 4, 8 in any spreadsheet: 1.75, 3, 5.
  expect(spreadOf([8, 1, 4, 2])).toEqual({
    count: 4,
    least: 1,
    lowerQuartile: 1.75,
    median: 3,
    upperQuartile: 5,
    most: 8,
  });
  expect(spreadOf([7])).toMatchObject({ least: 7, lowerQuartile: 7, median: 7, upperQuartile: 7, most: 7 });
  expect(spreadOf([])).toBeNull();
});
