import type { Plan } from '../schema/plan.ts';
import { assessmentView } from './assessment.ts';
import { withAssets } from './assets.ts';
import { commitmentViews } from './commitments.ts';
import type { Content, Entry } from './content.ts';
import { entryOf } from './entries.ts';
import { jointPlanView } from './jointPlan.ts';
import { learningLoad } from './learning.ts';
import { named } from './milestoneViews.ts';
import { partnerFacts } from './people.ts';
import { planModel } from './planModel.ts';
import { programModel } from './programModel.ts';
import { followed, reachedMilestones } from './reached.ts';
import { resolveReferences, withMilestones } from './references.ts';
import { agenda } from './review/agenda.ts';
import type { SuccessionView } from './review/reviewViews.ts';
import { successionView } from './review/succession.ts';
import { scheduleView } from './scheduledStages.ts';
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
  const entry = entryOf(content.plans, planId);
  if (!entry) throw new RangeError(`There is no plan ${planId}`);
  const own = planModel(programModel(content), entry, content);
  const { firstConversation } = own.model.program.learning;
  const previous = followed(content.plans, entry);
  const succession = previous ? successionView(own, previous, content, asOf) : null;
  const view = {
    ...titlePage(entry, asOf),
    // A plan is handed out as a document of its own, so its pictures stand in it.
    body: resolveReferences(withAssets(entry.body, content.assets, 'page'), {
      ...withMilestones(own.model.references, entry.data.add),
      assets: [],
    }),
    partner: partnerFacts(own),
    assessment: assessmentView(own),
    ...scheduleView(own, asOf),
    learning: learningLoad(own.model, own.schedule, named(own.titles, firstConversation)),
    commitments: commitmentViews(own),
    jointPlan: jointPlanView(own),
    standing: tierStanding(own, reachedMilestones(content, entry), asOf),
    succession,
  };
  return { ...view, agenda: previous && succession ? agendaOf(view, previous, succession, content) : null };
}

/** The agenda of a plan that comes from an annual review; other plans may follow one, too. */
function agendaOf(
  plan: Omit<PlanView, 'agenda'>,
  previous: Entry<Plan>,
  succession: SuccessionView,
  { profile }: Content,
) {
  if (plan.kind !== 'annual-review') return null;
  const assessedAgainst = previous.data.profileVersion;
  return agenda({ plan, succession, profile, assessedAgainst, reviewBy: plan.reviewBy });
}

function titlePage({ id, data }: Entry<Plan>, asOf: IsoDate) {
  const { title, kind, status, version, issued, start, reviewBy, together } = data;
  return { id, title, kind, status, version, issued, start, reviewBy, asOf, together };
}
