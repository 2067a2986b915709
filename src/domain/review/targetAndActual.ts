import { quarterOf } from '../dates.ts';
import type { PlanModel } from '../planModel.ts';
import type { IsoDate } from '../views.ts';
import type { TargetAndActual } from './reviewViews.ts';

/** The joint business plan of a plan beside the revenue of the same quarters, as far as the partner file has it (R8). */
export function targetAndActual({ plan, partner }: PlanModel, asOf: IsoDate): TargetAndActual {
  const revenue = new Map(partner.data.revenue.map(({ quarter, amount }) => [quarter, amount]));
  const quarters = plan.jointPlan.forecast.map(({ quarter, amount }) => ({
    quarter,
    forecast: amount,
    actual: revenue.get(quarter) ?? null,
    over: quarter < quarterOf(asOf),
  }));
  return {
    currency: partner.data.currency,
    target: plan.jointPlan.revenueTarget,
    actual: quarters.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
    quarters,
  };
}
