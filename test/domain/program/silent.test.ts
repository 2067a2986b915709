import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/domain/content.ts';
import { partnerResults } from '../../../src/domain/program/partnerResults.ts';
import { silentPartners } from '../../../src/domain/program/silent/silentPartners.ts';
import { planView } from '../../../src/domain/planView.ts';
import { item, samplePlan, type DraftContent } from '../sample.ts';
import { lookedAt, withPartners, type Signed } from './partners.ts';

const levels = (more: Record<string, number> = {}) => ({
  on: '2025-12-01',
  profileVersion: '1',
  scores: { 'c-skills': 4, 'c-customers': 4, ...more },
});

function silentOf(content: DraftContent) {
  const sound = content as unknown as Content;
  const plans = sound.plans.map(({ id }) => planView(sound, id, lookedAt));
  return silentPartners(sound, partnerResults(sound, lookedAt), plans, lookedAt);
}
const silentAmong = (partners: Readonly<Record<string, Signed>>) => silentOf(withPartners(partners));

/** One partner that signed in January and has not sold, with a plan. */
function withPlan(more: Record<string, unknown>, partner: Signed = { signedOn: '2026-01-20' }): DraftContent {
  const content = withPartners({ acme: partner });
  const data = samplePlan({ start: '2026-02-02', issued: '2026-01-20', reviewBy: '2027-01-20', ...more });
  content.plans = [{ id: 'acme/first', data: data as DraftContent['plans'][number]['data'], body: [] }];
  item(content.plans).data.commitments.forEach((each, index) => {
    if (index === 1) each.by = '2026-03-31';
  });
  return content;
}

const everything = ['kickoff', 'agreed', 'portal', 'test-order', 'kit', 'call', 'demo', 'won', 'second', 'accredited'];
const reached = (milestones: readonly string[], date = '2026-11-02') =>
  milestones.map((milestone) => ({ milestone, date, evidence: 'Seen.' }));

describe('the silent partners (M3)', () => {
  test('are those past the deadline and those that stopped, and nobody else', () => {
    const silent = silentAmong({
      selling: { signedOn: '2024-01-01', sold: ['2026-Q3'] },
      stopped: { signedOn: '2024-01-01', sold: ['2025-Q2', '2025-Q4'] },
      never: { signedOn: '2026-01-01' },
      early: { signedOn: '2026-11-01' },
      gone: { signedOn: '2024-01-01', status: 'ended', endedOn: '2026-01-01' },
    });
    expect(
      Object.fromEntries(silent.map(({ id, kind, since, days, sold }) => [id, { kind, since, days, sold }])),
    ).toEqual({
      // From 31 December to 26 November are 330 days; the first three quarters of 2026 lie between.
      stopped: {
        kind: 'stopped',
        since: '2025-12-31',
        days: 330,
        sold: { quarters: 2, last: '2025-Q4', quartersAgo: 3 },
      },
      never: { kind: 'never-sold', since: '2026-01-01', days: 329, sold: null },
    });
  });

  test('without a plan say so, and that nobody is accredited', () => {
    const [one] = silentAmong({ one: { signedOn: '2026-01-01' } });
    expect(one?.causes).toEqual([
      { kind: 'no-plan', evidence: [], file: 'partners/one.mdx' },
      { kind: 'nobody-accredited', evidence: [], file: 'partners/one.mdx' },
    ]);
    expect(one?.next).toEqual({ kind: 'no-plan', first: null });
  });

  test('have the gaps of the latest assessment, the heaviest first, in words', () => {
    const content = withPartners({
      one: { signedOn: '2026-01-01', assessment: levels({ 'c-skills': 2, 'c-synergy': 1 }) },
    });
    const gaps = silentOf(content)[0]?.causes.find(({ kind }) => kind === 'gaps');
    expect(gaps).toEqual({
      kind: 'gaps',
      file: 'partners/one.mdx',
      evidence: [
        { what: 'Title of skills', since: null, levels: { has: 'Two', needs: 'Three' } },
        { what: 'Title of synergy', since: null, levels: { has: 'One', needs: 'Two' } },
      ],
    });
  });

  test('show what either side has missed, and ours first', () => {
    const [one] = silentOf(withPlan({}));
    expect(one?.causes.map(({ kind }) => kind)).toEqual([
      'vendor-commitments',
      'partner-commitments',
      'partner-milestones',
      'learning',
      'nobody-accredited',
      'stale-plan',
    ]);
    expect(one?.causes[0]).toEqual({
      kind: 'vendor-commitments',
      evidence: [{ what: 'Help.', since: '2026-03-31', levels: null }],
      file: 'plans/acme/first.mdx',
    });
    expect(one?.causes[2]?.evidence[0]?.what).toBe('Title of kickoff');
    expect(one?.next).toEqual({
      kind: 'vendor-commitments',
      first: { what: 'Help.', since: '2026-03-31', levels: null },
    });
  });

  test('with everything done have no cause, and are asked', () => {
    const content = withPlan({ progress: reached(everything) });
    for (const each of item(content.plans).data.commitments) each.metOn = '2026-03-01';
    item(content.partners).data.accredited = [{ role: 'seller', count: 1 }];
    const [one] = silentOf(content);
    expect(one?.causes).toEqual([]);
    expect(one?.next).toEqual({ kind: 'ask', first: null });
    // Moving (+2) and no gap (+1).
    expect(one?.points).toBe(3);
  });

  test('of whom a milestone that both own is late have missed it with us', () => {
    const but = { progress: reached(everything.filter((id) => id !== 'kit')) };
    expect(silentOf(withPlan(but))[0]?.causes.find(({ kind }) => kind === 'partner-milestones')?.evidence).toHaveLength(
      1,
    );
    const content = withPlan(but);
    for (const stage of content.stages) for (const each of stage.data.milestones) each.owners = ['manager'];
    expect(silentOf(content)[0]?.causes.find(({ kind }) => kind === 'vendor-milestones')?.evidence).toHaveLength(1);
  });

  test('have a stale plan from the day after the program’s patience has ended, or after the review', () => {
    // 45 days before 26 November are 12 October; the plan has milestones that are late all the while.
    const stale = (reviewBy: string, date: string) =>
      silentOf(withPlan({ reviewBy, progress: reached(['kickoff'], date) }))[0]?.causes.find(
        ({ kind }) => kind === 'stale-plan',
      )?.evidence[0]?.since;
    expect(stale('2027-01-20', '2026-10-12')).toBeUndefined();
    expect(stale('2027-01-20', '2026-10-11')).toBe('2026-10-11');
    expect(stale(lookedAt, '2026-11-02')).toBeUndefined();
    expect(stale('2026-11-25', '2026-11-02')).toBe('2026-11-25');
  });

  test('have not missed a commitment on the day that it is due', () => {
    const missed = (by: string) => {
      const content = withPlan({ progress: reached(everything) });
      for (const each of item(content.plans).data.commitments) each.metOn = '2026-03-01';
      const [, open] = item(content.plans).data.commitments;
      if (open) Object.assign(open, { by, metOn: undefined });
      return silentOf(content)[0]?.causes.filter(({ kind }) => kind.endsWith('-commitments')).length;
    };
    expect(missed(lookedAt)).toBe(0);
    expect(missed('2026-11-25')).toBe(1);
  });

  test('show which levels fell since the first assessment, and not those that rose or stayed', () => {
    const content = withPlan(
      {
        scores: {
          ...samplePlan().scores,
          'c-skills': { level: 3, evidence: 'Left.' },
          'c-customers': { level: 4, evidence: 'Won one.' },
        },
      },
      { signedOn: '2026-01-01', assessment: levels({ 'c-customers': 2 }) },
    );
    expect(silentOf(content)[0]?.fell).toEqual([{ title: 'Title of skills', before: 4, after: 3 }]);
  });
});

describe('the order of silent partners', () => {
  test('is that of the stated points, and who is let go comes last', () => {
    const silent = silentAmong({
      gaps: { signedOn: '2026-01-01', assessment: levels({ 'c-customers': 1 }) },
      knocked: { signedOn: '2024-01-01', sold: ['2025-Q4'], assessment: levels({ 'c-skills': 1 }) },
      sold: { signedOn: '2024-01-01', sold: ['2025-Q4'], assessment: levels() },
      never: { signedOn: '2026-01-01', assessment: levels() },
      tooLong: { signedOn: '2024-11-25', assessment: levels() },
      older: { signedOn: '2025-12-01', assessment: levels() },
    });
    expect(silent.map(({ id, points, letGo }) => [id, points, letGo])).toEqual([
      // 2 for having sold, 1 for no gap, less 1 since nobody is accredited.
      ['sold', 2, null],
      ['never', 0, null],
      ['older', 0, null],
      ['gaps', -2, null],
      ['knocked', 0, 'knocked-out'],
      // 731 days; no gap, nobody accredited, two years.
      ['tooLong', -2, 'too-long'],
    ]);
  });

  test('of exactly two years is not too long, and neither is who still moves', () => {
    // 730 days before 26 November 2026 is 26 November 2024.
    expect(silentAmong({ one: { signedOn: '2024-11-26' } })[0]?.letGo).toBeNull();
    const moving = withPlan({ progress: reached(['kickoff'], '2026-06-01') }, { signedOn: '2023-01-01' });
    expect(silentOf(moving)[0]?.letGo).toBeNull();
  });

  test('lets go whom the verdict declines', () => {
    const weak = Object.fromEntries(
      Object.keys(samplePlan().scores).map((id) => [id, { level: 2, evidence: 'Seen.' }]),
    );
    expect(silentOf(withPlan({ scores: weak }))[0]).toMatchObject({ letGo: 'declined', next: { kind: 'let-go' } });
  });

  test('counts no more than three gaps', () => {
    const weak = { 'c-customers': 1, 'c-offering': 1, 'c-size-funding': 1, 'c-synergy': 1 };
    const [one] = silentAmong({ one: { signedOn: '2026-01-01', assessment: levels(weak) } });
    expect(one?.reasons).toEqual([
      { kind: 'gaps', points: -3 },
      { kind: 'nobody-accredited', points: -1 },
    ]);
  });
});
