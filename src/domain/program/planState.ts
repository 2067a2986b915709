import type { CommitmentView, IsoDate, PlanView, ScheduledMilestone } from '../views.ts';

/** All milestones of a plan, stage by stage. */
export const milestonesOf = ({ schedule }: Pick<PlanView, 'schedule'>): ScheduledMilestone[] =>
  schedule.stages.flatMap(({ milestones }) => milestones);

/** What should have been reached before the day of looking, the longest overdue first. */
export const lateMilestones = (plan: PlanView): ScheduledMilestone[] =>
  milestonesOf(plan)
    .filter(({ state }) => state === 'late')
    .toSorted(byDue);

/** What should have been kept before the day of looking, by either side, the longest overdue first (C1). */
export const overdueCommitments = ({ commitments, asOf }: PlanView): CommitmentView[] =>
  commitments.filter(({ metOn, due }) => metOn === null && due < asOf).toSorted(byDue);

/**
 * Lessons that should have been taken, each with the day by which its milestone should have been reached. Nobody records
 * who has read a lesson, so one counts as open while the milestone that it prepares is late (R6).
 */
export function openLessons(plan: PlanView): { readonly title: string; readonly due: IsoDate }[] {
  const late = new Map(lateMilestones(plan).map(({ id, due }) => [id, due]));
  const lessons = plan.schedule.stages.flatMap((stage) => stage.lessons);
  const open = lessons.flatMap(({ title, milestone }) => {
    const due = late.get(milestone.id);
    return due === undefined ? [] : [{ title, due }];
  });
  return open.toSorted(byDue);
}

/** The last day on which a milestone was reached; null where none was. */
export function lastReached(plans: readonly PlanView[]): IsoDate | null {
  const days = plans.flatMap(milestonesOf).flatMap(({ doneOn }) => doneOn ?? []);
  return days.toSorted().at(-1) ?? null;
}

const byDue = (a: { due: IsoDate }, b: { due: IsoDate }) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);
