import type { Partner } from '../schema/partner.ts';
import type { Plan } from '../schema/plan.ts';
import type { Content, Entry } from './content.ts';
import { entryOf, partnerIdOf } from './entries.ts';
import { known } from './known.ts';
import { milestonesOfPlan, type StagedMilestone } from './milestones.ts';
import { titlesOf, type Titles } from './milestoneViews.ts';
import type { ProgramModel } from './programModel.ts';
import { schedule, type Schedule, type ScheduleInput } from './schedule.ts';
import type { IsoDate } from './views.ts';

/** One plan with its dates: what all views of it are made from. */
export interface PlanModel {
  readonly model: ProgramModel;
  readonly plan: Plan;
  readonly partner: Entry<Partner>;
  readonly milestones: readonly StagedMilestone[];
  readonly titles: Titles;
  /** What was agreed: every date from the start, and the pins. */
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
    schedule: schedule(agreedInput(model, plan.data, partner.data, milestones)),
  };
}

/**
 * The plan as it stands on a day: what was reached keeps its day, the rest follows from that (R7).
 * @see schedule for what a forecast is
 */
export function forecast({ model, plan, partner, milestones }: PlanModel, asOf: IsoDate): Schedule {
  const reached = new Map(plan.progress.map(({ milestone, date }) => [milestone, date]));
  return schedule({ ...agreedInput(model, plan, partner.data, milestones), progress: { reached, asOf } });
}

function agreedInput(
  model: ProgramModel,
  { start, pin }: Plan,
  partner: Partner,
  milestones: readonly StagedMilestone[],
): ScheduleInput {
  const pins = new Map(pin.map(({ milestone, date }) => [milestone, date]));
  const calendar = known(model.calendars, partner.calendar, 'calendar');
  return { milestones, start, agreement: model.program.agreement, pins, calendar };
}

/** The id of another plan of the same partner, as `follows` names it. */
export function siblingPlanId(planId: string, name: string): string {
  return `${partnerIdOf(planId)}/${name}`;
}

/** The partner that a plan is for. @throws RangeError where there is none */
export function partnerOf({ partners }: Pick<Content, 'partners'>, planId: string): Entry<Partner> {
  const partnerId = partnerIdOf(planId);
  const partner = entryOf(partners, partnerId);
  if (!partner) throw new RangeError(`There is no partner ${partnerId}`);
  return partner;
}
