import type { Plan } from '../schema/plan.ts';
import { assessmentView } from './assessment.ts';
import { commitmentViews } from './commitments.ts';
import type { Content, Entry } from './content.ts';
import { jointPlanView } from './jointPlan.ts';
import { learningLoad } from './learning.ts';
import { named } from './milestoneViews.ts';
import { partnerFacts } from './people.ts';
import { planModel } from './planModel.ts';
import { programModel } from './programModel.ts';
import { followed, reachedMilestones } from './reached.ts';
import { resolveReferences } from './references.ts';
import { scheduleView } from './scheduledStages.ts';
import { successionView } from './succession.ts';
import { tierStanding } from './tierStanding.ts';
import type { IsoDate, PlanView } from './views.ts';

/**
 * Everything that one plan says to its partner.
 * @param content what the edition may see, without errors
 * @param planId `<partner>/<plan>`
 * @param asOf the day that "late" and "next" hang on
 * @throws RangeError where the content has no such plan
 */
export function planView(content: Content, planId: string, asOf: IsoDate): PlanView {
  const entry = content.plans.find(({ id }) => id === planId);
  if (!entry) throw new RangeError(`There is no plan ${planId}`);
  const own = planModel(programModel(content), entry, content);
  const { firstConversation } = own.model.program.learning;
  const previous = followed(content.plans, entry);
  return {
    ...titlePage(entry, asOf),
    body: resolveReferences(entry.body, own.model.references),
    partner: partnerFacts(own),
    assessment: assessmentView(own),
    ...scheduleView(own, asOf),
    learning: learningLoad(own.model, own.schedule, named(own.titles, firstConversation)),
    commitments: commitmentViews(own),
    jointPlan: jointPlanView(own),
    standing: tierStanding(own, reachedMilestones(content, entry), asOf),
    succession: previous ? successionView(own, previous, content, asOf) : null,
  };
}

function titlePage({ id, data }: Entry<Plan>, asOf: IsoDate) {
  const { title, kind, status, version, issued, start, reviewBy, together } = data;
  return { id, title, kind, status, version, issued, start, reviewBy, asOf, together };
}
