import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import { levelsOf } from '../assessment.ts';
import type { Content, Entry } from '../content.ts';
import { programModel } from '../programModel.ts';
import { verdictOf, type Verdict } from '../verdict.ts';
import { at, inProgram, type Rule } from './rule.ts';

/** The rule of the verdict leaves room for every verdict (G2), and a declined plan says why it gets no PDF (G4). */
export const verdicts: Rule = (content) => [
  ...rule(content),
  ...content.plans.flatMap((plan) => declined(content, plan)),
];

function rule({ program: { verdict } }: Content): Finding[] {
  return verdict.declineBelow < verdict.recruitFrom
    ? []
    : [finding('verdict-rule-empty', inProgram('verdict', 'declineBelow'), verdict)];
}

function declined(content: Content, { id, data }: Entry<Plan>): Finding[] {
  const isScored = content.criteria.every((criterion) => data.scores[criterion.id] !== undefined);
  const verdict = verdictOf(programModel(content).fitCriteria, levelsOf(data), content.program.verdict);
  if (!isScored || verdict.kind !== 'decline') return [];
  const place =
    verdict.knockOuts[0] === undefined
      ? at('plans', id, 'scores')
      : at('plans', id, 'scores', verdict.knockOuts[0], 'level');
  return [finding('plan-declined', place, { reason: reasonFor(content, verdict) })];
}

/** Why a verdict is decline, as the end of a sentence. */
function reasonFor({ criteria, program }: Content, { knockOuts, fit }: Verdict): string {
  if (knockOuts.length === 0) return `the fit is ${fit} percent, below ${program.verdict.declineBelow} percent`;
  const titles = criteria.filter(({ id }) => knockOuts.includes(id)).map(({ data }) => `“${data.title}”`);
  return `no time, money or luck will help with ${titles.join(' and ')}`;
}
