import { finding } from '../../problems/finding.ts';
import { dateOf } from '../dates.ts';
import { yearsWithoutHolidays } from '../knownHolidays.ts';
import type { Schedule } from '../schedule.ts';
import { inProgram, type Rule } from './rule.ts';
import { soundSchedules } from './soundSchedules.ts';

/** A calendar knows the holidays of every year that its plans reach into (R5). */
export const calendars: Rule = (content) => {
  const { plans } = soundSchedules(content);
  const byCalendar = Map.groupBy(plans, ({ partner }) => partner.data.calendar);
  return content.program.calendars.flatMap(({ id, holidays }, index) => {
    const years = (byCalendar.get(id) ?? []).flatMap(({ schedule, plan }) =>
      yearsWithoutHolidays({ holidays }, plan.start, lastDate(schedule)),
    );
    const missing = [...new Set(years)].toSorted();
    return missing.length > 0
      ? [finding('calendar-too-short', inProgram('calendars', index, 'holidays'), { calendar: id, years: missing })]
      : [];
  });
};

function lastDate({ start, slots }: Schedule): string {
  return dateOf(Math.max(start, ...[...slots.values()].map(({ due }) => due)));
}
