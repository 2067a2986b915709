import type { Partner } from '../schema/partner.ts';
import type { Plan } from '../schema/plan.ts';
import type { Content, Entry } from './content.ts';
import { known } from './known.ts';
import { milestonesOfPlan, type StagedMilestone } from './milestones.ts';
import { titlesOf, type Titles } from './milestoneViews.ts';
import type { ProgramModel } from './programModel.ts';
import { schedule, type Schedule } from './schedule.ts';

/** One plan with its dates: what all views of it are made from. */
export interface PlanModel {
  readonly model: ProgramModel;
  readonly plan: Plan;
  readonly partner: Entry<Partner>;
  readonly milestones: readonly StagedMilestone[];
  readonly titles: Titles;
  readonly schedule: Schedule;
}

/**
 * Dates for one plan.
 * @throws RangeError where its partner or calendar is unknown or its milestones wait for each other
 */
export function planModel(model: ProgramModel, plan: Entry<Plan>, content: Pick<Content, 'partners'>): PlanModel {
  const partner = partnerOf(content, plan.id);
  const milestones = milestonesOfPlan(model.milestones, plan.data);
  return {
    model,
    plan: plan.data,
    partner,
    milestones,
    // Skipped milestones keep their names, since tiers and earlier plans may still mention them.
    titles: titlesOf([...model.milestones, ...plan.data.add]),
    schedule: schedule({
      milestones,
      start: plan.data.start,
      agreement: model.program.agreement,
      pins: new Map(plan.data.pin.map(({ milestone, date }) => [milestone, date])),
      calendar: known(model.calendars, partner.data.calendar, 'calendar'),
    }),
  };
}

/** The id of the partner that a plan is for: plan ids are `<partner>/<plan>`. */
export function partnerIdOf(planId: string): string {
  return planId.slice(0, planId.indexOf('/'));
}

/** The id of another plan of the same partner, as `follows` names it. */
export function siblingPlanId(planId: string, name: string): string {
  return `${partnerIdOf(planId)}/${name}`;
}

/** The partner that a plan is for. @throws RangeError where there is none */
export function partnerOf({ partners }: Pick<Content, 'partners'>, planId: string): Entry<Partner> {
  const partnerId = partnerIdOf(planId);
  const partner = partners.find(({ id }) => id === partnerId);
  if (!partner) throw new RangeError(`There is no partner ${partnerId}`);
  return partner;
}
