import { criticalPath } from './criticalPath.ts';
import { dateOf } from './dates.ts';
import { lessonDue, lessonLink, momentOf, partnerLessons } from './learning.ts';
import { milestoneFacts, named } from './milestoneViews.ts';
import { forecast, type PlanModel } from './planModel.ts';
import { dueDate, dueDay, type Schedule, type Slot } from './schedule.ts';
import { slackTowards } from './slack.ts';
import { stageFacts, stagesInOrder } from './stageViews.ts';
import type {
  Forecast,
  IsoDate,
  MilestoneState,
  PlanView,
  ScheduledLesson,
  ScheduledMilestone,
  ScheduledStage,
} from './views.ts';

/** The dates of a plan (R7): stages with milestones and lessons, the critical path, and the milestones to see to next. */
export function scheduleView(own: PlanModel, asOf: IsoDate): Pick<PlanView, 'schedule' | 'next'> {
  const { model, plan, titles, schedule } = own;
  const { agreement, firstRevenue } = model.program;
  const now = forecast(own, asOf);
  const path = criticalPath(now, firstRevenue);
  const milestones = scheduledMilestones(own, now, path, asOf);
  return {
    schedule: {
      agreement: dueDate(schedule, agreement),
      firstRevenue: dueDate(schedule, firstRevenue),
      forecast: forecastOf(own, now),
      end: latest(milestones.flatMap(({ due, expected }) => [due, expected])) ?? plan.start,
      stages: scheduledStages(own, now, milestones),
      criticalPath: path,
      skipped: plan.skip.map(({ milestone, reason }) => ({ title: named(titles, milestone).title, reason })),
    },
    next: openInOrder(milestones).slice(0, 3),
  };
}

/** What is still open, by the day on which it is expected now; what is overdue comes before what is due. */
const openInOrder = (milestones: readonly ScheduledMilestone[]): ScheduledMilestone[] =>
  milestones
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((a, b) => (a.expected < b.expected ? -1 : a.expected > b.expected ? 1 : 0));

const latest = (dates: readonly IsoDate[]): IsoDate | undefined => dates.toSorted().at(-1);

function forecastOf({ schedule, model }: PlanModel, now: Schedule): Forecast {
  const { firstRevenue } = model.program;
  const day = dueDay(now, firstRevenue);
  const reached = now.slots.get(firstRevenue)?.reached ?? false;
  return { firstRevenue: dateOf(day), reached, days: day - dueDay(schedule, firstRevenue) };
}

/** All milestones by date and then as authored; the three earliest open ones that are not late are next. */
function scheduledMilestones(
  own: PlanModel,
  now: Schedule,
  path: readonly string[],
  asOf: IsoDate,
): ScheduledMilestone[] {
  const slack = slackTowards(now, own.model.program.firstRevenue);
  const critical = new Set(path);
  const done = new Map(own.plan.progress.map(({ milestone, date }) => [milestone, date]));
  const slots = own.milestones.flatMap(({ id }) => own.schedule.slots.get(id) ?? []).toSorted((a, b) => a.due - b.due);
  const next = new Set(slots.filter((slot) => !done.has(slot.milestone.id) && dateOf(slot.due) >= asOf).slice(0, 3));
  return slots.map((slot) => {
    const { id } = slot.milestone;
    return {
      ...milestoneFacts(own.model, slot.milestone, own.titles),
      due: dateOf(slot.due),
      expected: dueDate(now, id),
      pinned: slot.pinned,
      critical: critical.has(id),
      slack: slack.get(id) ?? null,
      state: stateOf(slot, done.has(id), next, asOf),
      doneOn: done.get(id) ?? null,
    };
  });
}

function stateOf(slot: Slot, done: boolean, next: ReadonlySet<Slot>, asOf: IsoDate): MilestoneState {
  if (done) return 'done';
  if (dateOf(slot.due) < asOf) return 'late';
  return next.has(slot) ? 'next' : 'planned';
}

function scheduledStages(own: PlanModel, now: Schedule, milestones: readonly ScheduledMilestone[]): ScheduledStage[] {
  const lessons = scheduledLessons(own, now);
  return stagesInOrder(own.model).map((stage) => {
    const ownMilestones = milestones.filter((each) => each.stage === stage.id);
    // A stage that a plan skips as a whole has no days of its own.
    const [from, to] = [ownMilestones[0]?.due ?? own.plan.start, ownMilestones.at(-1)?.due ?? own.plan.start];
    const ownLessons = lessons.filter(({ milestone }) => ownMilestones.some(({ id }) => id === milestone.id));
    return { ...stageFacts(stage), from, to, milestones: ownMilestones, lessons: ownLessons };
  });
}

/**
 * The lessons whose moment the plan has, by the day by which they are taken and then in the order of the moments (R6).
 * They follow the dates as they stand, since people learn just before they need it.
 */
function scheduledLessons({ model, titles }: PlanModel, now: Schedule): ScheduledLesson[] {
  const order = [...model.moments.keys()];
  const lessons = partnerLessons(model).toSorted((a, b) => order.indexOf(a.data.moment) - order.indexOf(b.data.moment));
  const scheduled = lessons.flatMap((lesson) => {
    const { name, milestone } = momentOf(model, lesson);
    if (!now.slots.has(milestone)) return [];
    const due = lessonDue(model, now, milestone);
    return [{ ...lessonLink(model, lesson), momentName: name, milestone: named(titles, milestone), due }];
  });
  return scheduled.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
