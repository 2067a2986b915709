import type { Plan } from '../schema/plan.ts';
import { commitmentViews } from './commitments.ts';
import type { Content, Entry } from './content.ts';
import { dateOf } from './dates.ts';
import { planModel, type PlanModel } from './planModel.ts';
import { reachedMilestones } from './reached.ts';
import type { IsoDate, SuccessionView } from './views.ts';

/**
 * How a plan differs from the one it follows (V1): milestones that are new, milestones that were not reached and are no
 * longer asked for, scores that changed, and which commitments due by then were met and missed.
 */
export function successionView(own: PlanModel, previous: Entry<Plan>, content: Content, asOf: IsoDate): SuccessionView {
  const before = planModel(own.model, previous, content);
  return {
    follows: { id: previous.id, title: previous.data.title },
    ...changedMilestones(own, before, reachedMilestones(content, previous)),
    scores: changedScores(own, before),
    commitments: keptCommitments(before, asOf),
  };
}

function changedMilestones(
  own: PlanModel,
  before: PlanModel,
  reached: ReadonlySet<string>,
): Pick<SuccessionView, 'added' | 'dropped'> {
  const added = [...own.schedule.slots.values()].filter(({ milestone }) => !before.schedule.slots.has(milestone.id));
  const dropped = before.milestones.filter(({ id }) => !own.schedule.slots.has(id) && !reached.has(id));
  return {
    added: added
      .toSorted((a, b) => a.due - b.due)
      .map(({ milestone: { id, title }, due }) => ({ id, title, due: dateOf(due) })),
    dropped: dropped.map(({ id, title }) => ({ id, title })),
  };
}

/** Scores that both plans have and that differ. */
function changedScores(own: PlanModel, { plan }: PlanModel): SuccessionView['scores'] {
  const scores = own.model.criteria.flatMap(({ id, data }) => {
    const [before, after] = [plan.scores[id]?.level, own.plan.scores[id]?.level];
    return before === undefined || after === undefined ? [] : [{ criterion: id, title: data.title, before, after }];
  });
  return scores.filter(({ before, after }) => before !== after);
}

/** A commitment is missed once its day has passed without it; one that is still to come is neither met nor missed. */
function keptCommitments(before: PlanModel, asOf: IsoDate): SuccessionView['commitments'] {
  const commitments = commitmentViews(before);
  const missed = commitments.filter(({ metOn, due }) => metOn === null && due < asOf);
  return {
    met: commitments.filter(({ metOn }) => metOn !== null).length,
    missed: missed.map(({ party, what }) => ({ party, what })),
  };
}
