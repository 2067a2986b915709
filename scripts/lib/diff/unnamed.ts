import type { Problem } from '../../../src/problems/problem.ts';
import type { Difference } from './difference.ts';

const ofPartners = /^(partners|plans)\//;

/**
 * A difference that names no partner, for places that more people read than may know who the partners are: plans are
 * numbered, what only a plan says is left out, and of problems nothing remains but their kind and, outside the files of
 * partners, their place.
 */
export function unnamed(difference: Difference): Difference {
  const { problems, plans } = difference;
  const hidden = (list: Difference['problems']['appeared']) => list.map(hiddenProblem);
  return {
    ...difference,
    problems: { appeared: hidden(problems.appeared), gone: hidden(problems.gone) },
    plans: plans.map((plan, index) => ({
      ...plan,
      id: `plan ${index + 1}`,
      dates: plan.dates.map((date, number) => ({ ...date, title: `date ${number + 1}` })),
      milestones: {
        added: plan.milestones.added.map(() => 'a milestone'),
        dropped: plan.milestones.dropped.map(() => 'a milestone'),
        reached: plan.milestones.reached.map(() => 'a milestone'),
      },
    })),
  };
}

/** Messages go everywhere, since they may quote a file of a partner from anywhere. */
function hiddenProblem(problem: Problem): Problem {
  const silent = { ...problem, message: '', hint: '' };
  return ofPartners.test(problem.file) ? { ...silent, file: 'a file of a partner', line: 0, column: 0 } : silent;
}
