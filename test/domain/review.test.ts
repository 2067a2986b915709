import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { planView } from '../../src/domain/planView.ts';
import type { PlanView } from '../../src/domain/views.ts';
import { planOf } from './brokenContent.ts';
import { item, milestone, sample, samplePlan, today, type DraftContent } from './sample.ts';

type Change = (content: DraftContent) => void;

/** A first plan of 2026 with one milestone reached, and an annual review that follows it. */
function reviewed(change: Change = () => {}, asOf = today): PlanView {
  const content = sample();
  const before = planOf(content);
  Object.assign(before, {
    start: '2026-03-02',
    tier: 'base',
    profileVersion: '1',
    progress: [
      { milestone: 'kickoff', date: '2026-03-03', evidence: 'E' },
      { milestone: 'accredited', date: '2026-06-01', evidence: 'E' },
    ],
  });
  before.commitments = before.commitments.map((each, index) => ({
    ...each,
    ...(index === 0 ? { by: '2026-03-30', milestone: undefined, metOn: '2026-04-01' } : { by: '2026-05-01' }),
  }));
  const after = samplePlan({
    kind: 'annual-review',
    follows: 'first',
    skip: [
      { milestone: 'accredited', reason: 'Reached.' },
      { milestone: 'second', reason: 'Dropped.' },
    ],
    add: [{ ...milestone('extra', 'portal', 1), stage: 'operational' }],
  });
  after.scores['c-skills'] = { level: 2, evidence: 'Someone left.' };
  const body = [{ component: 'Milestone', attributes: { id: 'extra' }, children: [] }];
  content.plans.push({ id: 'acme/second', data: after, body } as unknown as DraftContent['plans'][number]);
  change(content);
  return planView(content as unknown as Content, 'acme/second', asOf);
}
const second = (content: DraftContent) => item(content.plans, 1).data;

describe('a plan that follows another says', () => {
  test('which milestones are new, moved by how many days, asked for once more, or dropped', () => {
    expect(reviewed().succession?.milestones).toMatchObject({
      reached: 2,
      of: 10,
      added: [{ id: 'extra', title: 'Title of extra', due: '2027-03-18' }],
      // Counted by hand: 2026 has no holidays in this calendar, and Easter of 2027 comes before the demonstration.
      moved: [
        { id: 'agreed', before: '2026-03-16', after: '2027-03-15', days: 364 },
        { id: 'portal', before: '2026-03-18', after: '2027-03-17', days: 364 },
        { id: 'kit', before: '2026-03-20', after: '2027-03-19', days: 364 },
        { id: 'test-order', before: '2026-03-25', after: '2027-03-24', days: 364 },
        { id: 'call', before: '2026-03-26', after: '2027-03-25', days: 364 },
        { id: 'demo', before: '2026-04-09', after: '2027-04-12', days: 368 },
        { id: 'won', before: '2026-04-30', after: '2027-05-03', days: 368 },
      ],
      again: [{ id: 'kickoff', reachedOn: '2026-03-03', due: '2027-03-01' }],
      dropped: [{ id: 'second', due: '2026-05-28' }],
    });
  });

  test('nothing of what is taken over as reached', () => {
    const { milestones } = reviewed((content) =>
      second(content).progress.push({ milestone: 'kickoff', date: '2026-03-03', evidence: 'E' }),
    ).succession!;
    expect(milestones.again).toEqual([]);
  });

  test('what became of the commitments of both sides', () => {
    expect(reviewed().succession?.commitments).toMatchObject([
      { party: 'vendor', what: 'Help.', due: '2026-05-01', state: 'missed', days: 0 },
      { party: 'partner', due: '2026-03-30', metOn: '2026-04-01', state: 'late', days: 2 },
    ]);
    const early = reviewed(undefined, '2026-05-01').succession?.commitments;
    expect(early?.map(({ state }) => state)).toEqual(['open', 'late']);
  });

  test('a commitment as met on its day, late a day after, and missed only once its day is over', () => {
    const stateOn = (metOn: string) =>
      reviewed((content) => {
        item(planOf(content).commitments).metOn = metOn;
      }).succession?.commitments.find(({ party }) => party === 'partner');
    expect(stateOn('2026-03-30')).toMatchObject({ state: 'met', days: 0 });
    expect(stateOn('2026-03-31')).toMatchObject({ state: 'late', days: 1 });
    const vendors = (asOf: string) => reviewed(undefined, asOf).succession?.commitments[0]?.state;
    expect([vendors('2026-05-01'), vendors('2026-05-02')]).toEqual(['open', 'missed']);
  });

  test('which scores rose, too', () => {
    const { scores } = reviewed((content) => {
      planOf(content).scores['c-skills'] = { level: 3, evidence: 'E' };
      second(content).scores['c-skills'] = { level: 4, evidence: 'E' };
    }).succession!;
    expect(scores).toMatchObject([{ criterion: 'c-skills', before: { level: 3 }, after: { level: 4 } }]);
  });

  test('as taken over only what was reached before the new plan began', () => {
    const again = (date: string) =>
      reviewed((content) => second(content).progress.push({ milestone: 'kickoff', date, evidence: 'E' })).succession
        ?.milestones.again;
    expect(again('2027-02-28')).toEqual([]);
    expect(again('2027-03-01')).toMatchObject([{ id: 'kickoff' }]);
  });

  test('which scores moved, and what that does to fit and verdict', () => {
    const { scores, fit, verdict } = reviewed().succession!;
    expect(scores).toEqual([
      {
        criterion: 'c-skills',
        title: 'Title of skills',
        before: { level: 4, name: 'Four', gap: false },
        after: { level: 2, name: 'Two', gap: true },
      },
    ]);
    // A weight of 20 percent, of which a third of the way is left.
    expect(fit).toEqual({ before: 100, after: 87 });
    expect(verdict).toEqual({ before: 'recruit', after: 'develop' });
  });

  test('a criterion that was not scored then', () => {
    const { scores } = reviewed((content) => delete planOf(content).scores['c-customers']).succession!;
    expect(scores.find(({ criterion }) => criterion === 'c-customers')?.before).toEqual({
      level: 0,
      name: '',
      gap: false,
    });
  });

  test('how tier and margin changed, and that nobody wrote down the first', () => {
    const onSecond: Change = (content) => (item(content.partners).data.tier = 'top');
    expect(reviewed(onSecond).succession?.tier).toEqual({
      before: { name: 'Tier 1', margin: 10 },
      after: { name: 'Tier 2', margin: 20 },
    });
    const unknown = reviewed((content) => {
      onSecond(content);
      delete planOf(content).tier;
    });
    expect(unknown.succession?.tier?.before).toBeNull();
    expect(reviewed().succession?.tier).toBeNull();
  });

  test('what came of the target, quarter by quarter, as far as anybody knows', () => {
    const { result } = reviewed((content) => {
      item(content.partners).data.revenue = [
        { quarter: '2027-Q2', amount: 700 },
        { quarter: '2027-Q4', amount: 50 },
        { quarter: '2020-Q1', amount: 9000 },
      ];
    }, '2027-10-01').succession!;
    expect(result).toEqual({
      currency: 'EUR',
      target: 100,
      actual: 750,
      quarters: [
        { quarter: '2027-Q2', forecast: 10, actual: 700, over: true },
        { quarter: '2027-Q3', forecast: 20, actual: null, over: true },
        { quarter: '2027-Q4', forecast: 30, actual: 50, over: false },
        { quarter: '2028-Q1', forecast: 40, actual: null, over: false },
      ],
    });
  });

  test('names milestones that only this plan has where its text refers to them', () => {
    expect(reviewed().body).toMatchObject([{ component: 'Milestone', attributes: { title: 'Title of extra' } }]);
  });
});

describe('the agenda of an annual review', () => {
  test('begins with what the vendor owes, and ends with what is to be decided', () => {
    const { agenda } = reviewed((content) => {
      const [own] = planOf(content).commitments;
      delete own!.metOn;
    });
    expect(agenda?.topics.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['missed', 20],
      ['result', 10],
      ['gap', 5],
      ['profile', 5],
      ['dates', 20],
      ['decision', 20],
    ]);
    expect(agenda?.minutes).toBe(80);
    expect(agenda?.topics[0]?.points.map((point) => point.kind === 'missed' && point.party)).toEqual([
      'vendor',
      'partner',
    ]);
    expect(agenda?.topics[3]?.points).toMatchObject([{ version: '2' }]);
    expect(agenda?.topics.at(-1)?.points).toMatchObject([
      { decision: { kind: 'consequence', what: 'Help.' } },
      { decision: { kind: 'consequence' } },
      { decision: { kind: 'tier' } },
      { decision: { kind: 'sign' } },
    ]);
  });

  test('has a waiver that ends before the next review', () => {
    const { agenda } = reviewed((content) =>
      second(content).closures.push({
        criterion: 'c-skills',
        waiver: { reason: 'Small.', signedBy: 'boss', expires: second(content).reviewBy },
      }),
    );
    expect(agenda?.topics.at(-1)?.points).toContainEqual({
      kind: 'decision',
      decision: { kind: 'waiver', title: 'Title of skills', expires: expect.any(String) },
    });
  });

  test('leaves out topics without a point', () => {
    const { agenda } = reviewed((content) => {
      for (const each of planOf(content).commitments) each.metOn = '2026-03-30';
      second(content).scores['c-skills'] = { level: 4, evidence: 'E' };
      planOf(content).profileVersion = '2';
    });
    expect(agenda?.topics.map(({ kind }) => kind)).toEqual(['result', 'dates', 'decision']);
  });

  test('is for annual reviews alone', () => {
    expect(reviewed((content) => (second(content).kind = 'recruitment')).agenda).toBeNull();
    const content = sample() as unknown as Content;
    expect(planView(content, 'acme/first', today)).toMatchObject({ succession: null, agenda: null });
  });
});
