import { finding } from '../../problems/finding.ts';
import { at, type Rule } from './rule.ts';

/** A plan cannot do without the milestones that everything else is measured by (R1, R6, R7). */
export const skips: Rule = ({ program, plans }) => {
  const essential = new Map([
    [program.learning.firstConversation, 'the first customer conversation, up to which learning is counted'],
    [program.firstRevenue, 'the first revenue, towards which every date leads'],
    [program.agreement, 'the agreement, before which nothing else may begin'],
  ]);
  return plans.flatMap(({ id, data }) =>
    data.skip.flatMap(({ milestone }, index) => {
      const why = essential.get(milestone);
      return why ? [finding('skip-essential', at('plans', id, 'skip', index, 'milestone'), { milestone, why })] : [];
    }),
  );
};
