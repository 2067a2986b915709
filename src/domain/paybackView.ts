import type { Program } from '../schema/program.ts';
import { payback, type Payback, type PaybackAssumptions, type PaybackTier } from './payback.ts';
import type { MilestoneView, TierReach, TierView } from './views.ts';

/** The example that the handbook works out, with all that a reader's browser needs to work out another. */
export interface PaybackView extends Payback {
  readonly assumptions: PaybackAssumptions;
  readonly tiers: readonly PaybackTier[];
  readonly firstRevenueDay: number;
}

/** The worked example of the program, or null where the program gives no figures for one. */
export function paybackView(
  program: Program,
  tiers: readonly TierView[],
  reach: readonly TierReach[],
  milestones: readonly MilestoneView[],
): PaybackView | null {
  if (!program.payback) return null;
  const days = new Map(reach.map(({ id, day }) => [id, day]));
  const rungs = tiers.map(({ id, name, margin, annualRevenue }) => {
    return { id, name, margin, annualRevenue, day: days.get(id) ?? 0 };
  });
  const firstRevenueDay = milestones.find(({ id }) => id === program.firstRevenue)?.day ?? 0;
  const assumptions = { ...program.payback, firstDeal: program.typicalFirstDeal };
  return { assumptions, tiers: rungs, firstRevenueDay, ...payback(assumptions, rungs, firstRevenueDay) };
}
