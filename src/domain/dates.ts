/**
 * The arithmetic of the calendar, and the only file that touches Temporal.
 * Dates are ISO strings (YYYY-MM-DD), which compare as text. Days are also counted as whole numbers from 1970-01-01,
 * so that loops over days need no date objects.
 */
import type { IsoDate } from './views.ts';

// Made when first needed: a browser may bring Temporal in after this file.
let epochDate: Temporal.PlainDate | undefined;
const epoch = () => (epochDate ??= Temporal.PlainDate.from('1970-01-01'));

/** Days from 1970-01-01 to the date. @throws RangeError where the date does not exist */
export function dayNumber(date: IsoDate): number {
  const day =
    counted.get(date) ??
    Temporal.PlainDate.from(date, { overflow: 'reject' }).since(epoch(), { largestUnit: 'days' }).days;
  counted.set(date, day);
  return day;
}

/** The date that lies so many days after 1970-01-01. */
export function dateOf(day: number): IsoDate {
  const date = written.get(day) ?? epoch().add({ days: day }).toString();
  written.set(day, date);
  return date;
}

// Plans share the few thousand days of a program, and reading or writing a date takes longer than finding it.
const written = new Map<number, IsoDate>();
const counted = new Map<IsoDate, number>();

/** The day of the week of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The date so many calendar days later; earlier where the number is negative. */
export function addCalendarDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative where the second lies before the first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The year of a date. */
export function yearOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).year;
}

/** The quarter that a date lies in, as 2026-Q3. */
export function quarterOf(date: IsoDate): string {
  const { year, month } = Temporal.PlainDate.from(date);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** The quarter so many quarters later; earlier where the number is negative. */
export function addQuarters(quarter: string, count: number): string {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + count;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}
