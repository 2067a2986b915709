import type { Program } from '../schema/program.ts';
import { fitByElement, type FitCriterion, type Levels } from './fit.ts';
import { verdictOf } from './verdict.ts';
import type { ElementFit, VerdictKind } from './views.ts';

/** What a self-check says of the levels that were picked so far; criteria are named by their ids, in their order. */
export interface FitCheck {
  /** Criteria without a level yet. */
  readonly open: readonly string[];
  /** Whole percent of what the ideal partner would score on the criteria that have a level. */
  readonly fit: number;
  /** Elements of which no criterion has a level are left out. */
  readonly elements: readonly ElementFit[];
  /** Criteria at their ideal level or above. */
  readonly strengths: readonly string[];
  readonly gaps: readonly string[];
  readonly knockOuts: readonly string[];
  /** Null until every criterion has a level: part of the answers is no verdict. */
  readonly verdict: VerdictKind | null;
}

/**
 * Checks a fit by the rule of the program, as the assessment of a plan would (G2).
 * @param levels what was picked; level 1 is the first
 */
export function checkFit(criteria: readonly FitCriterion[], levels: Levels, rule: Program['verdict']): FitCheck {
  const open = criteria.filter(({ id }) => levels[id] === undefined).map(({ id }) => id);
  const answered = criteria.filter(({ id }) => levels[id] !== undefined);
  const { kind, fit, gaps, knockOuts } = verdictOf(criteria, levels, rule);
  return {
    open,
    fit,
    elements: fitByElement(answered, levels),
    strengths: answered.filter(({ id, ideal }) => (levels[id] ?? 0) >= ideal).map(({ id }) => id),
    gaps,
    knockOuts,
    verdict: open.length === 0 ? kind : null,
  };
}
