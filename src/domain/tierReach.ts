import type { TierReach, MilestoneView, TierView } from './views.ts';

/**
 * When each tier is in reach of a plan that keeps its dates: on the working day of the last milestone that it asks for.
 * People and revenue come on top and are not counted.
 */
export function tierReach(tiers: readonly TierView[], milestones: readonly MilestoneView[]): TierReach[] {
  const days = new Map(milestones.map(({ id, day }) => [id, day]));
  return tiers.map((tier) => ({
    id: tier.id,
    day: Math.max(0, ...tier.milestones.map(({ id }) => days.get(id) ?? 0)),
  }));
}
