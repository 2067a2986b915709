import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber } from '../../src/domain/dates.ts';
import {
  addWorkingDays,
  isWorkingDay,
  minusWorkingDays,
  mondayToFriday,
  nextWorkingDay,
  plusWorkingDays,
  rollBack,
  rollForward,
  workingCalendar,
  workingDaysBetween,
  workingDaysUntil,
} from '../../src/domain/workingDays.ts';
import { germany } from './calendars.ts';
import { anyCalendar, anyDay } from './arbitraries.ts';

describe('the German calendar', () => {
  test('knows Easter 2027', () => {
    const days = ['2027-03-25', '2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'];
    expect(days.filter((date) => isWorkingDay(germany, date))).toEqual(['2027-03-25', '2027-03-30']);
  });

  test('rolls Good Friday to the Tuesday after Easter', () => {
    expect(nextWorkingDay(germany, '2027-03-26')).toBe('2027-03-30');
    expect(nextWorkingDay(germany, '2027-03-25')).toBe('2027-03-25');
  });

  test('counts over Easter', () => {
    expect(addWorkingDays(germany, '2027-03-24', 1)).toBe('2027-03-25');
    expect(addWorkingDays(germany, '2027-03-24', 2)).toBe('2027-03-30');
    expect(addWorkingDays(germany, '2027-03-30', -2)).toBe('2027-03-24');
    expect(workingDaysBetween(germany, '2027-03-24', '2027-03-30')).toBe(2);
  });

  test('counts over the turn of the year', () => {
    expect(addWorkingDays(germany, '2026-12-23', 3)).toBe('2026-12-29');
    expect(addWorkingDays(germany, '2026-12-30', 2)).toBe('2027-01-04');
    expect(workingDaysBetween(germany, '2026-12-01', '2027-01-04')).toBe(22);
  });

  test('counts ten working days from the day before Ascension Day 2027', () => {
    expect(addWorkingDays(germany, '2027-05-05', 10)).toBe('2027-05-21');
  });
});

test('a day added to a weekend is added to the Monday after it', () => {
  expect(addWorkingDays(mondayToFriday, '2027-03-06', 0)).toBe('2027-03-08');
  expect(addWorkingDays(mondayToFriday, '2027-03-06', 1)).toBe('2027-03-09');
  expect(addWorkingDays(mondayToFriday, '2027-03-07', -1)).toBe('2027-03-04');
});

test('a weekend may be of other days', () => {
  const calendar = workingCalendar({ weekend: ['fri', 'sat'], holidays: [] });
  expect(addWorkingDays(calendar, '2027-03-04', 1)).toBe('2027-03-07');
});

test('no working day lies between a date and an earlier one', () => {
  expect(workingDaysBetween(germany, '2027-03-24', '2027-03-23')).toBe(0);
});

const count = fc.nat(60);

describe('in every calendar', () => {
  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, count, count, (calendar, day, a, b) => {
        expect(plusWorkingDays(calendar, plusWorkingDays(calendar, day, a), b)).toBe(
          plusWorkingDays(calendar, day, a + b),
        );
      }),
    );
  });

  test('taking off is the inverse of adding', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, count, (calendar, day, a) => {
        const from = rollForward(calendar, day);
        const to = plusWorkingDays(calendar, from, a);
        expect(minusWorkingDays(calendar, to, a)).toBe(from);
        expect(workingDaysUntil(calendar, from, to)).toBe(a);
      }),
    );
  });

  test('every result is a working day, and rolling goes no further than it must', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, count, (calendar, day, a) => {
        expect(calendar.isWorkingDay(plusWorkingDays(calendar, day, a))).toBe(true);
        const [back, forward] = [rollBack(calendar, day), rollForward(calendar, day)];
        for (let each = back + 1; each < forward; each += 1) expect(calendar.isWorkingDay(each)).toBe(false);
      }),
    );
  });

  test('dates and days say the same', () => {
    fc.assert(fc.property(anyDay, (day) => void expect(dayNumber(dateOf(day))).toBe(day)));
  });
});
