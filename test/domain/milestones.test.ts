import fc from 'fast-check';
import { expect, test } from 'vitest';
import { milestonesOfPlan, programMilestones, type StagedMilestone } from '../../src/domain/milestones.ts';
import { schedule } from '../../src/domain/schedule.ts';
import { anyInput } from './arbitraries.ts';
import { milestone, milestoneOf, sample, type DraftContent } from './sample.ts';

function program(change: (content: DraftContent) => void = () => {}): StagedMilestone[] {
  const content = sample();
  change(content);
  return programMilestones(content as unknown as Parameters<typeof programMilestones>[0]);
}

const skip = (...ids: string[]) => ({ skip: ids.map((id) => ({ milestone: id, reason: 'Not needed.' })), add: [] });
const byId = (milestones: readonly StagedMilestone[], id: string) => milestones.find((each) => each.id === id);

test('a plan that changes nothing has the very milestones of the program', () => {
  const all = program();
  expect(milestonesOfPlan(all, skip())).toBe(all);
});

test('milestones are in the order of the stages, however the files are read', () => {
  const turned = program((content) => (content.stages = content.stages.toReversed()));
  expect(turned.map(({ id }) => id)).toEqual(program().map(({ id }) => id));
});

test('added milestones stand in their stage', () => {
  const added = {
    ...milestone('extra', 'portal', 1),
    dependsOn: [],
    stage: 'operational',
  } as unknown as StagedMilestone;
  const ids = milestonesOfPlan(program(), { skip: [], add: [added] }).map(({ id }) => id);
  expect(ids.slice(2, 6)).toEqual(['portal', 'test-order', 'extra', 'call']);
});

test('what was counted from a skipped milestone is counted from its origin', () => {
  expect(byId(milestonesOfPlan(program(), skip('portal')), 'test-order')?.offset).toEqual({
    from: 'agreed',
    days: 5,
    unit: 'working',
  });
  expect(byId(milestonesOfPlan(program(), skip('call', 'demo')), 'won')?.offset.from).toBe('agreed');
  expect(byId(milestonesOfPlan(program(), skip('kickoff')), 'agreed')?.offset.from).toBe('start');
});

test('what depended on a skipped milestone depends on what that one waited for', () => {
  expect(byId(milestonesOfPlan(program(), skip('test-order')), 'won')?.dependsOn).toEqual(['portal']);
  expect(byId(milestonesOfPlan(program(), skip('test-order', 'portal')), 'won')?.dependsOn).toEqual(['agreed']);
  expect(byId(milestonesOfPlan(program(), skip('demo')), 'won')).toMatchObject({
    offset: { from: 'call' },
    dependsOn: ['test-order', 'kit'],
  });
});

test('skipped milestones in a circle do not hang the plan', () => {
  const circle = program((content) => (milestoneOf(content, 'portal').offset.from = 'test-order'));
  expect(milestonesOfPlan(circle, skip('portal', 'test-order')).length).toBe(8);
});

test('in every plan, what waited for each other across skipped milestones still does', () => {
  fc.assert(
    fc.property(anyInput(), fc.array(fc.nat(), { maxLength: 4 }), (of, at) => {
      const skipped = new Set(
        at.map((each) => of.milestones[each % of.milestones.length]?.id ?? '').filter((id) => id !== of.agreement),
      );
      const full = schedule(of);
      const plan = schedule({ ...of, milestones: milestonesOfPlan(of.milestones, skip(...skipped)) });
      for (const [id, { due }] of plan.slots) {
        expect(due).toBeLessThanOrEqual(full.slots.get(id)?.due ?? 0);
        const before = keptBefore(of.milestones, id, skipped).flatMap((each) => plan.slots.get(each)?.due ?? []);
        expect(due).toBeGreaterThanOrEqual(Math.max(0, ...before));
      }
    }),
  );
});

/** What a milestone waits for as authored, through the skipped ones. */
function keptBefore(milestones: readonly StagedMilestone[], id: string, skipped: ReadonlySet<string>): string[] {
  const own = byId(milestones, id);
  const before = own ? [own.offset.from, ...own.dependsOn] : [];
  return before.flatMap((each) => (skipped.has(each) ? keptBefore(milestones, each, skipped) : [each]));
}
