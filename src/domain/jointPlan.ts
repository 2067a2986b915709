import { roleOf } from './programModel.ts';
import type { PlanModel } from './planModel.ts';
import type { JointPlanView } from './views.ts';

/** The joint business plan, in the partner's currency (R8). */
export function jointPlanView({ model, plan, partner }: PlanModel): JointPlanView {
  const { revenueTarget, targets, forecast } = plan.jointPlan;
  const investments = plan.jointPlan.investments.map(({ owner, what, amount = null }) => {
    const role = roleOf(model, owner);
    return { party: role.party, owner: role, what, amount };
  });
  return { currency: partner.data.currency, revenueTarget, targets, investments, forecast };
}
