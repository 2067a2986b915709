import { finding } from '../../problems/finding.ts';
import { dateOf, yearOf } from '../dates.ts';
import type { PlanModel } from '../planModel.ts';
import { inProgram, type Rule } from './rule.ts';
import { soundSchedules } from './soundSchedules.ts';

/** A calendar knows the holidays of every year that its plans reach into (R5). */
export const calendars: Rule = (content) => {
  const { plans } = soundSchedules(content);
  const byCalendar = Map.groupBy(plans, ({ partner }) => partner.data.calendar);
  return content.program.calendars.flatMap(({ id, holidays }, index) => {
    const covered = new Set(holidays.map(({ date }) => date.slice(0, 4)));
    const years = new Set((byCalendar.get(id) ?? []).flatMap(yearsOf));
    const missing = [...years.difference(covered)].toSorted();
    return missing.length > 0
      ? [finding('calendar-too-short', inProgram('calendars', index, 'holidays'), { calendar: id, years: missing })]
      : [];
  });
};

function yearsOf({ schedule, plan }: PlanModel): string[] {
  const end = Math.max(schedule.start, ...[...schedule.slots.values()].map(({ due }) => due));
  const [first, last] = [yearOf(plan.start), yearOf(dateOf(end))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
