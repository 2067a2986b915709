import type { ClosureView, PlanView } from '../../domain/views.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Speech } from '../../i18n/speak.ts';

/** The verdict in words that a prospect can read. */
export function verdictSentence(plan: PlanView, vendor: string, t: Messages): string {
  const { verdict, gaps } = plan.assessment;
  return t.plan.verdicts[verdict](
    plan.partner.name,
    vendor,
    gaps.length === 0 ? t.plan.noGaps : t.plan.gaps(gaps.length),
  );
}

/** How a gap is closed, and by when. */
export function closureWords(closure: ClosureView, t: Messages): { text: string; date: string } {
  switch (closure.kind) {
    case 'action':
      return {
        text: `${t.plan.action(closure.what, closure.owner.name)} ${t.plan.reaches(closure.target.name)}`,
        date: closure.due,
      };
    case 'milestone':
      return { text: t.plan.byMilestone(closure.milestone.title), date: closure.due };
    case 'waiver':
      return { text: t.plan.waiver(closure.reason, closure.signedBy.name), date: closure.expires };
  }
}

/** The short titles of the gaps of each element. */
export function gapsByElement(plan: PlanView): Record<string, string[]> {
  const byElement: Record<string, string[]> = {};
  for (const { criterion } of plan.assessment.gaps) (byElement[criterion.element] ??= []).push(criterion.title);
  return byElement;
}

/** When first revenue was reached, or for when it is agreed and, where that differs, when it is expected. */
export function firstRevenueWords({ schedule }: PlanView, { t, longDate }: Speech): string {
  const { firstRevenue, reached, days } = schedule.forecast;
  if (reached) return t.plan.reachedOn(longDate(firstRevenue));
  const agreed = longDate(schedule.firstRevenue);
  return days === 0 ? agreed : t.plan.agreedAndExpected(agreed, longDate(firstRevenue));
}

/** What the strong line of the timeline says. */
export function timelineWords({ schedule }: PlanView, { t, longDate }: Speech): string {
  const { firstRevenue, reached } = schedule.forecast;
  return reached ? t.plan.timelineReached(longDate(firstRevenue)) : t.plan.timelineLead(longDate(firstRevenue));
}
