import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../scripts/lib/pack/calendar.ts';
import { sequenceOf } from '../../src/domain/planCalendar.ts';
import type { ScheduledMilestone } from '../../src/domain/views.ts';
import type { PrintedPlan } from '../../src/playbook.ts';
import { minimalPlan } from './plan.ts';
import { type Component, meant, readCalendar } from './readCalendar.ts';

function eventsOf(plan: PrintedPlan): Component[] {
  const calendars = readCalendar(Buffer.from(calendarOf(plan)));
  expect(calendars.map(({ name }) => name)).toEqual(['VCALENDAR']);
  const events = calendars[0]?.inner ?? [];
  expect(new Set(events.map(({ name }) => name))).toEqual(new Set(['VEVENT']));
  return events;
}

/** The plan with one of its milestones changed. */
function changed(plan: PrintedPlan, id: string, change: Partial<ScheduledMilestone>): PrintedPlan {
  const milestones = (own: readonly ScheduledMilestone[]) =>
    own.map((milestone) => (milestone.id === id ? { ...milestone, ...change } : milestone));
  const stages = plan.schedule.stages.map((stage) => ({ ...stage, milestones: milestones(stage.milestones) }));
  return { ...plan, schedule: { ...plan.schedule, stages } };
}

const milestonesOf = (plan: PrintedPlan) => plan.schedule.stages.flatMap((stage) => stage.milestones);
const sequence = (events: Component[]) => Number(events[0]?.properties.get('SEQUENCE'));
const number = (issued: string, version: string) => sequenceOf({ issued, version });
const uid = (event: Component | undefined) => event?.properties.get('UID');

describe('the calendar of a plan', () => {
  test('has every open milestone on its day, with owner, evidence and stage', async () => {
    const plan = await minimalPlan();
    const events = eventsOf(plan);
    expect(events).toHaveLength(milestonesOf(plan).length);
    const [stage] = plan.schedule.stages;
    const [milestone] = stage?.milestones ?? [];
    const event = events.find((each) => uid(each)?.startsWith(`${milestone?.id}.`));
    const value = (name: string) => event?.properties.get(name);
    expect(uid(event)).toBe(`${milestone?.id}.2027.copper-basin-records@channel.example.com`);
    expect(value('DTSTART')).toBe(milestone?.due.replaceAll('-', ''));
    expect(value('TRANSP')).toBe('TRANSPARENT');
    expect(value('DTSTAMP')).toBe('20261116T000000Z');
    expect(meant(value('SUMMARY'))).toBe(milestone?.title);
    const description = meant(value('DESCRIPTION'));
    for (const part of [milestone?.owners[0]?.name, milestone?.evidence, stage?.title, 'Version 1.0'])
      expect(description).toContain(part);
  });

  test('leaves out what is done', async () => {
    const plan = await minimalPlan();
    const [first] = milestonesOf(plan);
    const events = eventsOf(changed(plan, first?.id ?? '', { state: 'done', doneOn: '2026-11-20' }));
    expect(events).toHaveLength(milestonesOf(plan).length - 1);
  });

  test('moves an entry when its date moves in a later version, and adds none', async () => {
    const plan = await minimalPlan();
    const [first] = milestonesOf(plan);
    const later = { ...changed(plan, first?.id ?? '', { due: '2027-06-01' }), version: '1.1', issued: '2026-12-01' };
    const [before, after] = [eventsOf(plan), eventsOf(later)];
    expect(after.map(uid).toSorted()).toEqual(before.map(uid).toSorted());
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });

  test('cannot be given an event by a text', async () => {
    const hostile = 'Won\r\nEND:VEVENT\r\nBEGIN:VEVENT\rUID:evil\nX\u2028Y\u0085Z; a, b\\n "c" \u0000\u0007';
    const plan = await minimalPlan();
    const count = eventsOf(plan).length;
    const { program, partner } = plan;
    const [first] = milestonesOf(plan);
    const poisoned = {
      ...changed(plan, first?.id ?? '', { title: hostile, evidence: hostile, unlocks: hostile }),
      title: hostile,
      version: hostile,
      partner: { ...partner, name: hostile },
      program: { ...program, vendor: { ...program.vendor, name: hostile } },
    };
    const events = eventsOf(poisoned);
    expect(events).toHaveLength(count);
    const event = events.find((each) => uid(each)?.startsWith(`${first?.id}.`));
    expect(meant(event?.properties.get('SUMMARY'))).toBe(
      'Won\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\nX\nY\nZ; a, b\\n "c"   ',
    );
  });

  test('folds long lines between characters, whatever their width', async () => {
    const plan = await minimalPlan();
    const [first] = milestonesOf(plan);
    for (let shift = 0; shift < 4; shift += 1) {
      const title = `${'x'.repeat(shift)}${'Größe 日本語 👩‍🔧 '.repeat(20)}`.trim();
      const events = eventsOf(changed(plan, first?.id ?? '', { title }));
      expect(events.map((event) => meant(event.properties.get('SUMMARY')))).toContain(title);
    }
  });
});

describe('the sequence number', () => {
  test('grows with the version of a day, and with the day whatever the version', () => {
    const ordered = [
      number('2026-11-16', 'draft'),
      number('2026-11-16', '1.0'),
      number('2026-11-16', 'v1.2'),
      number('2026-11-16', '2'),
      number('2026-11-17', '1.0'),
      number('2099-12-31', '99.999999'),
    ];
    expect(ordered.toSorted((a, b) => a - b)).toEqual(ordered);
    expect(new Set(ordered).size).toBe(ordered.length);
    expect(ordered.at(-1)).toBeLessThan(2 ** 31);
  });
});
