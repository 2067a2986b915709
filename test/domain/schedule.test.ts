import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../../src/domain/dates.ts';
import { programMilestones } from '../../src/domain/milestones.ts';
import { dueDate, schedule, type ScheduleInput } from '../../src/domain/schedule.ts';
import { addWorkingDays, plusWorkingDays } from '../../src/domain/workingDays.ts';
import { anyInput, anyPinnedInput } from './arbitraries.ts';
import { germany } from './calendars.ts';
import { milestoneOf, sample, type DraftContent } from './sample.ts';

function input(
  change: (content: DraftContent) => void = () => {},
  pins: Record<string, string> = {},
  start = '2027-03-01',
): ScheduleInput {
  const content = sample();
  change(content);
  const milestones = programMilestones(content as unknown as Parameters<typeof programMilestones>[0]);
  return { milestones, start, agreement: 'agreed', pins: new Map(Object.entries(pins)), calendar: germany };
}

const dates = (of: ScheduleInput) =>
  Object.fromEntries([...schedule(of).slots].map(([id, { due }]) => [id, dateOf(due)]));

describe('a schedule', () => {
  test('follows from one date, over weekends and Easter', () => {
    expect(dates(input())).toEqual({
      kickoff: '2027-03-01',
      agreed: '2027-03-15',
      portal: '2027-03-17',
      'test-order': '2027-03-24',
      call: '2027-03-25',
      demo: '2027-04-12',
      won: '2027-05-03',
      second: '2027-06-02',
      kit: '2027-03-19',
      accredited: '2027-05-04',
    });
  });

  test('starts on the next working day', () => {
    expect(dates(input(undefined, {}, '2027-03-27'))['kickoff']).toBe('2027-03-30');
  });

  test('waits for dependencies', () => {
    const late = input((content) => (milestoneOf(content, 'kit').offset.days = 40));
    expect(dates(late)).toMatchObject({ kit: '2027-05-13', demo: '2027-05-13' });
  });

  test('rolls calendar days forward to a working day', () => {
    const calendarDays = input(
      (content) => (milestoneOf(content, 'portal').offset = { from: 'agreed', days: 11, unit: 'calendar' }),
    );
    expect(dates(calendarDays)['portal']).toBe('2027-03-30');
  });

  test('waits for the agreement with everything outside management (R1)', () => {
    const early = input(
      (content) => (milestoneOf(content, 'kit').offset = { from: 'start', days: 0, unit: 'working' }),
    );
    expect(dates(early)['kit']).toBe('2027-03-15');
    expect(dates(early)['kickoff']).toBe('2027-03-01');
  });

  test('counts on from an agreed date', () => {
    const pinned = input(undefined, { call: '2027-04-05' });
    expect(dates(pinned)).toMatchObject({
      call: '2027-04-05',
      demo: '2027-04-19',
      won: '2027-05-11',
      kit: '2027-03-19',
    });
  });

  test('rolls what depends on an agreed date that nobody works on', () => {
    const pinned = input(undefined, { kit: '2027-04-17' });
    expect(dates(pinned)).toMatchObject({ kit: '2027-04-17', demo: '2027-04-19' });
  });

  test('refuses a circle and names it', () => {
    expect(() => schedule(input((content) => milestoneOf(content, 'kit').dependsOn.push('won')))).toThrow(
      /wait for each other: .*kit/,
    );
  });

  test('does not know other milestones', () => {
    expect(() => dueDate(schedule(input()), 'x')).toThrow('The plan has no milestone x');
  });
});

const dueOf = (of: ScheduleInput) => new Map([...schedule(of).slots].map(([id, { due }]) => [id, due]));

describe('in every schedule', () => {
  test('no milestone is due before what it waits for, nor before its own day', () => {
    fc.assert(
      fc.property(anyInput(), (of) => {
        const { slots, calendar } = schedule(of);
        for (const { due, own, before } of slots.values()) {
          expect(due).toBeGreaterThanOrEqual(own);
          expect(calendar.isWorkingDay(due)).toBe(true);
          for (const id of before) expect(due).toBeGreaterThanOrEqual(slots.get(id)?.due ?? Infinity);
        }
      }),
    );
  });

  test('nothing outside management is due before the agreement', () => {
    fc.assert(
      fc.property(anyInput(), (of) => {
        const { slots } = schedule(of);
        const agreed = slots.get(of.agreement)?.due ?? Infinity;
        for (const { due, milestone } of slots.values())
          if (milestone.stage !== 'management') expect(due).toBeGreaterThanOrEqual(agreed);
      }),
    );
  });

  test('moving the start by working days moves every date by as many, where all offsets are in working days', () => {
    fc.assert(
      fc.property(anyInput(['working']), fc.nat(40), (of, days) => {
        const moved = dueOf({ ...of, start: addWorkingDays(of.calendar, of.start, days) });
        for (const [id, due] of dueOf(of)) expect(moved.get(id)).toBe(plusWorkingDays(of.calendar, due, days));
      }),
    );
  });

  test('moving the start later makes nothing earlier, whatever the offsets and agreed dates', () => {
    fc.assert(
      fc.property(anyPinnedInput(), fc.nat(40), (of, days) => {
        const moved = dueOf({ ...of, start: addWorkingDays(of.calendar, of.start, days) });
        for (const [id, due] of dueOf(of)) expect(moved.get(id)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test('adding a dependency makes nothing earlier', () => {
    fc.assert(
      fc.property(anyPinnedInput(), fc.nat(), fc.nat(), (of, a, b) => {
        const numbers = of.milestones.map(({ id }) => Number(id.slice(1))).toSorted((x, y) => x - y);
        const [low, high] = [a % numbers.length, b % numbers.length].toSorted((x, y) => x - y);
        if (low === high) return;
        const milestones = of.milestones.map((each) =>
          each.id === `m${high}` ? { ...each, dependsOn: [...each.dependsOn, `m${low}`] } : each,
        );
        const more = dueOf({ ...of, milestones });
        for (const [id, due] of dueOf(of)) expect(more.get(id)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test('the order of the milestones in the files does not matter', () => {
    fc.assert(
      fc.property(anyPinnedInput(), (of) => {
        const turned = dueOf({ ...of, milestones: of.milestones.toReversed() });
        expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(dueOf(of)));
      }),
    );
  });
});
