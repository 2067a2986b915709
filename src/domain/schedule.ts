import type { Offset } from '../schema/stage.ts';
import { dateOf, dayNumber } from './dates.ts';
import { inOrder, type Graph } from './graph.ts';
import type { StagedMilestone } from './milestones.ts';
import type { IsoDate } from './views.ts';
import { plusWorkingDays, rollForward, type WorkingCalendar } from './workingDays.ts';

export interface ScheduleInput {
  readonly milestones: readonly StagedMilestone[];
  /** The first day of the plan. */
  readonly start: IsoDate;
  /** The milestone at which management agrees; everything outside management waits for it (R1). */
  readonly agreement: string;
  /** Agreed dates that stand instead of the computed ones, by milestone. */
  readonly pins: ReadonlyMap<string, IsoDate>;
  readonly calendar: WorkingCalendar;
  /** What has been reached by the day that the plan is looked at; left out where only what was agreed counts. */
  readonly progress?: ProgressInput;
}

export interface ProgressInput {
  /** The day on which a milestone was reached, by milestone. */
  readonly reached: ReadonlyMap<string, IsoDate>;
  /** The day up to which that is known: what is still open cannot be reached before it. */
  readonly asOf: IsoDate;
}

/** One milestone with its day; days are whole numbers from 1970-01-01. */
export interface Slot {
  readonly milestone: StagedMilestone;
  /** The day that its offset alone asks for. */
  readonly own: number;
  readonly due: number;
  readonly pinned: boolean;
  /** Whether it was reached on that day. */
  readonly reached: boolean;
  /** The milestones it waits for: the one it is counted from first, then its dependencies, then the agreement. */
  readonly before: readonly string[];
}

export interface Schedule {
  readonly calendar: WorkingCalendar;
  /** The first working day of the plan. */
  readonly start: number;
  /** In an order in which each comes after all that it waits for. */
  readonly slots: ReadonlyMap<string, Slot>;
}

/**
 * Dates for all milestones from one start (R7). A milestone is due on the latest of its own day (origin plus offset)
 * and the days of all that it waits for, rolled forward to a working day; a pin stands instead of that.
 * With progress it is a forecast: what was reached keeps its day, and whatever is open is due no earlier than the start,
 * the day that the plan is looked at, and what it waits for; a pin that can no longer be held gives way.
 * Ids that name no milestone of the list are passed over.
 * @throws RangeError where milestones wait for each other
 */
export function schedule(input: ScheduleInput): Schedule {
  const start = rollForward(input.calendar, dayNumber(input.start));
  const graph = waitingFor(input.milestones, input.agreement);
  const byId = new Map(input.milestones.map((milestone) => [milestone.id, milestone]));
  const slots = new Map<string, Slot>();
  for (const id of inOrder(graph)) {
    const milestone = byId.get(id);
    if (milestone) slots.set(id, slotOf(milestone, graph.get(id) ?? [], { start, slots, input }));
  }
  return { calendar: input.calendar, start, slots };
}

/** What each milestone waits for: its origin, its dependencies and, outside management, the agreement (R1). */
export function waitingFor(milestones: readonly StagedMilestone[], agreement: string): Graph {
  const known = new Set(milestones.map(({ id }) => id));
  return new Map(
    milestones.map((milestone) => {
      const implied = milestone.stage === 'management' ? [] : [agreement];
      const before = new Set([milestone.offset.from, ...milestone.dependsOn, ...implied]);
      return [milestone.id, [...before].filter((id) => known.has(id))];
    }),
  );
}

/** The day so many days after another, rolled forward to a working day. */
export function shift(calendar: WorkingCalendar, day: number, { days, unit }: Omit<Offset, 'from'>): number {
  return unit === 'working' ? plusWorkingDays(calendar, day, days) : rollForward(calendar, day + days);
}

interface Known {
  readonly start: number;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly input: ScheduleInput;
}

function slotOf(milestone: StagedMilestone, before: readonly string[], known: Known): Slot {
  const { start, slots, input } = known;
  const { id, offset } = milestone;
  const own = shift(input.calendar, slots.get(offset.from)?.due ?? start, offset);
  const waits = Math.max(...before.map((each) => slots.get(each)?.due ?? start), -Infinity);
  const reached = input.progress?.reached.get(id);
  const due = reached === undefined ? openDay(known, input.pins.get(id), own, waits) : dayNumber(reached);
  return { milestone, own, due, pinned: input.pins.has(id), reached: reached !== undefined, before };
}

/**
 * The day of a milestone that has not been reached.
 * @param own the day that its offset asks for; a pin stands instead of it
 * @param waits the latest day of all that it waits for
 */
function openDay({ start, input }: Known, pin: IsoDate | undefined, own: number, waits: number): number {
  const { calendar, progress } = input;
  if (!progress) return pin === undefined ? rollForward(calendar, Math.max(own, waits)) : dayNumber(pin);
  const earliest = Math.max(start, dayNumber(progress.asOf), waits);
  if (pin === undefined) return rollForward(calendar, Math.max(own, earliest));
  return dayNumber(pin) >= earliest ? dayNumber(pin) : rollForward(calendar, earliest);
}

/** The day on which a milestone of the schedule is due. @throws RangeError where the schedule does not have it */
export function dueDay({ slots }: Schedule, id: string): number {
  const slot = slots.get(id);
  if (!slot) throw new RangeError(`The plan has no milestone ${id}`);
  return slot.due;
}

/** The date on which a milestone of the schedule is due. @throws RangeError where the schedule does not have it */
export function dueDate(plan: Schedule, id: string): IsoDate {
  return dateOf(dueDay(plan, id));
}
