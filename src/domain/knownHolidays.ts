import type { Calendar } from '../schema/program.ts';
import { yearOf } from './dates.ts';
import type { IsoDate } from './views.ts';

/** The years from one date to another of which a calendar names no holidays, so that dates may fall on one. */
export function yearsWithoutHolidays(
  { holidays }: Pick<Calendar, 'holidays'>,
  from: IsoDate,
  to: IsoDate,
): readonly string[] {
  const covered = new Set(holidays.map(({ date }) => date.slice(0, 4)));
  const [first, last] = [yearOf(from), yearOf(to)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return years.filter((year) => !covered.has(year));
}
