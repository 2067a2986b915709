import type { Schedule, Slot } from './schedule.ts';
import { minusWorkingDays, rollBack, workingDaysUntil } from './workingDays.ts';

/**
 * How many working days each milestone may slip, by itself, without moving the goal (R7).
 * An agreed date on the way holds: a milestone before a pinned one may slip up to the pinned day and no further.
 * Milestones that the goal does not wait for, or that have been reached, are missing from the result.
 */
export function slackTowards(plan: Schedule, goal: string): Map<string, number> {
  const last = lastDays(plan, goal);
  return new Map(
    [...last].map(([id, day]) => [id, workingDaysUntil(plan.calendar, plan.slots.get(id)?.due ?? day, day)]),
  );
}

/** The last day on which each milestone may be reached, found backwards from the goal. */
function lastDays(plan: Schedule, goal: string): Map<string, number> {
  const last = new Map<string, number>();
  const end = plan.slots.get(goal);
  if (!end || end.reached) return last;
  last.set(goal, end.due);
  for (const slot of [...plan.slots.values()].toReversed()) {
    const own = last.get(slot.milestone.id);
    if (own === undefined) continue;
    for (const id of slot.before.filter((each) => !plan.slots.get(each)?.reached)) {
      const day = lastDayBefore(plan, slot, slot.pinned ? Math.min(own, slot.due) : own, id);
      last.set(id, Math.min(day, last.get(id) ?? day));
    }
  }
  return last;
}

/** The last day of something that a milestone waits for, so that the milestone itself can keep its own last day. */
function lastDayBefore({ calendar }: Schedule, { milestone, pinned }: Slot, day: number, before: string): number {
  const latest = rollBack(calendar, day);
  if (pinned || milestone.offset.from !== before) return latest;
  const { days, unit } = milestone.offset;
  return unit === 'working' ? minusWorkingDays(calendar, latest, days) : latest - days;
}
