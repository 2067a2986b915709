import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../src/domain/criticalPath.ts';
import { dateOf } from '../../src/domain/dates.ts';
import { allBefore } from '../../src/domain/graph.ts';
import { programMilestones } from '../../src/domain/milestones.ts';
import { schedule, waitingFor, type Schedule, type ScheduleInput } from '../../src/domain/schedule.ts';
import { slackTowards } from '../../src/domain/slack.ts';
import { plusWorkingDays } from '../../src/domain/workingDays.ts';
import { anyInput, anyPinnedInput } from './arbitraries.ts';
import { germany } from './calendars.ts';
import { milestoneOf, sample, type DraftContent } from './sample.ts';

const input = (
  pins: Record<string, string> = {},
  change: (content: DraftContent) => void = () => {},
): ScheduleInput => {
  const content = sample();
  change(content);
  const milestones = programMilestones(content as unknown as Parameters<typeof programMilestones>[0]);
  return {
    milestones,
    start: '2027-03-01',
    agreement: 'agreed',
    pins: new Map(Object.entries(pins)),
    calendar: germany,
  };
};

describe('towards the first revenue of the sample', () => {
  test('the critical path leads from the start over the agreement', () => {
    expect(criticalPath(schedule(input()), 'won')).toEqual(['kickoff', 'agreed', 'call', 'demo', 'won']);
  });

  test('slack is counted in working days', () => {
    expect(Object.fromEntries(slackTowards(schedule(input()), 'won'))).toEqual({
      kickoff: 0,
      agreed: 0,
      portal: 26,
      'test-order': 26,
      call: 0,
      demo: 0,
      won: 0,
      kit: 14,
    });
  });

  test('an agreed date ends the critical path and gives slack before it', () => {
    const plan = schedule(input({ demo: '2027-04-19' }));
    expect(criticalPath(plan, 'won')).toEqual(['demo', 'won']);
    expect(Object.fromEntries(slackTowards(plan, 'won'))).toMatchObject({ agreed: 15, call: 15, kit: 19, demo: 0 });
  });

  test('an agreed date on the very day of what it waits for keeps the path whole', () => {
    const plan = schedule(input({ demo: '2027-03-25' }));
    expect(criticalPath(plan, 'won')).toEqual(['kickoff', 'agreed', 'call', 'demo', 'won']);
    expect(slackTowards(plan, 'won').get('call')).toBe(0);
  });

  test('the path goes on through calendar days that end on a holiday', () => {
    // Eleven calendar days after 2027-03-15 is Good Friday.
    const plan = schedule(
      input({}, (content) => (milestoneOf(content, 'call').offset = { from: 'agreed', days: 11, unit: 'calendar' })),
    );
    expect(criticalPath(plan, 'won')).toEqual(['kickoff', 'agreed', 'call', 'demo', 'won']);
    // Counted from the 16th, 17th, 18th or 19th, eleven days also lead to the Tuesday after Easter.
    expect(slackTowards(plan, 'won').get('agreed')).toBe(4);
  });

  test('a goal that the plan does without has no path', () => {
    expect(criticalPath(schedule(input()), 'x')).toEqual([]);
    expect(slackTowards(schedule(input()), 'x').size).toBe(0);
  });
});

/** The same plan with one milestone slipped by so many working days. */
function slipped(of: ScheduleInput, id: string, days: number): Schedule {
  const due = schedule(of).slots.get(id)?.due ?? 0;
  const day = days === 0 ? due : plusWorkingDays(of.calendar, due, days);
  return schedule({ ...of, pins: new Map([...of.pins, [id, dateOf(day)]]) });
}

/** Whether an agreed date on the way to the goal no longer holds. */
function isContradicted(
  plan: Schedule,
  pins: ReadonlyMap<string, string>,
  onTheWay: ReadonlyMap<string, number>,
): boolean {
  return [...pins.keys()].some((id) => {
    const slot = plan.slots.get(id);
    return onTheWay.has(id) && slot?.before.some((each) => (plan.slots.get(each)?.due ?? 0) > slot.due);
  });
}

const anyGoal = fc.nat();
const goalOf = (of: ScheduleInput, at: number) => of.milestones[at % of.milestones.length]?.id ?? '';

describe('in every schedule', () => {
  test('the goal waits for exactly the milestones that have slack', () => {
    fc.assert(
      fc.property(anyPinnedInput(), anyGoal, (of, at) => {
        const goal = goalOf(of, at);
        const waits = allBefore(waitingFor(of.milestones, of.agreement), goal).add(goal);
        expect(new Set(slackTowards(schedule(of), goal).keys())).toEqual(waits);
      }),
    );
  });

  test('slipping by the slack leaves the goal where it is, one day more moves it', () => {
    fc.assert(
      fc.property(anyInput(), anyGoal, (of, at) => {
        const goal = goalOf(of, at);
        const due = schedule(of).slots.get(goal)?.due ?? 0;
        for (const [id, slack] of slackTowards(schedule(of), goal)) {
          expect(slack).toBeGreaterThanOrEqual(0);
          expect(slipped(of, id, slack).slots.get(goal)?.due).toBe(due);
          expect(slipped(of, id, slack + 1).slots.get(goal)?.due).toBeGreaterThan(due);
        }
      }),
    );
  });

  test('with agreed dates, one day more moves the goal or breaks an agreed date on the way', () => {
    fc.assert(
      fc.property(anyPinnedInput(), anyGoal, (of, at) => {
        const goal = goalOf(of, at);
        const plan = schedule(of);
        const onTheWay = slackTowards(plan, goal);
        for (const [id, slack] of onTheWay) {
          const others = new Map([...of.pins].filter(([pinned]) => pinned !== id));
          const [held, lost] = [slipped(of, id, slack), slipped(of, id, slack + 1)];
          expect(held.slots.get(goal)?.due).toBe(plan.slots.get(goal)?.due);
          expect(isContradicted(held, others, onTheWay)).toBe(false);
          const isLater = (lost.slots.get(goal)?.due ?? 0) > (plan.slots.get(goal)?.due ?? 0);
          expect(isLater || isContradicted(lost, others, onTheWay)).toBe(true);
        }
      }),
    );
  });

  test('the critical path has no slack where all offsets are in working days, agreed dates or not', () => {
    fc.assert(
      fc.property(anyPinnedInput(['working']), anyGoal, (of, at) => {
        const goal = goalOf(of, at);
        const plan = schedule(of);
        const slack = slackTowards(plan, goal);
        expect(criticalPath(plan, goal).map((id) => slack.get(id))).toEqual(criticalPath(plan, goal).map(() => 0));
      }),
    );
  });

  test('each step of the critical path waits for the one before it', () => {
    fc.assert(
      fc.property(anyPinnedInput(), anyGoal, (of, at) => {
        const plan = schedule(of);
        const path = criticalPath(plan, goalOf(of, at));
        expect(path.at(-1)).toBe(goalOf(of, at));
        for (let index = 1; index < path.length; index += 1)
          expect(plan.slots.get(path[index] ?? '')?.before).toContain(path[index - 1]);
      }),
    );
  });
});
