import type { Plan } from '../schema/plan.ts';
import type { Content, Entry } from './content.ts';
import { entryOf } from './entries.ts';
import { siblingPlanId } from './planModel.ts';

/** The plan and the ones that it follows, the latest first; a plan that follows itself is met once (V1). */
export function planLine({ plans }: Pick<Content, 'plans'>, plan: Entry<Plan>): Entry<Plan>[] {
  const line = [plan];
  for (let next = followed(plans, plan); next && !line.includes(next); next = followed(plans, next)) line.push(next);
  return line;
}

/** The milestones reached in a plan or in one that it follows: what has been reached stays reached. */
export function reachedMilestones(content: Pick<Content, 'plans'>, plan: Entry<Plan>): Set<string> {
  return new Set(planLine(content, plan).flatMap(({ data }) => data.progress.map(({ milestone }) => milestone)));
}

/** The plan that a plan follows, if it names another one that is there. */
export function followed(plans: readonly Entry<Plan>[], { id, data }: Entry<Plan>): Entry<Plan> | undefined {
  if (data.follows === undefined) return undefined;
  const sibling = siblingPlanId(id, data.follows);
  return sibling === id ? undefined : entryOf(plans, sibling);
}
