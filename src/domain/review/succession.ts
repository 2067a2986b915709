import type { Plan } from '../../schema/plan.ts';
import { levelsOf } from '../assessment.ts';
import type { Content, Entry } from '../content.ts';
import { planModel, type PlanModel } from '../planModel.ts';
import { planLine } from '../reached.ts';
import { verdictOf } from '../verdict.ts';
import type { IsoDate } from '../views.ts';
import { keptCommitments } from './commitmentChanges.ts';
import { milestoneChanges } from './milestoneChanges.ts';
import type { SuccessionView, TierChange } from './reviewViews.ts';
import { scoreChanges } from './scoreChanges.ts';
import { targetAndActual } from './targetAndActual.ts';

/** How a plan differs from the one that it follows: what was met, missed and changed (V1). */
export function successionView(own: PlanModel, previous: Entry<Plan>, content: Content, asOf: IsoDate): SuccessionView {
  const before = planModel(own.model, previous, content);
  const [earlier, now] = [verdictIn(before), verdictIn(own)];
  return {
    follows: { id: previous.id, title: previous.data.title },
    verdict: { before: earlier.kind, after: now.kind },
    fit: { before: earlier.fit, after: now.fit },
    tier: tierChange(own, before),
    result: targetAndActual(before, asOf),
    commitments: keptCommitments(before, asOf),
    milestones: milestoneChanges(own, before, reachedOn(content, previous)),
    scores: scoreChanges(own, before),
  };
}

/** Both by the profile and the rule of today, since the program keeps no earlier ones. */
const verdictIn = ({ model, plan }: PlanModel) => verdictOf(model.fitCriteria, levelsOf(plan), model.program.verdict);

function tierChange(own: PlanModel, before: PlanModel): TierChange | null {
  const [earlier, now] = [before.plan.tier, own.partner.data.tier].map((id) => {
    const tier = own.model.tiers.find((each) => each.id === id);
    return tier ? { name: tier.data.name, margin: tier.data.margin } : null;
  });
  return now ? { before: earlier ?? null, after: now } : null;
}

/** The days on which milestones were reached in a plan or in one that it follows; the latest day of each. */
function reachedOn(content: Content, plan: Entry<Plan>): Map<string, IsoDate> {
  const line = planLine(content, plan).toReversed();
  return new Map(line.flatMap(({ data }) => data.progress.map(({ milestone, date }) => [milestone, date] as const)));
}
