import type { Plan } from '../schema/plan.ts';
import { stageIds, type Milestone, type StageId } from '../schema/stage.ts';
import type { Content } from './content.ts';

/** What an offset names as its origin where it counts from the first day of the plan. */
export const planStart = 'start';

/** A milestone with the stage that it belongs to. */
export type StagedMilestone = Milestone & { readonly stage: StageId };

/** The milestones of the program, stage by stage and as authored inside each. */
export function programMilestones({ stages }: Pick<Content, 'stages'>): StagedMilestone[] {
  const sorted = stages.toSorted((a, b) => stageIds.indexOf(a.id) - stageIds.indexOf(b.id));
  return sorted.flatMap(({ id, data }) => data.milestones.map((milestone) => ({ ...milestone, stage: id })));
}

/**
 * The milestones that a plan keeps and adds, stage by stage. A milestone that the plan does without takes no time, but
 * passes on what it waits for: what was counted from it is counted from its own origin, and what depended on it depends
 * on its dependencies.
 */
export function milestonesOfPlan(
  program: readonly StagedMilestone[],
  plan: Pick<Plan, 'skip' | 'add'>,
): readonly StagedMilestone[] {
  if (plan.skip.length === 0 && plan.add.length === 0) return program;
  const names = new Set(plan.skip.map(({ milestone }) => milestone));
  const skipped = new Map(program.filter(({ id }) => names.has(id)).map((milestone) => [milestone.id, milestone]));
  const kept = [...program.filter(({ id }) => !names.has(id)), ...plan.add].map((milestone) =>
    passedOn(milestone, skipped),
  );
  return kept.toSorted((a, b) => stageIds.indexOf(a.stage) - stageIds.indexOf(b.stage));
}

type Skipped = ReadonlyMap<string, StagedMilestone>;

function passedOn(milestone: StagedMilestone, skipped: Skipped): StagedMilestone {
  const waitsForSkipped = skipped.has(milestone.offset.from) || milestone.dependsOn.some((id) => skipped.has(id));
  if (!waitsForSkipped) return milestone;
  const from = originBehind(milestone.offset.from, skipped);
  const inherited = skipped.has(milestone.offset.from) ? [milestone.offset.from] : [];
  const dependsOn = dependenciesBehind([...milestone.dependsOn, ...inherited], skipped).filter((id) => id !== from);
  return { ...milestone, offset: { ...milestone.offset, from }, dependsOn };
}

/** The first origin that the plan keeps; every step is taken once, since authors may write cycles. */
function originBehind(from: string, skipped: Skipped): string {
  const passed = new Set<string>();
  let origin = from;
  for (let next = skipped.get(origin); next && !passed.has(origin); next = skipped.get(origin)) {
    passed.add(origin);
    origin = next.offset.from;
  }
  return origin;
}

function dependenciesBehind(ids: readonly string[], skipped: Skipped): string[] {
  const found = new Set<string>();
  const left = ids.toReversed();
  const passed = new Set<string>();
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const milestone = skipped.get(id);
    if (!milestone) found.add(id);
    else if (!passed.has(id)) left.push(milestone.offset.from, ...milestone.dependsOn.toReversed());
    passed.add(id);
  }
  // An offset may count from the start, on which nothing can depend.
  found.delete(planStart);
  return [...found];
}
