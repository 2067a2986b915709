import type { Criterion } from '../../schema/criterion.ts';
import { isGap } from '../fit.ts';
import type { PlanModel } from '../planModel.ts';
import type { ScoreChange, ScoredLevel } from './reviewViews.ts';

/** The scores that differ, criterion by criterion; a criterion that one of the plans did not score counts as changed. */
export function scoreChanges(own: PlanModel, before: PlanModel): ScoreChange[] {
  const changes = own.model.criteria.map(({ id, data }) => ({
    criterion: id,
    title: data.title,
    before: scored(data, before.plan.scores[id]?.level),
    after: scored(data, own.plan.scores[id]?.level),
  }));
  return changes.filter((each) => each.before.level !== each.after.level);
}

function scored(criterion: Criterion, level: number | undefined): ScoredLevel {
  if (level === undefined) return { level: 0, name: '', gap: false };
  return { level, name: criterion.levels[level - 1]?.name ?? String(level), gap: isGap(criterion, level) };
}
