import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { Content, Entry } from '../content.ts';
import { currentPlans } from './currentPlans.ts';
import { at, atKey, type Rule } from './rule.ts';

/** Every plan scores every criterion on its scale, and against the profile that holds now (F4). */
export const scores: Rule = (content) => [
  ...content.plans.flatMap((plan) => [...missing(content, plan), ...beyondScale(content, plan)]),
  ...currentPlans(content).flatMap((plan) => outdated(content, plan)),
];

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

/** A plan that another one follows was right in its time, so only plans that hold now are compared. */
function outdated({ profile }: Content, { id, data }: Entry<Plan>): Finding[] {
  const { version, changes } = profile;
  const index = changes.findIndex((change) => change.version === data.profileVersion);
  if (data.profileVersion === version || index < 0) return [];
  const changed = [...new Set(changes.slice(0, index).flatMap(({ criteria }) => criteria))];
  const values = { version: data.profileVersion, current: version, criteria: changed };
  return [finding('profile-outdated', at('plans', id, 'profileVersion'), values)];
}
