import { shift, type Schedule, type Slot } from './schedule.ts';

/**
 * The milestones that decide when a goal is reached, from the start to the goal: each one is due on the very day that
 * the one before it asks for (R7). A pinned milestone owes its day to nobody, so the path begins there, unless
 * something before it is due on that same day; so does it where an open milestone waits for nothing but today. In a
 * forecast a milestone that was reached rests on what was reached last among all that it waited for.
 * @returns an empty list where the schedule does not have the goal
 */
export function criticalPath(plan: Schedule, goal: string): string[] {
  const path: string[] = [];
  for (let slot = plan.slots.get(goal); slot; slot = binding(plan, slot)) path.unshift(slot.milestone.id);
  return path;
}

/** The milestone that the day of another rests on: the origin of its offset before its dependencies. */
function binding(plan: Schedule, slot: Slot): Slot | undefined {
  const before = slot.before.flatMap((id) => plan.slots.get(id) ?? []);
  if (slot.reached) return lastReached(before.filter((each) => each.reached && each.due <= slot.due));
  return before.find((each) => asks(plan, each, slot) === slot.due);
}

/** The one that was reached last; the first of them where several were reached on that day. */
const lastReached = (slots: readonly Slot[]): Slot | undefined => slots.toSorted((a, b) => b.due - a.due)[0];

/** The day that one milestone asks another to wait for. */
function asks({ calendar }: Schedule, before: Slot, { milestone, pinned }: Slot): number {
  const isOrigin = milestone.offset.from === before.milestone.id && !pinned;
  return shift(calendar, before.due, isOrigin ? milestone.offset : { days: 0, unit: 'working' });
}
