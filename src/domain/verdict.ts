import type { Program } from '../schema/program.ts';
import { fitPercent, isGap, isKnockedOut, type FitCriterion, type Levels } from './fit.ts';
import type { VerdictKind } from './views.ts';

/** A verdict with what it rests on. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** Whole percent. */
  readonly fit: number;
  /** The ids of the criteria with a gap. */
  readonly gaps: readonly string[];
  /** The ids of the criteria that knock the partner out. */
  readonly knockOuts: readonly string[];
}

/**
 * The verdict by the rule of the program (G2): decline if anything knocks the partner out or the fit is below
 * `declineBelow`; recruit if there is no gap and the fit is at least `recruitFrom`; otherwise develop.
 * It is taken on the rounded fit, so that it never contradicts the number that readers see.
 */
export function verdictOf(criteria: readonly FitCriterion[], levels: Levels, rule: Program['verdict']): Verdict {
  const fit = fitPercent(criteria, levels);
  const gaps = criteria.filter((each) => isGap(each, levels[each.id])).map(({ id }) => id);
  const knockOuts = criteria.filter((each) => isKnockedOut(each, levels[each.id])).map(({ id }) => id);
  return { kind: kindOf(fit, gaps.length, knockOuts.length, rule), fit, gaps, knockOuts };
}

function kindOf(fit: number, gaps: number, knockOuts: number, rule: Program['verdict']): VerdictKind {
  if (knockOuts > 0 || fit < rule.declineBelow) return 'decline';
  return gaps === 0 && fit >= rule.recruitFrom ? 'recruit' : 'develop';
}

/** Whether a plan with this verdict may be printed and handed out (G4). */
export function mayBeHandedOut(kind: VerdictKind): boolean {
  return kind !== 'decline';
}
