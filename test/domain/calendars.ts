import { workingCalendar } from '../../src/domain/workingDays.ts';

/** Public holidays of all of Germany around Easter 2027 and the turn of the year, as the calendar of the year shows them. */
export const germanHolidays = [
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-01',
  '2027-05-06',
  '2027-05-17',
  '2027-10-03',
  '2027-12-25',
  '2027-12-26',
];

/** Monday to Friday without the German holidays. */
export const germany = workingCalendar({
  weekend: ['sat', 'sun'],
  holidays: germanHolidays.map((date) => ({ date, name: date })),
});
