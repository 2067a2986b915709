import { addCalendarDays, addQuarters, quarterOf } from '../dates.ts';
import type { IsoDate } from '../views.ts';

/** The first day of a quarter such as 2026-Q3. */
export function firstDayOf(quarter: string): IsoDate {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The last day of a quarter. */
export const lastDayOf = (quarter: string): IsoDate => addCalendarDays(firstDayOf(addQuarters(quarter, 1)), -1);

/** The last quarter that is over on a day. */
export const lastWholeQuarter = (asOf: IsoDate): string => addQuarters(quarterOf(asOf), -1);

/** How many whole quarters a window of so many months has; a part of a quarter counts as one. */
export const quartersIn = (months: number): number => Math.ceil(months / 3);

/** How many quarters one lies after another; negative where it lies before. */
export const quartersBetween = (from: string, to: string): number => indexOf(to) - indexOf(from);

const indexOf = (quarter: string) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

/** The half-year that a date lies in, as 2026-H2: short enough to show change, long enough to hold partners. */
export const halfYearOf = (date: IsoDate): string => `${date.slice(0, 4)}-H${date.slice(5, 7) <= '06' ? 1 : 2}`;
