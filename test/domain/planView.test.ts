import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { planView } from '../../src/domain/planView.ts';
import { revenueOfLastYear } from '../../src/domain/tierStanding.ts';
import { item, milestone, milestoneOf, sample, samplePlan, today, type DraftContent } from './sample.ts';

type Change = (content: DraftContent) => void;

function view(change: Change = () => {}, { plan = 'acme/first', asOf = today } = {}) {
  const content = sample();
  change(content);
  return planView(content as unknown as Content, plan, asOf);
}

const planOf = (content: DraftContent) => item(content.plans).data;
const milestonesIn = (of: ReturnType<typeof view>) => of.schedule.stages.flatMap(({ milestones }) => milestones);
const find = (of: ReturnType<typeof view>, id: string) => milestonesIn(of).find((each) => each.id === id);

test('a plan that is not there is refused', () => {
  expect(() => view(undefined, { plan: 'acme/x' })).toThrow('There is no plan acme/x');
});

const change: Change = (content) =>
  planOf(content).progress.push({ milestone: 'kickoff', date: '2027-03-02', evidence: 'E' });

describe('the schedule of a plan', () => {
  test('has the dates that everything else hangs on', () => {
    const { schedule } = view();
    expect(schedule).toMatchObject({
      agreement: '2027-03-15',
      firstRevenue: '2027-05-03',
      end: '2027-06-02',
      skipped: [],
    });
    expect(schedule.criticalPath).toEqual(['kickoff', 'agreed', 'call', 'demo', 'won']);
  });

  test('has four numbered stages with their span, milestones by date', () => {
    const stages = view().schedule.stages.map(({ id, number, from, to, milestones }) => [
      id,
      number,
      from,
      to,
      milestones.map((each) => each.id),
    ]);
    expect(stages).toEqual([
      ['management', 1, '2027-03-01', '2027-03-15', ['kickoff', 'agreed']],
      ['operational', 2, '2027-03-17', '2027-03-24', ['portal', 'test-order']],
      ['sales-marketing', 3, '2027-03-25', '2027-06-02', ['call', 'demo', 'won', 'second']],
      ['product', 4, '2027-03-19', '2027-05-04', ['kit', 'accredited']],
    ]);
  });

  test('says for each milestone who, when, how much room and what first', () => {
    expect(find(view(), 'demo')).toEqual({
      id: 'demo',
      title: 'Title of demo',
      stage: 'sales-marketing',
      owners: [expect.objectContaining({ id: 'lead' }), expect.objectContaining({ id: 'manager' })],
      side: 'both',
      evidence: 'Proof.',
      unlocks: 'More.',
      dependsOn: [{ id: 'kit', title: 'Title of kit' }],
      due: '2027-04-12',
      expected: '2027-04-12',
      pinned: false,
      critical: true,
      slack: 0,
      state: 'planned',
      doneOn: null,
    });
    expect(find(view(), 'second')).toMatchObject({ critical: false, slack: null });
  });

  test('names the side that sees to a milestone', () => {
    const alone = view((content) => (milestoneOf(content, 'kit').owners = ['manager']));
    expect(find(alone, 'kit')?.side).toBe('vendor');
  });

  test('tells what is done, late, next and planned', () => {
    const of = view(change, { asOf: '2027-03-18' });
    const states = Object.groupBy(milestonesIn(of), ({ state }) => state);
    const ids = Object.fromEntries(Object.entries(states).map(([state, own]) => [state, own?.map(({ id }) => id)]));
    expect(ids).toEqual({
      done: ['kickoff'],
      late: ['agreed', 'portal'],
      next: ['test-order', 'call', 'kit'],
      planned: ['demo', 'won', 'second', 'accredited'],
    });
    expect(find(of, 'kickoff')?.doneOn).toBe('2027-03-02');
    expect(of.next.map(({ id }) => id)).toEqual(['agreed', 'portal', 'kit']);
  });

  test('keeps what was agreed and says what is expected now', () => {
    const { schedule } = view(change, { asOf: '2027-03-18' });
    const of = (id: string) => schedule.stages.flatMap(({ milestones }) => milestones).find((each) => each.id === id);
    expect(of('kickoff')).toMatchObject({ due: '2027-03-01', expected: '2027-03-02', slack: null });
    // The agreement is three working days late; what waits for it goes with it.
    expect(of('agreed')).toMatchObject({ due: '2027-03-15', expected: '2027-03-18', slack: 0 });
    expect(of('portal')).toMatchObject({ due: '2027-03-17', expected: '2027-03-22' });
    expect(schedule).toMatchObject({
      firstRevenue: '2027-05-03',
      forecast: { firstRevenue: '2027-05-07', reached: false, days: 4 },
      criticalPath: ['agreed', 'call', 'demo', 'won'],
    });
  });

  test('says when first revenue was reached', () => {
    const { schedule } = view((content) =>
      planOf(content).progress.push({ milestone: 'won', date: '2027-04-30', evidence: 'E' }),
    );
    expect(schedule.forecast).toEqual({ firstRevenue: '2027-04-30', reached: true, days: -3 });
  });

  test('is late from the day after the due date', () => {
    expect(find(view(undefined, { asOf: '2027-03-15' }), 'agreed')?.state).toBe('next');
    expect(find(view(undefined, { asOf: '2027-03-16' }), 'agreed')?.state).toBe('late');
  });

  test('says what is skipped, added and pinned', () => {
    const of = view((content) => {
      const plan = planOf(content);
      plan.skip.push({ milestone: 'test-order', reason: 'Done before.' });
      plan.add.push({
        ...milestone('extra', 'portal', 1),
        dependsOn: [],
        stage: 'operational',
      } as unknown as (typeof plan.add)[number]);
      plan.pin.push({ milestone: 'portal', date: '2027-03-22' });
    });
    expect(of.schedule.skipped).toEqual([{ title: 'Title of test-order', reason: 'Done before.' }]);
    expect(find(of, 'portal')).toMatchObject({ due: '2027-03-22', pinned: true });
    expect(find(of, 'extra')).toMatchObject({ due: '2027-03-23', pinned: false });
    expect(find(of, 'won')?.dependsOn).toEqual([{ id: 'portal', title: 'Title of portal' }]);
  });
});

const soon =
  (id: string): Change =>
  (content) => {
    item(content.program.moments).milestone = id;
    content.program.learning.leadWorkingDays = 30;
  };

const dueOf = (id: string) =>
  view(soon(id))
    .schedule.stages.flatMap(({ lessons }) => lessons)
    .find((lesson) => lesson.id === 'call-lesson')?.due;

describe('learning in a plan', () => {
  test('comes some working days before its moment', () => {
    const lessons = view().schedule.stages.flatMap((stage) =>
      stage.lessons.map((lesson) => [stage.id, lesson.id, lesson.due]),
    );
    // Three working days before 2027-03-25 and, over Easter weeks, before 2027-04-12.
    expect(lessons).toEqual([
      ['sales-marketing', 'call-lesson', '2027-03-22'],
      ['sales-marketing', 'demo-lesson', '2027-04-07'],
    ]);
  });

  test('never comes before the agreement, nor before the start', () => {
    expect(dueOf('call')).toBe('2027-03-15');
    expect(dueOf('agreed')).toBe('2027-03-15');
    expect(dueOf('kickoff')).toBe('2027-03-01');
  });

  test('comes before a milestone that itself comes before the agreement', () => {
    const of = view((content) => {
      milestoneOf(content, 'kickoff').offset.days = 5;
      item(content.program.moments).milestone = 'kickoff';
    });
    expect(of.schedule.stages[0]?.lessons).toMatchObject([{ id: 'call-lesson', due: '2027-03-03' }]);
  });

  test('is summed by role up to the first conversation', () => {
    expect(view().learning).toMatchObject({
      budgetMinutes: 60,
      firstConversation: { id: 'call', title: 'Title of call' },
    });
    expect(view().learning.byRole.map(({ role, minutes }) => [role.id, minutes])).toEqual([
      ['seller', 40],
      ['lead', 40],
    ]);
    const later = view((content) => (content.program.learning.firstConversation = 'demo'));
    expect(later.learning.byRole.map(({ role, minutes }) => [role.id, minutes])).toEqual([
      ['seller', 90],
      ['lead', 40],
    ]);
  });

  test('leaves out lessons for the vendor’s team and moments that the plan does without', () => {
    const of = view((content) => {
      item(content.lessons).data.audience = 'internal';
      planOf(content).skip.push({ milestone: 'demo', reason: 'R' });
    });
    expect(of.schedule.stages.flatMap(({ lessons }) => lessons)).toEqual([]);
    expect(of.learning.byRole.map(({ minutes }) => minutes)).toEqual([0]);
  });
});

describe('the assessment of a plan', () => {
  test('has verdict, fit and strengths', () => {
    const { assessment } = view();
    expect(assessment).toMatchObject({
      verdict: 'recruit',
      fit: 100,
      profileVersion: '2',
      on: '2027-02-10',
      by: 'Vic',
      gaps: [],
    });
    expect(assessment.strengths.length).toBe(7);
    expect(assessment.elements.map(({ fit }) => fit)).toEqual([100, 100, 100, 100, 100, 100, 100]);
  });

  test('has each gap with all that closes it', () => {
    const { assessment } = view((content) => {
      planOf(content).scores['c-customers'] = { level: 1, evidence: 'None.', remark: 'SECRET' };
      planOf(content).closures.push({
        criterion: 'c-customers',
        action: { what: 'Hire.', owner: 'lead', due: '2027-04-01', target: 2 },
        milestone: 'call',
        waiver: { reason: 'Small.', signedBy: 'boss', expires: '2027-06-01' },
      });
    });
    expect(assessment).toMatchObject({ verdict: 'develop', fit: 80 });
    expect(assessment.gaps).toEqual([
      {
        criterion: expect.objectContaining({
          id: 'c-customers',
          level: 1,
          minimum: 2,
          knockOut: null,
          gap: true,
          knockedOut: false,
          evidence: 'None.',
        }),
        closures: [
          {
            kind: 'action',
            what: 'Hire.',
            owner: expect.objectContaining({ id: 'lead' }),
            due: '2027-04-01',
            target: { level: 2, name: 'Two' },
          },
          { kind: 'milestone', milestone: { id: 'call', title: 'Title of call' }, due: '2027-03-25' },
          {
            kind: 'waiver',
            reason: 'Small.',
            signedBy: expect.objectContaining({ id: 'boss' }),
            expires: '2027-06-01',
          },
        ],
      },
    ]);
    expect(JSON.stringify(assessment)).not.toContain('SECRET');
  });
});

describe('commitments of a plan', () => {
  test('are numbered through both sides, the vendor first, each by date', () => {
    const { commitments } = view((content) => {
      const [first, second] = planOf(content).commitments;
      if (first && second)
        planOf(content).commitments.push(
          { ...second, what: 'Early.', by: '2027-03-05' },
          { ...first, what: 'Last.', milestone: 'won', metOn: '2027-02-28' },
        );
    });
    expect(commitments.map(({ number, party, what, due }) => [number, party, what, due])).toEqual([
      [1, 'vendor', 'Early.', '2027-03-05'],
      [2, 'vendor', 'Help.', '2027-03-31'],
      [3, 'partner', 'Train.', '2027-03-25'],
      [4, 'partner', 'Last.', '2027-05-03'],
    ]);
    expect(commitments[2]).toMatchObject({ milestone: { id: 'call', title: 'Title of call' }, metOn: null });
    expect(commitments[3]?.metOn).toBe('2027-02-28');
  });
});

test('the joint plan is in the partner’s currency, with the party of each investment', () => {
  const { jointPlan } = view((content) => (item(content.partners).data.currency = 'GBP'));
  expect(jointPlan).toMatchObject({ currency: 'GBP', revenueTarget: 100, targets: ['Utilities'] });
  expect(jointPlan.investments.map(({ party, amount }) => [party, amount])).toEqual([
    ['partner', null],
    ['vendor', 5],
  ]);
});

test('people come with their roles, without mail address as null', () => {
  expect(view().partner.people).toEqual([
    { name: 'Pat', role: expect.objectContaining({ id: 'lead', name: 'Lead' }), email: null },
  ]);
});

describe('the standing on the ladder', () => {
  const revenue = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'].map((quarter, index) => ({
    quarter,
    amount: 10 ** index,
  }));

  test('begins on the lowest rung and asks for all of the next', () => {
    const { standing } = view();
    expect(standing.current.id).toBe('base');
    expect(standing.next).toMatchObject({
      id: 'top',
      step: { margin: 10, milestones: [{ id: 'agreed' }, { id: 'won' }] },
    });
    expect(standing.missing).toEqual({
      milestones: [
        { id: 'agreed', title: 'Title of agreed', expected: '2027-03-15' },
        { id: 'won', title: 'Title of won', expected: '2027-05-03' },
      ],
      people: [{ role: expect.objectContaining({ id: 'seller' }), count: 2 }],
      revenue: 500,
    });
    expect(standing.ladder.map(({ id }) => id)).toEqual(['base', 'top']);
  });

  test('counts what has been reached, accredited and earned', () => {
    const { standing } = view((content) => {
      planOf(content).progress.push({ milestone: 'agreed', date: '2027-02-28', evidence: 'E' });
      Object.assign(item(content.partners).data, {
        accredited: [{ role: 'seller', count: 1 }],
        revenue: [{ quarter: '2026-Q4', amount: 450 }],
      });
    });
    expect(standing.missing).toMatchObject({ milestones: [{ id: 'won' }], people: [{ count: 1 }], revenue: 50 });
  });

  test('counts what the rungs up to there have asked for', () => {
    const { standing } = view((content) => (item(content.tiers).data.milestones = ['agreed']));
    expect(standing.missing.milestones.map(({ id }) => id)).toEqual(['won']);
  });

  test('counts what an earlier plan reached', () => {
    const { standing } = view(
      (content) => {
        planOf(content).progress.push({ milestone: 'agreed', date: '2027-02-28', evidence: 'E' });
        content.plans.push({
          id: 'acme/second',
          data: samplePlan({ follows: 'first' }),
          body: [],
        } as unknown as DraftContent['plans'][number]);
      },
      { plan: 'acme/second' },
    );
    expect(standing.missing.milestones.map(({ id }) => id)).toEqual(['won']);
  });

  test('has no date for a milestone that the plan does without', () => {
    const { standing } = view((content) => {
      item(content.tiers, 1).data.milestones = ['kit'];
      planOf(content).skip.push({ milestone: 'kit', reason: 'R' });
    });
    expect(standing.missing.milestones).toEqual([{ id: 'kit', title: 'Title of kit', expected: null }]);
  });

  test('ends on the highest rung', () => {
    const { standing } = view((content) => (item(content.partners).data.tier = 'top'));
    expect(standing).toMatchObject({
      current: { id: 'top' },
      next: null,
      missing: { milestones: [], people: [], revenue: 0 },
    });
  });

  test('counts the four whole quarters before today', () => {
    expect(revenueOfLastYear({ revenue }, '2027-03-31')).toBe(11_110);
    expect(revenueOfLastYear({ revenue }, '2027-04-01')).toBe(111_100);
  });

  test('does not count revenue in another currency than that of the program', () => {
    const { standing } = view((content) => {
      Object.assign(item(content.partners).data, { currency: 'GBP', revenue: [{ quarter: '2026-Q4', amount: 450 }] });
    });
    expect(standing.missing.revenue).toBe(500);
  });
});
