import type { Plan } from '../schema/plan.ts';
import type { Criterion } from '../schema/criterion.ts';
import type { Entry } from './content.ts';
import { fitByElement, isGap, isKnockedOut, type Levels } from './fit.ts';
import { gapViews } from './gaps.ts';
import type { PlanModel } from './planModel.ts';
import { verdictOf } from './verdict.ts';
import type { PlanView, ScoredCriterion } from './views.ts';

/** The levels of an assessment, by criterion. */
export function levelsOf({ scores }: Pick<Plan, 'scores'>): Levels {
  return Object.fromEntries(Object.entries(scores).map(([id, { level }]) => [id, level]));
}

/** What the assessment of a plan says: verdict, fit, strengths and gaps with what closes them (G1–G3). */
export function assessmentView(own: PlanModel): PlanView['assessment'] {
  const { model, plan } = own;
  const levels = levelsOf(plan);
  const criteria = model.criteria.flatMap((criterion) => scored(criterion, plan.scores[criterion.id]) ?? []);
  const { kind, fit } = verdictOf(model.fitCriteria, levels, model.program.verdict);
  return {
    on: plan.assessedOn,
    by: plan.assessedBy,
    profileVersion: plan.profileVersion,
    verdict: kind,
    fit,
    rule: model.program.verdict,
    elements: fitByElement(model.fitCriteria, levels),
    criteria,
    strengths: criteria.filter(({ level, ideal }) => level >= ideal),
    gaps: gapViews(own, criteria),
  };
}

/** A criterion with its score; the vendor's own remarks stay behind (G5). */
function scored({ id, data }: Entry<Criterion>, score: Plan['scores'][string] | undefined): ScoredCriterion | null {
  if (!score) return null;
  const { title, element, question, weight, levels, ideal, minimum, knockOut = null } = data;
  const { level, evidence } = score;
  const [gap, knockedOut] = [isGap(data, level), isKnockedOut(data, level)];
  return { id, title, element, question, weight, levels, level, ideal, minimum, knockOut, evidence, gap, knockedOut };
}
