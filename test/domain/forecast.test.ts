import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../src/domain/criticalPath.ts';
import { dateOf, dayNumber } from '../../src/domain/dates.ts';
import { reversed } from '../../src/domain/graph.ts';
import { programMilestones } from '../../src/domain/milestones.ts';
import { schedule, waitingFor, type Schedule, type ScheduleInput } from '../../src/domain/schedule.ts';
import { slackTowards } from '../../src/domain/slack.ts';
import { plusWorkingDays } from '../../src/domain/workingDays.ts';
import { anyDay, anyInput, anyPinnedInput } from './arbitraries.ts';
import { germany } from './calendars.ts';
import { sample } from './sample.ts';

function forecast(asOf: string, reached: Record<string, string> = {}, pins: Record<string, string> = {}): Schedule {
  return schedule({
    milestones: programMilestones(sample() as unknown as Parameters<typeof programMilestones>[0]),
    start: '2027-03-01',
    agreement: 'agreed',
    pins: new Map(Object.entries(pins)),
    calendar: germany,
    progress: { reached: new Map(Object.entries(reached)), asOf },
  });
}
const dates = ({ slots }: Schedule) => Object.fromEntries([...slots].map(([id, { due }]) => [id, dateOf(due)]));

describe('the forecast of the sample', () => {
  test('counts on from the day on which a milestone was reached, earlier or later', () => {
    const reached = { kickoff: '2027-03-01', agreed: '2027-03-17' };
    expect(dates(forecast('2027-03-17', reached))).toMatchObject({
      kickoff: '2027-03-01',
      agreed: '2027-03-17',
      portal: '2027-03-19',
      // Eight working days on, with Good Friday and Easter Monday between.
      call: '2027-03-31',
      kit: '2027-03-23',
    });
    expect(dates(forecast('2027-03-17', { ...reached, agreed: '2027-03-12' }))['portal']).toBe('2027-03-17');
  });

  test('expects nothing open before the day that it is looked at, nor on a day off', () => {
    const late = dates(forecast('2027-03-27', { kickoff: '2027-03-01' }));
    expect(late).toMatchObject({ kickoff: '2027-03-01', agreed: '2027-03-30', portal: '2027-04-01' });
  });

  test('holds an agreed date while it can be held', () => {
    const pins = { call: '2027-04-05' };
    expect(dates(forecast('2027-03-20', { agreed: '2027-03-19' }, pins))['call']).toBe('2027-04-05');
    expect(dates(forecast('2027-04-07', { agreed: '2027-03-19' }, pins))['call']).toBe('2027-04-07');
  });

  test('leads the critical path over what was reached last, and gives it no slack', () => {
    const now = forecast('2027-04-01', { kickoff: '2027-03-01', agreed: '2027-03-15', call: '2027-04-01' });
    expect(criticalPath(now, 'won')).toEqual(['kickoff', 'agreed', 'call', 'demo', 'won']);
    expect(Object.fromEntries(slackTowards(now, 'won'))).toMatchObject({ demo: 0, won: 0 });
    expect([...slackTowards(now, 'won').keys()]).not.toContain('call');
  });

  test('turns the critical path to what has become the longest way', () => {
    const late = forecast('2027-05-10', { kickoff: '2027-03-01', agreed: '2027-03-15', call: '2027-03-25' });
    expect(criticalPath(late, 'won')).toEqual(['kit', 'demo', 'won']);
  });

  test('keeps the way by which a goal was reached', () => {
    const reached = { kickoff: '2027-03-01', agreed: '2027-03-15', call: '2027-03-24', demo: '2027-04-12' };
    const won = forecast('2027-06-01', { ...reached, kit: '2027-04-01', won: '2027-05-20' });
    expect(criticalPath(won, 'won')).toEqual(['kickoff', 'agreed', 'kit', 'demo', 'won']);
    expect(slackTowards(won, 'won').size).toBe(0);
  });
});

/** A plan with some milestones reached, on any days up to the day that it is looked at, in any order. */
const anyProgress = (inputs = anyPinnedInput()) =>
  fc
    .record({ input: inputs, asOf: anyDay, done: fc.array(fc.record({ at: fc.nat(), ago: fc.nat(60) })) })
    .map(({ input, asOf, done }): Required<ScheduleInput> => {
      const reached = done.map(
        ({ at, ago }) => [input.milestones[at % input.milestones.length]?.id ?? '', ago] as const,
      );
      const days = new Map(reached.map(([id, ago]) => [id, dateOf(asOf - ago)]));
      return { ...input, progress: { reached: days, asOf: dateOf(asOf) } };
    });

describe('in every forecast', () => {
  test('what was reached keeps its day', () => {
    fc.assert(
      fc.property(anyProgress(), (of) => {
        const { slots } = schedule(of);
        for (const [id, date] of of.progress.reached)
          expect(slots.get(id)).toMatchObject({ reached: true, due: dayNumber(date) });
      }),
    );
  });

  test('what is open comes on no day before today, the start, or what it waits for', () => {
    fc.assert(
      fc.property(anyProgress(), (of) => {
        const { slots, start } = schedule(of);
        for (const { due, reached, before } of slots.values()) {
          if (reached) continue;
          expect(due).toBeGreaterThanOrEqual(Math.max(start, dayNumber(of.progress.asOf)));
          for (const id of before) expect(due).toBeGreaterThanOrEqual(slots.get(id)?.due ?? Infinity);
        }
      }),
    );
  });

  test('nothing reached and nothing overdue is the plan as agreed', () => {
    fc.assert(
      fc.property(anyPinnedInput(), (of) => {
        const agreed = schedule(of);
        const now = schedule({ ...of, progress: { reached: new Map(), asOf: of.start } });
        expect([...now.slots].map(([id, { due }]) => [id, due])).toEqual(
          [...agreed.slots].map(([id, { due }]) => [id, due]),
        );
      }),
    );
  });

  test('reaching a milestone later moves only what waits for it, and moves nothing earlier', () => {
    fc.assert(
      fc.property(anyProgress(), fc.nat(), fc.nat(30), (of, at, days) => {
        const id = of.milestones[at % of.milestones.length]?.id ?? '';
        const on = dayNumber(of.progress.asOf) - 40;
        const reachedOn = (day: number) =>
          schedule({
            ...of,
            progress: { ...of.progress, reached: new Map([...of.progress.reached, [id, dateOf(day)]]) },
          });
        const [sooner, later] = [reachedOn(on), reachedOn(on + days)];
        const waiting = allAfter(of, id);
        for (const [each, { due, reached }] of later.slots) {
          const before = sooner.slots.get(each)?.due ?? Infinity;
          if (each !== id && (reached || !waiting.has(each))) expect(due).toBe(before);
          else expect(due).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  test('a later day of looking makes nothing earlier', () => {
    fc.assert(
      fc.property(anyProgress(), fc.nat(40), (of, days) => {
        const asOf = dateOf(dayNumber(of.progress.asOf) + days);
        const later = schedule({ ...of, progress: { ...of.progress, asOf } });
        for (const [id, { due }] of schedule(of).slots) expect(later.slots.get(id)?.due).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test('slipping an open milestone by its slack leaves the goal where it is, one day more moves it', () => {
    fc.assert(
      fc.property(anyProgress(anyInput()), fc.nat(), (of, at) => {
        const goal = of.milestones[at % of.milestones.length]?.id ?? '';
        const now = schedule(of);
        for (const [id, slack] of slackTowards(now, goal)) {
          const slipped = (days: number) => {
            const due = now.slots.get(id)?.due ?? 0;
            const day = days === 0 ? due : plusWorkingDays(of.calendar, due, days);
            return schedule({ ...of, pins: new Map([[id, dateOf(day)]]) }).slots.get(goal)?.due ?? 0;
          };
          expect(slipped(slack)).toBe(slipped(0));
          expect(slipped(slack + 1)).toBeGreaterThan(slipped(0));
        }
      }),
    );
  });
});

function allAfter({ milestones, agreement }: ScheduleInput, id: string): Set<string> {
  const after = reversed(waitingFor(milestones, agreement));
  const found = new Set<string>();
  const left = [...(after.get(id) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    left.push(...(after.get(next) ?? []));
  }
  return found;
}
