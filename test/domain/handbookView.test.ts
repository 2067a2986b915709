import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { handbookView } from '../../src/domain/handbookView.ts';
import { item, milestoneOf, sample, stageOf, today, type DraftContent } from './sample.ts';

function view(change: (content: DraftContent) => void = () => {}) {
  const content = sample();
  change(content);
  return handbookView(content as unknown as Content, today);
}

describe('the stages of the handbook', () => {
  test('stand in their order, however the files are read', () => {
    const stages = view((content) => (content.stages = content.stages.toReversed())).stages;
    expect(stages.map(({ id, number }) => [id, number])).toEqual([
      ['management', 1],
      ['operational', 2],
      ['sales-marketing', 3],
      ['product', 4],
    ]);
  });

  test('count working days from the start, in a calendar without holidays', () => {
    const days = view().stages.flatMap(({ milestones }) =>
      milestones.map(({ id, day, critical }) => [id, day, critical]),
    );
    expect(days).toEqual([
      ['kickoff', 0, true],
      ['agreed', 10, true],
      ['portal', 12, false],
      ['test-order', 17, false],
      ['call', 18, true],
      ['demo', 28, true],
      ['won', 43, true],
      ['second', 63, false],
      ['kit', 14, false],
      ['accredited', 44, false],
    ]);
  });

  test('count calendar days from a Monday', () => {
    const days = view(
      (content) => (milestoneOf(content, 'second').offset = { from: 'agreed', days: 90, unit: 'calendar' }),
    );
    expect(days.stages[2]?.milestones.find(({ id }) => id === 'second')?.day).toBe(75);
  });

  test('list milestones by day, not as authored', () => {
    const stage = view((content) => {
      const sales = stageOf(content, 'sales-marketing');
      sales.milestones = sales.milestones.toReversed();
    }).stages[2];
    expect(stage?.milestones.map(({ id }) => id)).toEqual(['call', 'demo', 'won', 'second']);
  });

  test('say what a milestone is counted from and which lessons come before it', () => {
    const [call, demo] = view().stages[2]?.milestones ?? [];
    expect(call).toMatchObject({
      offset: { from: 'agreed', fromTitle: 'Title of agreed', days: 8, unit: 'working' },
      lessons: [{ id: 'call-lesson', minutes: 40 }],
    });
    expect(demo).toMatchObject({ dependsOn: [{ id: 'kit', title: 'Title of kit' }], lessons: [{ id: 'demo-lesson' }] });
    expect(view().stages[0]?.milestones[0]?.offset).toEqual({
      from: 'start',
      fromTitle: null,
      days: 0,
      unit: 'working',
    });
  });
});

test('criteria stand in their order and leave assumptions behind', () => {
  const { criteria } = view((content) => {
    content.criteria = content.criteria.toReversed();
    item(content.criteria).data.assumptions = [{ statement: 'SECRET', evidence: 'E', owner: 'boss', checkBy: today }];
  }).profile;
  expect(criteria.map(({ id }) => id)[0]).toBe('c-skills');
  expect(JSON.stringify(criteria)).not.toMatch(/SECRET|assumptions/);
});

test('tiers climb from the lowest rung, each with what it adds', () => {
  const { tiers } = view((content) => (content.tiers = content.tiers.toReversed()));
  expect(tiers.map(({ id, step }) => [id, step])).toEqual([
    ['base', null],
    [
      'top',
      {
        margin: 10,
        milestones: [
          { id: 'agreed', title: 'Title of agreed' },
          { id: 'won', title: 'Title of won' },
        ],
      },
    ],
  ]);
});

test('a tier adds only what the rung below does not ask for', () => {
  const { tiers } = view((content) => (item(content.tiers).data.milestones = ['agreed']));
  expect(tiers[1]?.step?.milestones.map(({ id }) => id)).toEqual(['won']);
});

test('another edition of the same program has a view of its own', () => {
  const content = sample() as unknown as Content;
  expect(handbookView(content, today).moments[0]?.lessons.length).toBe(1);
  expect(handbookView({ ...content, lessons: [] }, today).moments[0]?.lessons.length).toBe(0);
});

test('moments come in the order of the program, with their lessons', () => {
  const { moments } = view();
  expect(moments.map(({ id, milestone, lessons }) => [id, milestone.stage, lessons.map((each) => each.id)])).toEqual([
    ['before-call', 'sales-marketing', ['call-lesson']],
    ['before-demo', 'sales-marketing', ['demo-lesson']],
  ]);
  expect(moments[0]?.lessons[0]).toMatchObject({
    outcome: 'Can do.',
    moment: { name: 'Before the call' },
    milestone: { id: 'call', title: 'Title of call' },
  });
});

test('a moment without lessons is still a moment', () => {
  expect(view((content) => (content.lessons = [])).moments.map(({ lessons }) => lessons.length)).toEqual([0, 0]);
});

test('the learning load is that of the program', () => {
  expect(view().learning.byRole.map(({ role, minutes }) => [role.id, minutes])).toEqual([
    ['seller', 40],
    ['lead', 40],
  ]);
});

const term = (id: string, name: string) => ({ id, term: name, meaning: 'M.' });

test('terms are sorted as the language of the program sorts', () => {
  const { terms } = view((content) => {
    content.glossary.terms = [term('z', 'zebra'), term('e', 'Évidence'), term('f', 'fit'), term('a', 'Apple')];
  });
  expect(terms.map((each) => each.term)).toEqual(['Apple', 'Évidence', 'fit', 'zebra']);
});

const chapter = (id: string, order: number) => ({
  id,
  data: { title: id, audience: 'public' as const, order, summary: 'S' },
  body: [],
});

test('chapters come in their order', () => {
  const { chapters } = view((content) => (content.chapters = [chapter('b', 2), chapter('a', 1)]));
  expect(chapters.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('only plans that are marked public are shown', () => {
  expect(view().samplePlans).toEqual([]);
  expect(view((content) => (item(content.plans).data.public = true)).samplePlans.map(({ id }) => id)).toEqual([
    'acme/first',
  ]);
});

test('the same content gives the same view, as plain data', () => {
  const once = view((content) => (item(content.plans).data.public = true));
  expect(JSON.parse(JSON.stringify(once))).toEqual(once);
});

test('a tier is in reach on the day of the last milestone that it asks for', () => {
  const { tiers, tierReach, stages } = view();
  const dayOf = new Map(stages.flatMap(({ milestones }) => milestones.map(({ id, day }) => [id, day] as const)));
  expect(tierReach.map(({ id }) => id)).toEqual(tiers.map(({ id }) => id));
  expect(tierReach[0]?.day).toBe(0);
  const asked = tiers[1]?.milestones.map(({ id }) => dayOf.get(id) ?? 0) ?? [];
  expect(asked.length).toBeGreaterThan(0);
  expect(tierReach[1]?.day).toBe(Math.max(...asked));
});
