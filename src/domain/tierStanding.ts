import { addQuarters, dateOf, quarterOf } from './dates.ts';
import { named } from './milestoneViews.ts';
import { forecast, type PlanModel } from './planModel.ts';
import { roleOf } from './programModel.ts';
import { tierViews } from './tierViews.ts';
import type { IsoDate, TierStanding, TierView } from './views.ts';
import type { Partner } from '../schema/partner.ts';

/**
 * Where a partner stands on the ladder and what the next rung still asks for (C3). A partner without a tier stands on
 * the lowest rung; what the rungs up to there ask for counts as earned.
 * @param reached the milestones reached so far
 * @throws RangeError where the program has no tier
 */
export function tierStanding(own: PlanModel, reached: ReadonlySet<string>, asOf: IsoDate): TierStanding {
  const ladder = tierViews(own.model);
  const at = Math.max(
    0,
    ladder.findIndex(({ id }) => id === own.partner.data.tier),
  );
  const [current, next = null] = [ladder[at], ladder[at + 1]];
  if (!current) throw new RangeError('The program has no tier');
  const earned = new Set([
    ...reached,
    ...ladder.slice(0, at + 1).flatMap(({ milestones }) => milestones.map(({ id }) => id)),
  ]);
  const missing = {
    milestones: next ? missingMilestones(own, next, earned, asOf) : [],
    people: next ? missingPeople(own, next) : [],
    revenue: next ? missingRevenue(own, next, asOf) : 0,
  };
  return { current, next, missing, ladder };
}

function missingMilestones(own: PlanModel, next: TierView, earned: ReadonlySet<string>, asOf: IsoDate) {
  const { slots } = forecast(own, asOf);
  const open = next.milestones.filter(({ id }) => !earned.has(id));
  return open.map(({ id }) => {
    const slot = slots.get(id);
    return { ...named(own.titles, id), expected: slot ? dateOf(slot.due) : null };
  });
}

function missingPeople({ model, partner }: PlanModel, next: TierView) {
  const accredited = new Map(partner.data.accredited.map(({ role, count }) => [role, count]));
  return next.people
    .map(({ role, count }) => ({ role: roleOf(model, role.id), count: count - (accredited.get(role.id) ?? 0) }))
    .filter(({ count }) => count > 0);
}

/**
 * What the next rung still asks for in the currency of the program. The revenue of a partner with figures in another
 * currency counts as unknown, that is as 0: no exchange rate is authored, and a made-up one would decide on margins.
 */
function missingRevenue({ model, partner }: PlanModel, next: TierView, asOf: IsoDate): number {
  const known = partner.data.currency === model.program.currency;
  return Math.max(0, next.annualRevenue - (known ? revenueOfLastYear(partner.data, asOf) : 0));
}

/** Revenue in the four whole quarters before the one that the day lies in, in the partner's currency. */
export function revenueOfLastYear({ revenue }: Pick<Partner, 'revenue'>, asOf: IsoDate): number {
  const current = quarterOf(asOf);
  const first = addQuarters(current, -4);
  const counted = revenue.filter(({ quarter }) => first <= quarter && quarter < current);
  return counted.reduce((sum, { amount }) => sum + amount, 0);
}
