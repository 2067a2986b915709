import { closest } from 'fastest-levenshtein';
import type { Content } from '../../../src/domain/content.ts';
import type { HandbookView } from '../../../src/domain/views.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { Failure } from '../command/failure.ts';
import { computeHandbook, computePlans } from './compute.ts';
import { isPrintable, whyNotPrinted } from './decline.ts';

/** What a build is going to render. */
export interface BuildPlan {
  /** Null where only one plan is printed. */
  readonly handbook: HandbookView | null;
  readonly printable: readonly PrintedPlan[];
  /** One line for each plan that gets no PDF, saying why. */
  readonly declined: readonly string[];
}

/** Everything: the handbook and all plans that may be handed out. */
export function planWholeBuild(content: Content, asOf: string): BuildPlan {
  const plans = computePlans(content, asOf);
  return {
    handbook: computeHandbook(content, asOf),
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
  return { handbook: null, printable: plan ? [plan] : [], declined: [] };
}

function didYouMean(id: string, ids: readonly string[]): string {
  return ids.length > 0 ? `Did you mean ${closest(id, ids)}?` : 'The content has no plans yet.';
}
