import type { Program } from '../../../schema/program.ts';
import { daysBetween } from '../../dates.ts';
import type { IsoDate, PlanView } from '../../views.ts';
import { lastReached, lateMilestones, milestonesOf, overdueCommitments } from '../planState.ts';

/** How a plan does, the ones to look at first. */
export const healths = ['stalled', 'at-risk', 'on-track', 'to-come', 'complete'] as const;
export type Health = (typeof healths)[number];

/** Why a plan is not on track. */
export type HealthReason =
  | { readonly kind: 'no-progress'; readonly since: IsoDate; readonly days: number }
  | { readonly kind: 'critical-late'; readonly title: string; readonly due: IsoDate }
  | { readonly kind: 'revenue-late'; readonly days: number }
  | { readonly kind: 'vendor-overdue' | 'partner-overdue'; readonly count: number };

export interface PlanHealth {
  readonly health: Health;
  readonly reasons: readonly HealthReason[];
}

/**
 * The state of a plan by stated rules. Complete: nothing is open. To come: it has not begun. Stalled: something is late
 * and nothing has been reached for `staleAfterDays`. At risk: a milestone on the critical path is late, first revenue is
 * expected more than `atRiskAfterDays` after the agreed day, or a commitment of either side is overdue. Otherwise on
 * track.
 * @param plans the plan, and those that it follows, whose progress is progress too
 */
export function planHealth(
  plan: PlanView,
  plans: readonly PlanView[],
  { staleAfterDays, atRiskAfterDays }: Program['deadlines'],
): PlanHealth {
  if (milestonesOf(plan).every(({ doneOn }) => doneOn !== null)) return { health: 'complete', reasons: [] };
  if (plan.start > plan.asOf) return { health: 'to-come', reasons: [] };
  const reasons = reasonsOf(plan, atRiskAfterDays);
  const still = noProgress(plan, plans, staleAfterDays);
  if (still) return { health: 'stalled', reasons: [still, ...reasons] };
  return { health: reasons.length > 0 ? 'at-risk' : 'on-track', reasons };
}

function noProgress(plan: PlanView, plans: readonly PlanView[], staleAfterDays: number): HealthReason | null {
  const last = lastReached(plans);
  const since = last === null || last < plan.start ? plan.start : last;
  const days = daysBetween(since, plan.asOf);
  return lateMilestones(plan).length > 0 && days > staleAfterDays ? { kind: 'no-progress', since, days } : null;
}

function reasonsOf(plan: PlanView, atRiskAfterDays: number): HealthReason[] {
  const critical = lateMilestones(plan).find((each) => each.critical);
  const { reached, days } = plan.schedule.forecast;
  const overdue = overdueCommitments(plan);
  const count = (side: string) => overdue.filter(({ party }) => party === side).length;
  const [vendor, partner] = [count('vendor'), count('partner')];
  return [
    ...(critical ? [{ kind: 'critical-late', title: critical.title, due: critical.due } as const] : []),
    ...(!reached && days > atRiskAfterDays ? [{ kind: 'revenue-late', days } as const] : []),
    ...(vendor > 0 ? [{ kind: 'vendor-overdue', count: vendor } as const] : []),
    ...(partner > 0 ? [{ kind: 'partner-overdue', count: partner } as const] : []),
  ];
}
