import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import { parties, type Party } from '../../schema/program.ts';
import { addQuarters } from '../dates.ts';
import type { Content, Entry } from '../content.ts';
import { entryOf, partnerIdOf } from '../entries.ts';
import { programModel } from '../programModel.ts';
import { at, type Rule } from './rule.ts';

/** Both sides commit and invest, each commitment has one date, and the forecast makes the target (C1, R8). */
export const commitments: Rule = (content) =>
  content.plans.flatMap((plan) => [
    ...oneSided(content, plan),
    ...plan.data.commitments.flatMap(dated(plan.id)),
    ...forecast(content, plan),
  ]);

function oneSided(content: Content, { id, data }: Entry<Plan>): Finding[] {
  const silent = (items: readonly { owner: string }[]) => missingParties(content, items);
  return [
    ...silent(data.commitments).map((party) =>
      finding('commitments-one-sided', at('plans', id, 'commitments'), { party }),
    ),
    ...silent(data.jointPlan.investments).map((party) =>
      finding('investment-one-sided', at('plans', id, 'jointPlan', 'investments'), { party }),
    ),
  ];
}

/** The parties that no owner belongs to; none where an owner is unknown, since it may belong to either. */
function missingParties(content: Content, items: readonly { owner: string }[]): Party[] {
  const { roles } = programModel(content);
  if (items.some(({ owner }) => !roles.has(owner))) return [];
  return parties.filter((party) => items.every(({ owner }) => roles.get(owner)?.party !== party));
}

const dated =
  (id: string) =>
  ({ what, by, milestone }: Plan['commitments'][number], index: number): Finding[] => {
    const hasDay = by !== undefined;
    if (hasDay !== (milestone !== undefined)) return [];
    const code = hasDay ? 'commitment-dated-twice' : 'commitment-undated';
    return [finding(code, at('plans', id, 'commitments', index), { what })];
  };

function forecast({ partners }: Content, { id, data }: Entry<Plan>): Finding[] {
  const { forecast: quarters, revenueTarget: target } = data.jointPlan;
  const sum = quarters.reduce((total, { amount }) => total + amount, 0);
  const currency = entryOf(partners, partnerIdOf(id))?.data.currency ?? '';
  const first = quarters[0]?.quarter ?? '';
  const misplaced = quarters.map(({ quarter }, index) => ({ quarter, index, expected: addQuarters(first, index) }));
  const gap = misplaced.find(({ quarter, expected }) => quarter !== expected);
  return [
    ...(sum === target
      ? []
      : [finding('forecast-sum', at('plans', id, 'jointPlan', 'revenueTarget'), { sum, target, currency })]),
    ...(gap ? [finding('forecast-quarters', at('plans', id, 'jointPlan', 'forecast', gap.index, 'quarter'), gap)] : []),
  ];
}
