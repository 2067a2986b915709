import { commitmentViews } from '../commitments.ts';
import { daysBetween } from '../dates.ts';
import type { PlanModel } from '../planModel.ts';
import type { CommitmentView, IsoDate } from '../views.ts';
import type { KeptCommitment } from './reviewViews.ts';

/** What became of the commitments of a plan, both sides alike (C1). */
export function keptCommitments(before: PlanModel, asOf: IsoDate): KeptCommitment[] {
  return commitmentViews(before).map((commitment) => {
    const { number, party, owner, what, due, metOn, consequence, otherwise } = commitment;
    const days = metOn === null ? 0 : daysBetween(due, metOn);
    return { number, party, owner, what, due, metOn, consequence, otherwise, state: stateOf(commitment, asOf), days };
  });
}

function stateOf({ due, metOn }: CommitmentView, asOf: IsoDate): KeptCommitment['state'] {
  if (metOn !== null) return metOn > due ? 'late' : 'met';
  return due < asOf ? 'missed' : 'open';
}
