import type { Calendar } from '../schema/program.ts';
import { weekdays } from '../schema/weekdays.ts';
import { dateOf, dayNumber, weekdayOf } from './dates.ts';
import type { IsoDate } from './views.ts';

/** The days on which somebody works. Days are whole numbers from 1970-01-01, as in dates.ts. */
export interface WorkingCalendar {
  readonly isWorkingDay: (day: number) => boolean;
}

/** The working days of an authored calendar: neither its weekend nor its holidays. */
export function workingCalendar({ weekend, holidays }: Pick<Calendar, 'weekend' | 'holidays'>): WorkingCalendar {
  const free = weekdays.map((day) => weekend.includes(day));
  const holidayNumbers = new Set(holidays.map(({ date }) => dayNumber(date)));
  return { isWorkingDay: (day) => !free[weekdayOf(day)] && !holidayNumbers.has(day) };
}

/** Monday to Friday without any holiday: what the handbook counts in, where no partner is meant. */
export const mondayToFriday = workingCalendar({ weekend: ['sat', 'sun'], holidays: [] });

/** The day itself if it is a working day, else the next one. */
export function rollForward(calendar: WorkingCalendar, day: number): number {
  let rolled = day;
  while (!calendar.isWorkingDay(rolled)) rolled += 1;
  return rolled;
}

/** The day itself if it is a working day, else the last one before it. */
export function rollBack(calendar: WorkingCalendar, day: number): number {
  let rolled = day;
  while (!calendar.isWorkingDay(rolled)) rolled -= 1;
  return rolled;
}

/**
 * The working day so many working days after a day that was rolled forward first,
 * so that adding 2 and then 3 is the same as adding 5.
 */
export function plusWorkingDays(calendar: WorkingCalendar, day: number, count: number): number {
  let reached = rollForward(calendar, day);
  for (let left = count; left > 0; left -= 1) reached = rollForward(calendar, reached + 1);
  return reached;
}

/** The working day so many working days before a day that was rolled back first: the inverse of plusWorkingDays. */
export function minusWorkingDays(calendar: WorkingCalendar, day: number, count: number): number {
  let reached = rollBack(calendar, day);
  for (let left = count; left > 0; left -= 1) reached = rollBack(calendar, reached - 1);
  return reached;
}

/** How many working days one may add to a day, rolled forward first, without passing another; never negative. */
export function workingDaysUntil(calendar: WorkingCalendar, from: number, to: number): number {
  let count = 0;
  for (let day = rollForward(calendar, from) + 1; day <= to; day += 1) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/** Whether a date is a working day. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  return calendar.isWorkingDay(dayNumber(date));
}

/** The date itself if it is a working day, else the next one. */
export function nextWorkingDay(calendar: WorkingCalendar, date: IsoDate): IsoDate {
  return dateOf(rollForward(calendar, dayNumber(date)));
}

/** The date so many working days later, or earlier where the number is negative. */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, count: number): IsoDate {
  const add = count < 0 ? minusWorkingDays : plusWorkingDays;
  return dateOf(add(calendar, dayNumber(date), Math.abs(count)));
}

/** Working days from one date to a later one, not counting the first; 0 where the second is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  return workingDaysUntil(calendar, dayNumber(from), dayNumber(to));
}
