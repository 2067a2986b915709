import { finding, type Finding } from '../../problems/finding.ts';
import type { PlanModel } from '../planModel.ts';
import { at, type Rule } from './rule.ts';
import { soundSchedules } from './soundSchedules.ts';

/** No milestone was reached before something that it waits for (R1, R5). */
export const progress: Rule = (content) => soundSchedules(content).plans.flatMap(beforeDependencies);

function beforeDependencies({ id, plan, schedule, titles }: PlanModel & { id: string }): Finding[] {
  const reached = new Map(plan.progress.map((each) => [each.milestone, each.date]));
  const isAnnual = plan.kind === 'annual-review' || plan.follows !== undefined;
  return plan.progress.flatMap(({ milestone, date }, index) => {
    // What an annual plan takes over from the time before comes before everything in it, also where no plan was written.
    if (isAnnual && date < plan.start) return [];
    const before = schedule.slots.get(milestone)?.before ?? [];
    const late = before.filter((each) => (reached.get(each) ?? date) > date);
    return late.map((each) => {
      const [own, dependency] = [titles.get(milestone) ?? '', titles.get(each) ?? ''];
      const values = { milestone: own, date, dependency, reached: reached.get(each) ?? date };
      return finding('progress-before-dependency', at('plans', id, 'progress', index, 'date'), values);
    });
  });
}
