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

/** Units that a letter of a title takes on a screen, in bold. */
const letterWidth = 6.2;
/** Letters of the longest title that the axis gives way to. */
const mostLetters = 52;

/** Room for the longest title, as German ones are; on paper there is enough for all of them. */
function roomFor(titles: readonly string[], medium: Medium): TimelineSizes {
  const sizes = sizesFor[medium];
  if (medium === 'print') return sizes;
  const titleLetters = Math.min(Math.max(sizes.titleLetters, ...titles.map(({ length }) => length)), mostLetters);
  return { ...sizes, titleLetters, labelWidth: sizes.labelWidth + (titleLetters - sizes.titleLetters) * letterWidth };
}

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
    roomFor(
      lanes.flatMap(({ rows }) => rows.map(({ title }) => title)),
      medium,
    ),
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

/** One plan on an axis of calendar days, in the sizes of the screen. */
export const planTimeline = (plan: PlanView, speech: Speech): TimelineDrawing =>
  drawPlan(plan, lanesOf(plan, speech), speech, screenSizes);

/** The same for print: a drawing for each landscape page, with as many whole stages as can be read on it. */
export const printedTimelines = (plan: PlanView, speech: Speech): TimelineDrawing[] =>
  sheetsOf(lanesOf(plan, speech)).map((lanes) => drawPlan(plan, lanes, speech, printSizes));

/** Rows that a landscape page shows in letters that can be read. */
const rowsOfSheet = 40;

function sheetsOf(lanes: readonly TimelineLane[]): TimelineLane[][] {
  const sheets: TimelineLane[][] = [];
  for (const lane of lanes.flatMap(partsOf)) {
    const last = sheets.at(-1);
    const rows = [...(last ?? []), lane].reduce((sum, each) => sum + each.rows.length, 0);
    if (last && rows <= rowsOfSheet) last.push(lane);
    else sheets.push([lane]);
  }
  return sheets;
}

/** A stage with more milestones than a page shows goes over several, each under its title. */
function partsOf({ title, rows }: TimelineLane): TimelineLane[] {
  const parts = Math.max(Math.ceil(rows.length / rowsOfSheet), 1);
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => ({ title, rows: rows.slice(part * size, (part + 1) * size) }));
}

function lanesOf(plan: PlanView, speech: Speech): TimelineLane[] {
  const row = (milestone: ScheduledMilestone) => ({
    id: milestone.id,
    title: milestone.title,
    side: milestone.side,
    // What was reached before this plan began stands at its beginning.
    day: Math.max(dayNumber(milestone.expected) - dayNumber(plan.start), 0),
    slack: calendarDaysOf(milestone.slack ?? 0),
    critical: plan.schedule.criticalPath.includes(milestone.id),
    done: milestone.state === 'done',
    when: speech.dayAndMonth(milestone.expected),
  });
  return plan.schedule.stages.map((stage) => ({
    title: `${stage.number} ${stage.title}`,
    rows: stage.milestones.map(row),
  }));
}

function drawPlan(plan: PlanView, lanes: readonly TimelineLane[], speech: Speech, sizes: TimelineSizes) {
  const { end } = plan.schedule;
  const lastDay = Math.max(dayNumber(end) - dayNumber(plan.start), 1);
  return drawTimeline(lanes, monthTicks(plan.start, end, speech), lastDay, sizes);
}
