import type { Problem } from '../../../src/problems/problem.ts';
import { pageChanges, type PageChange } from './pageChanges.ts';
import { planChanges, type PlanChange } from './planChanges.ts';
import { problemChanges } from './problemChanges.ts';
import type { Snapshot } from './snapshot.ts';

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What a change of the content does to everything that is made from it. */
export interface Difference {
  /** The side that has errors, so that nothing but problems could be compared; null where both are sound. */
  readonly unsound: 'before' | 'after' | 'both' | null;
  readonly problems: { readonly appeared: readonly Problem[]; readonly gone: readonly Problem[] };
  /** By id; plans that stay as they are left out. */
  readonly plans: readonly PlanChange[];
  /** Of the public handbook, in its order; pages that stay as they are left out. */
  readonly pages: readonly PageChange[];
}

/** Compares two states of a content folder, both as of the same day. */
export function difference(before: Snapshot, after: Snapshot): Difference {
  const problems = problemChanges(before.problems, after.problems);
  const unsound = sideWithErrors(before, after);
  if (!before.made || !after.made) return { unsound, problems, plans: [], pages: [] };
  return {
    unsound,
    problems,
    plans: planChanges(before.made.plans, after.made.plans),
    pages: pageChanges(before.made.handbook, after.made.handbook),
  };
}

function sideWithErrors(before: Snapshot, after: Snapshot): Difference['unsound'] {
  if (before.made) return after.made ? null : 'after';
  return after.made ? 'before' : 'both';
}
