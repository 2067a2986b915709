import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, contributionTrend } from '../../../src/domain/program/contribution.ts';
import { partnerResults } from '../../../src/domain/program/partnerResults.ts';
import { programReport } from '../../../src/domain/program/programReport.ts';
import { quartersIn } from '../../../src/domain/program/quarters.ts';
import { lookedAt, manyPartners, withPartners, type Signed } from './partners.ts';

const trendOf = (partners: Readonly<Record<string, Signed>>) =>
  contributionTrend(partnerResults(withPartners(partners), lookedAt), 12, lookedAt);
const standingOf = (each: Signed) => partnerResults(withPartners({ each }), lookedAt)[0]?.standing;

describe('the contribution rate (M2)', () => {
  test('is worked out as one would by hand', () => {
    const rate = trendOf({
      first: { signedOn: '2024-01-01', sold: ['2025-Q4'] },
      before: { signedOn: '2024-01-01', sold: ['2025-Q3'] },
      after: { signedOn: '2024-01-01', sold: ['2026-Q4'] },
      last: { signedOn: '2026-09-30', sold: ['2026-Q3'] },
      tooNew: { signedOn: '2026-10-01' },
      gone: { signedOn: '2024-01-01', status: 'ended', endedOn: '2026-09-30', sold: ['2026-Q1'] },
      prospect: { status: 'prospect' },
    }).at(-1);
    expect(rate).toEqual({
      window: { from: '2025-Q4', to: '2026-Q3' },
      counted: ['first', 'before', 'after', 'last'],
      contributing: ['first', 'last'],
      percent: 50,
      band: 'good',
    });
  });

  test('has a trend of eight quarters, and counts who was a partner then', () => {
    const trend = trendOf({
      old: { signedOn: '2020-01-01', sold: ['2025-Q1'] },
      gone: { signedOn: '2020-01-01', status: 'ended', endedOn: '2025-06-30' },
      unknown: { signedOn: '2020-01-01', status: 'ended' },
    });
    expect(trend.map(({ window, percent }) => [window.to, percent])).toEqual([
      ['2024-Q4', 0],
      ['2025-Q1', 50],
      ['2025-Q2', 100],
      ['2025-Q3', 100],
      ['2025-Q4', 100],
      ['2026-Q1', 0],
      ['2026-Q2', 0],
      ['2026-Q3', 0],
    ]);
  });

  test('of nobody is no rate at all', () => {
    expect(trendOf({})).toEqual([
      { window: { from: '2025-Q4', to: '2026-Q3' }, counted: [], contributing: [], percent: null, band: null },
    ]);
  });

  test('is low, average, good or strong by the limits of the field', () => {
    const bands = [0, 19, 20, 39, 40, 60, 61, 100].map(bandOf);
    expect(bands).toEqual(['low', 'low', 'average', 'average', 'good', 'good', 'strong', 'strong']);
  });

  test('looks back on whole quarters', () => {
    expect([1, 3, 4, 12].map(quartersIn)).toEqual([1, 1, 2, 4]);
  });
});

describe('a partner', () => {
  test.each([
    ['selling', { signedOn: '2024-01-01', sold: ['2026-Q2'] }],
    ['selling', { signedOn: '2024-01-01', sold: ['2026-Q4'] }],
    ['stopped', { signedOn: '2024-01-01', sold: ['2026-Q1'] }],
    // 29 July and 120 days are 26 November: the deadline is the day of looking, and not over.
    ['early', { signedOn: '2026-07-29' }],
    ['never-sold', { signedOn: '2026-07-28' }],
    ['ended', { signedOn: '2024-01-01', status: 'ended', sold: ['2026-Q3'] }],
    ['prospect', { status: 'prospect' }],
  ] as const)('is %s', (standing, each) => {
    expect(standingOf(each)).toBe(standing);
  });

  test('has sold nothing in a quarter that is yet to come', () => {
    expect(standingOf({ signedOn: '2024-01-01', sold: ['2027-Q1'] })).toBe('never-sold');
  });
});

describe('the report on a program', () => {
  test('shows the rows behind every figure, and every partner in exactly one standing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (count) => {
        const report = programReport(manyPartners(count), [], lookedAt);
        const behind = new Map(report.lists.map(({ id, partners }) => [id, partners.length]));
        for (const { window, counted } of report.trend)
          expect(behind.get(`counted-${window.to.toLowerCase()}`) ?? 0).toBe(counted.length);
        for (const { id, partners } of report.time.cohorts) expect(behind.get(`signed-${id}`)).toBe(partners.length);
        expect(Object.values(report.standing).flat().toSorted()).toEqual(report.results.map(({ id }) => id).toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test('bears 5,000 partners', () => {
    const report = programReport(manyPartners(5000), [], lookedAt);
    expect(report.time.partners).toHaveLength(5000);
    // Two of three have revenue, all of them up to the last quarter.
    expect(report.trend.at(-1)?.percent).toBe(67);
  });
});
