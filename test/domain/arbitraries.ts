import fc from 'fast-check';
import { dateOf, dayNumber } from '../../src/domain/dates.ts';
import type { StagedMilestone } from '../../src/domain/milestones.ts';
import { schedule, type ScheduleInput } from '../../src/domain/schedule.ts';
import { rollForward, workingCalendar, type WorkingCalendar } from '../../src/domain/workingDays.ts';
import { weekdays } from '../../src/schema/weekdays.ts';

const first = dayNumber('2026-06-01');

export const anyDay = fc.integer({ min: first, max: first + 500 });

/** Calendars with weekends of up to three days and a sprinkling of holidays. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    weekend: fc.subarray([...weekdays], { maxLength: 3 }),
    holidays: fc.uniqueArray(anyDay, { maxLength: 40 }),
  })
  .map(({ weekend, holidays }) =>
    workingCalendar({ weekend, holidays: holidays.map((day) => ({ date: dateOf(day), name: 'Holiday' })) }),
  );

type Unit = 'working' | 'calendar';
export const stageOfIndex = ['operational', 'sales-marketing', 'product', 'management'] as const;

/**
 * Milestones that wait only for earlier ones, in any order: m0 is the agreement or comes before it, and everything up
 * to the agreement is management.
 */
export function anyMilestones(
  units: readonly Unit[],
): fc.Arbitrary<{ milestones: StagedMilestone[]; agreement: string }> {
  const each = fc.record({
    from: fc.nat(),
    days: fc.nat(25),
    unit: fc.constantFrom(...units),
    stage: fc.constantFrom(...stageOfIndex),
    dependsOn: fc.array(fc.nat(), { maxLength: 3 }),
  });
  return fc
    .record({ list: fc.array(each, { minLength: 2, maxLength: 14 }), agreementAt: fc.nat(3), turn: fc.nat() })
    .map(({ list, agreementAt, turn }) => {
      const agreementIndex = Math.min(agreementAt, list.length - 1);
      const milestones = list.map(({ from, days, unit, stage, dependsOn }, index): StagedMilestone => {
        const earlier = (number: number) => number % Math.max(1, index);
        const origin = index === 0 || from % 5 === 0 ? 'start' : `m${earlier(from)}`;
        const before = index === 0 ? [] : [...new Set(dependsOn.map((number) => `m${earlier(number)}`))];
        const offset = { from: origin, days, unit };
        const facts = { title: `M${index}`, owners: ['lead'], evidence: 'E', unlocks: 'U', note: undefined };
        return {
          id: `m${index}`,
          ...facts,
          offset,
          dependsOn: before,
          stage: index <= agreementIndex ? 'management' : stage,
        };
      });
      const turned = [...milestones.slice(turn % milestones.length), ...milestones.slice(0, turn % milestones.length)];
      return { milestones: turned, agreement: `m${agreementIndex}` };
    });
}

/** What a schedule is made from, without pins. */
export function anyInput(units: readonly Unit[] = ['working', 'calendar']): fc.Arbitrary<ScheduleInput> {
  return fc
    .record({ program: anyMilestones(units), day: anyDay, calendar: anyCalendar })
    .map(({ program, day, calendar }) => ({ ...program, start: dateOf(day), calendar, pins: new Map() }));
}

/** Pins some milestones to working days that do not contradict what they wait for. */
export function anyPinnedInput(units?: readonly Unit[]): fc.Arbitrary<ScheduleInput> {
  const pins = fc.array(fc.record({ at: fc.nat(), delay: fc.nat(12) }), { maxLength: 3 });
  return fc.record({ input: anyInput(units), pins }).map(({ input, pins: wanted }) => wanted.reduce(withPin, input));
}

function withPin(input: ScheduleInput, { at, delay }: { at: number; delay: number }): ScheduleInput {
  const plan = schedule(input);
  const milestone = input.milestones[at % input.milestones.length];
  const slot = plan.slots.get(milestone?.id ?? '');
  const isBefore = slot && [...input.pins.keys()].some((pinned) => waitsFor(input, pinned, slot.milestone.id));
  if (!slot || slot.pinned || isBefore) return input;
  const latest = Math.max(plan.start, ...slot.before.map((id) => plan.slots.get(id)?.due ?? 0));
  const day = rollForward(input.calendar, latest + delay);
  return { ...input, pins: new Map([...input.pins, [slot.milestone.id, dateOf(day)]]) };
}

function waitsFor(input: ScheduleInput, id: string, other: string): boolean {
  const before = schedule(input).slots.get(id)?.before ?? [];
  return before.some((each) => each === other || waitsFor(input, each, other));
}
