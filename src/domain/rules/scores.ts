import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { Content, Entry } from '../content.ts';
import { at, atKey, type Rule } from './rule.ts';

/** Every plan scores every criterion on its scale (F4). */
export const scores: Rule = (content) =>
  content.plans.flatMap((plan) => [...missing(content, plan), ...beyondScale(content, plan)]);

function missing({ criteria }: Content, { id, data }: Entry<Plan>): Finding[] {
  const open = criteria.filter((criterion) => data.scores[criterion.id] === undefined);
  return open.map((criterion) =>
    finding('score-missing', atKey('plans', id, 'scores'), { criterion: criterion.id, title: criterion.data.title }),
  );
}

function beyondScale({ criteria }: Content, { id, data }: Entry<Plan>): Finding[] {
  return criteria.flatMap((criterion) => {
    const level = data.scores[criterion.id]?.level ?? 0;
    const levels = criterion.data.levels.length;
    if (level <= levels) return [];
    return [
      finding('level-beyond-scale', at('plans', id, 'scores', criterion.id, 'level'), {
        what: 'The score',
        level,
        levels,
      }),
    ];
  });
}
