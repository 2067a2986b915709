import type { PlanView, ScheduledMilestone, StageView } from '../domain/views.ts';
import type { Speech } from '../i18n/speak.ts';
import { drawTimeline, type Tick, type TimelineDrawing, type TimelineLane, type TimelineSizes } from './timeline.ts';

const screenSizes: TimelineSizes = {
  width: 780,
  labelWidth: 268,
  whenWidth: 64,
  rowHeight: 22,
  laneHeight: 34,
  headHeight: 22,
  titleLetters: 42,
};
const printSizes: TimelineSizes = {
  width: 1000,
  labelWidth: 282,
  whenWidth: 80,
  rowHeight: 15.5,
  laneHeight: 22,
  headHeight: 22,
  titleLetters: 46,
};

/** What a drawing is made for: a column on a screen, or a page on its side. */
export type Medium = 'screen' | 'print';
const sizesFor: Readonly<Record<Medium, TimelineSizes>> = { screen: screenSizes, print: printSizes };

const dayMs = 86_400_000;
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMs;
/** A calendar day for each working day lost, weekends counted in. */
const calendarDaysOf = (workingDays: number) => Math.round((workingDays * 7) / 5);

/** The stages of the program on an axis of working days. */
export function programTimeline(
  stages: readonly StageView[],
  speech: Speech,
  medium: Medium = 'screen',
): TimelineDrawing {
  const lanes = stages.map((stage): TimelineLane => ({
    title: `${stage.number} ${stage.title}`,
    rows: stage.milestones.map(({ id, title, side, day, critical }) => {
      return { id, title, side, day, critical, slack: 0, done: false, when: String(day) };
    }),
  }));
  const lastDay = Math.max(...stages.flatMap((stage) => stage.milestones.map(({ day }) => day)), 1);
  const ticks = Array.from({ length: Math.floor(lastDay / 20) + 1 }, (_, index) => index * 20);
  return drawTimeline(
    lanes,
    ticks.map((day) => ({ day, label: speech.t.journeyPage.onDay(day) })),
    lastDay,
    sizesFor[medium],
  );
}

function monthTicks(from: string, to: string, speech: Speech): Tick[] {
  const ticks: Tick[] = [];
  const last = dayNumber(to);
  for (let [year, month] = from.split('-').map(Number) as [number, number]; ; month += 1) {
    const first = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    if (dayNumber(first) > last) return ticks;
    const label =
      first.slice(5, 7) === '01' ? `${speech.monthName(first)} ${first.slice(0, 4)}` : speech.monthName(first);
    ticks.push({ day: dayNumber(first) - dayNumber(from), label });
  }
}

/** One plan on an axis of calendar days, in the sizes of the screen or of a landscape page. */
export function planTimeline(plan: PlanView, speech: Speech, medium: Medium): TimelineDrawing {
  const { stages, end } = plan.schedule;
  const from = plan.start;
  const row = (milestone: ScheduledMilestone) => ({
    id: milestone.id,
    title: milestone.title,
    side: milestone.side,
    // What was reached before this plan began stands at its beginning.
    day: Math.max(dayNumber(milestone.expected) - dayNumber(from), 0),
    slack: calendarDaysOf(milestone.slack ?? 0),
    critical: plan.schedule.criticalPath.includes(milestone.id),
    done: milestone.state === 'done',
    when: speech.dayAndMonth(milestone.expected),
  });
  const lanes = stages.map((stage) => ({ title: `${stage.number} ${stage.title}`, rows: stage.milestones.map(row) }));
  const lastDay = Math.max(dayNumber(end) - dayNumber(from), 1);
  return drawTimeline(lanes, monthTicks(from, end, speech), lastDay, sizesFor[medium]);
}
