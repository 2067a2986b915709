import type { ProgramModel } from './programModel.ts';
import { schedule, type Schedule } from './schedule.ts';
import { mondayToFriday } from './workingDays.ts';

/** Any Monday will do: the handbook shows counts of days, never these dates. */
const aMonday = '2001-01-01';

/**
 * The program's own schedule, counted from a Monday in a calendar without holidays.
 * @throws RangeError where milestones wait for each other
 */
export function programSchedule({ program, milestones }: ProgramModel): Schedule {
  return schedule({
    milestones,
    start: aMonday,
    agreement: program.agreement,
    pins: new Map(),
    calendar: mondayToFriday,
  });
}
