import type { Closure } from '../schema/plan.ts';
import { named } from './milestoneViews.ts';
import type { PlanModel } from './planModel.ts';
import { roleOf, type ProgramModel } from './programModel.ts';
import { dueDate } from './schedule.ts';
import type { ClosureView, GapView, ScoredCriterion } from './views.ts';

/** The gaps of a plan, each with everything that closes it (G3). */
export function gapViews(own: PlanModel, criteria: readonly ScoredCriterion[]): GapView[] {
  const closures = Map.groupBy(own.plan.closures, ({ criterion }) => criterion);
  return criteria
    .filter(({ gap }) => gap)
    .map((criterion) => ({
      criterion,
      closures: (closures.get(criterion.id) ?? []).flatMap((each) => closureViews(own, each, criterion)),
    }));
}

/** One authored closure may name an action, a milestone and a waiver at once. */
function closureViews(
  own: PlanModel,
  { action, milestone, waiver }: Closure,
  criterion: ScoredCriterion,
): ClosureView[] {
  return [
    ...(action ? [actionView(own.model, action, criterion)] : []),
    ...(milestone ? [milestoneClosure(own, milestone)] : []),
    ...(waiver ? [waiverView(own.model, waiver)] : []),
  ];
}

function actionView(
  model: ProgramModel,
  action: NonNullable<Closure['action']>,
  { levels }: ScoredCriterion,
): ClosureView {
  const { what, due, target } = action;
  const level = { level: target, name: levels[target - 1]?.name ?? String(target) };
  return { kind: 'action', what, owner: roleOf(model, action.owner), due, target: level };
}

function milestoneClosure({ titles, schedule }: PlanModel, id: string): ClosureView {
  return { kind: 'milestone', milestone: named(titles, id), due: dueDate(schedule, id) };
}

function waiverView(model: ProgramModel, { reason, signedBy, expires }: NonNullable<Closure['waiver']>): ClosureView {
  return { kind: 'waiver', reason, signedBy: roleOf(model, signedBy), expires };
}
