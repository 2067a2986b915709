import { parties } from '../schema/program.ts';
import type { Commitment } from '../schema/plan.ts';
import { named } from './milestoneViews.ts';
import type { PlanModel } from './planModel.ts';
import { roleOf } from './programModel.ts';
import { dueDate } from './schedule.ts';
import type { CommitmentView } from './views.ts';

/** The commitments of both sides, the vendor's first, each side's by date, counted through from 1 (C1, C2). */
export function commitmentViews(own: PlanModel): CommitmentView[] {
  return numbered(own).map(([, view]) => view);
}

/** Where each commitment stands in the file, from 0, in the order of the numbers that the printed plan gives them. */
export function commitmentPlaces(own: PlanModel): number[] {
  return numbered(own).map(([place]) => place);
}

function numbered(own: PlanModel): (readonly [place: number, view: CommitmentView])[] {
  const views = own.plan.commitments.map((commitment, place) => [place, commitmentView(own, commitment)] as const);
  const sorted = parties.flatMap((party) => views.filter(([, view]) => view.party === party).toSorted(byDue));
  return sorted.map(([place, view], index) => [place, { ...view, number: index + 1 }]);
}

function commitmentView({ model, titles, schedule }: PlanModel, commitment: Commitment): CommitmentView {
  const { what, evidence, consequence, otherwise, metOn = null } = commitment;
  const owner = roleOf(model, commitment.owner);
  const milestone = commitment.milestone ? named(titles, commitment.milestone) : null;
  const due = milestone ? dueDate(schedule, milestone.id) : (commitment.by ?? '');
  return { number: 0, party: owner.party, owner, what, due, milestone, evidence, consequence, otherwise, metOn };
}

const byDue = ([, a]: readonly [number, CommitmentView], [, b]: readonly [number, CommitmentView]): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : 0;
