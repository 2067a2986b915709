import type { Plan } from '../schema/plan.ts';
import type { Content, Entry } from './content.ts';
import { followed } from './reached.ts';

/** The plans that no other plan follows: the ones that hold now (V1). */
export function currentPlans({ plans }: Pick<Content, 'plans'>): Entry<Plan>[] {
  const past = new Set(plans.flatMap((plan) => followed(plans, plan) ?? []));
  return plans.filter((plan) => !past.has(plan));
}
