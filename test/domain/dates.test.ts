import { expect, test } from 'vitest';
import {
  addCalendarDays,
  addQuarters,
  dateOf,
  dayNumber,
  daysBetween,
  quarterOf,
  weekdayOf,
} from '../../src/domain/dates.ts';

test('days are counted from 1970-01-01', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2000-03-01')).toBe(11_017);
  expect(dateOf(11_017)).toBe('2000-03-01');
});

test('weekdays are counted from Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map((date) => weekdayOf(dayNumber(date)))).toEqual([0, 5, 6]);
  expect(weekdayOf(dayNumber('1969-12-31'))).toBe(2);
});

test('calendar days pass over leap days and year ends', () => {
  expect(addCalendarDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addCalendarDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(addCalendarDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(daysBetween('2026-12-31', '2028-03-01')).toBe(426);
  expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1);
});

test('a date that does not exist is refused', () => {
  expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
});

test('quarters follow each other over the year end', () => {
  expect(quarterOf('2026-12-31')).toBe('2026-Q4');
  expect(quarterOf('2027-01-01')).toBe('2027-Q1');
  expect(addQuarters('2026-Q4', 1)).toBe('2027-Q1');
  expect(addQuarters('2027-Q1', -4)).toBe('2026-Q1');
  expect(addQuarters('2027-Q1', 7)).toBe('2028-Q4');
});
