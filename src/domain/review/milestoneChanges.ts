import { dateOf } from '../dates.ts';
import type { PlanModel } from '../planModel.ts';
import type { Slot } from '../schedule.ts';
import type { IsoDate } from '../views.ts';
import type { MilestoneChanges } from './reviewViews.ts';

/**
 * What became of the milestones of the earlier plan, and what the new one asks for besides. What was reached and is
 * taken over as reached is no change.
 * @param reached the day of each milestone that was reached in the earlier plan or in one before it
 */
export function milestoneChanges(
  own: PlanModel,
  before: PlanModel,
  reached: ReadonlyMap<string, IsoDate>,
): MilestoneChanges {
  const takenOver = new Set(
    own.plan.progress.filter(({ date }) => date < own.plan.start).map(({ milestone }) => milestone),
  );
  const asked = [...own.schedule.slots.values()]
    .filter(({ milestone }) => !takenOver.has(milestone.id))
    .toSorted((a, b) => a.due - b.due);
  const earlier = before.schedule.slots;
  return {
    reached: before.milestones.filter(({ id }) => reached.has(id)).length,
    of: before.milestones.length,
    added: asked.filter(({ milestone: { id } }) => !earlier.has(id)).map(dated),
    dropped: [...earlier.values()]
      .filter(({ milestone: { id } }) => !own.schedule.slots.has(id) && !reached.has(id))
      .map(dated),
    moved: asked.flatMap((slot) => movedFrom(earlier.get(slot.milestone.id), slot, reached)),
    again: asked.flatMap((slot) => {
      const reachedOn = earlier.has(slot.milestone.id) ? reached.get(slot.milestone.id) : undefined;
      return reachedOn === undefined ? [] : [{ ...dated(slot), reachedOn }];
    }),
  };
}

const dated = ({ milestone: { id, title }, due }: Slot) => ({ id, title, due: dateOf(due) });

function movedFrom(before: Slot | undefined, { milestone, due }: Slot, reached: ReadonlyMap<string, IsoDate>) {
  if (!before || before.due === due || reached.has(milestone.id)) return [];
  const { id, title } = milestone;
  return [{ id, title, before: dateOf(before.due), after: dateOf(due), days: due - before.due }];
}
