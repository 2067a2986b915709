import { closest } from 'fastest-levenshtein';
import type { Content } from '../../../src/domain/content.ts';
import { plansOf } from '../../../src/domain/entries.ts';
import type { Handbook, PrintedPlan } from '../../../src/playbook.ts';
import { didYouMean as nearestOf } from '../../../src/problems/nearest.ts';
import { Failure } from '../command/failure.ts';
import { computeInternal, type InternalModel } from './computeInternal.ts';
import { computeHandbooks, computePlans } from './compute.ts';
import type { LastChanges } from './lastChanges.ts';
import { isPrintable, whyNotPrinted } from './decline.ts';

/** What a build is going to render. */
export interface BuildPlan {
  /** In each of its languages, that of the program first; none where only plans are made. */
  readonly handbooks: readonly Handbook[];
  /** Null where it is not asked for. */
  readonly internal: InternalModel | null;
  readonly printable: readonly PrintedPlan[];
  /** One line for each plan that gets no PDF, saying why. */
  readonly declined: readonly string[];
}

/** Everything: the handbook, all plans that may be handed out, and the internal edition if it is asked for. */
export function planWholeBuild(content: Content, asOf: string, withInternal = true, changes?: LastChanges): BuildPlan {
  const plans = computePlans(content, asOf);
  return {
    handbooks: computeHandbooks(content, asOf, changes),
    internal: withInternal ? computeInternal(content, asOf, changes) : null,
    printable: plans.filter(isPrintable),
    declined: plans.map(whyNotPrinted).filter((reason) => reason !== null),
  };
}

/** One plan alone. @throws Failure where there is no such plan, or it may not be printed */
export function planOnePlan(content: Content, asOf: string, id: string): BuildPlan {
  const ids = content.plans.map((plan) => plan.id);
  if (!ids.includes(id)) throw new Failure(`There is no plan ${id}.`, didYouMean(id, ids));
  const [plan] = computePlans(content, asOf, [id]);
  const reason = plan && whyNotPrinted(plan);
  if (reason)
    throw new Failure(
      `${reason}.`,
      'A declined prospect is handed no plan. If things have changed, score the plan anew.',
    );
  return { handbooks: [], internal: null, printable: plan ? [plan] : [], declined: [] };
}

/** The plans of one partner. @throws Failure where there is no such partner, or none of its plans may be handed out */
export function planPartner(content: Content, asOf: string, partner: string): BuildPlan {
  const partners = content.partners.map(({ id }) => id);
  if (!partners.includes(partner)) throw new Failure(`There is no partner ${partner}.`, nearestOf(partner, partners));
  const ids = plansOf(content.plans, partner).map(({ id }) => id);
  const plans = computePlans(content, asOf, ids);
  const declined = plans.map(whyNotPrinted).filter((reason) => reason !== null);
  const printable = plans.filter(isPrintable);
  if (plans.length === 0)
    throw new Failure(`${partner} has no plan yet.`, `Write one in the folder plans/${partner} of the content.`);
  if (printable.length === 0)
    throw new Failure(`${declined.join('\n')}.`, 'A declined prospect is handed no plan, and so gets no link either.');
  return { handbooks: [], internal: null, printable, declined };
}

function didYouMean(id: string, ids: readonly string[]): string {
  return ids.length > 0 ? `Did you mean ${closest(id, ids)}?` : 'The content has no plans yet.';
}
