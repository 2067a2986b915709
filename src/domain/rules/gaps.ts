import { finding, type Finding } from '../../problems/finding.ts';
import type { Criterion } from '../../schema/criterion.ts';
import type { Plan } from '../../schema/plan.ts';
import { levelsOf } from '../assessment.ts';
import type { Content, Entry } from '../content.ts';
import { isGap } from '../fit.ts';
import { programModel } from '../programModel.ts';
import { mayBeHandedOut, verdictOf } from '../verdict.ts';
import type { IsoDate } from '../views.ts';
import { at, atKey, type Rule } from './rule.ts';

/** Every gap of a plan is closed by something that can close it (G3). */
export const gaps: Rule = (content, asOf) =>
  content.plans.flatMap((plan) => [...openGaps(content, plan), ...closures(content, plan, asOf)]);

/** A declined partner gets no plan, so nothing has to close its gaps. */
function openGaps(content: Content, { id, data }: Entry<Plan>): Finding[] {
  const { fitCriteria } = programModel(content);
  if (!mayBeHandedOut(verdictOf(fitCriteria, levelsOf(data), content.program.verdict).kind)) return [];
  const closed = new Set(data.closures.map(({ criterion }) => criterion));
  return content.criteria.flatMap((criterion) => {
    const level = data.scores[criterion.id]?.level;
    if (level === undefined || !isGap(criterion.data, level) || closed.has(criterion.id)) return [];
    const { title, minimum } = criterion.data;
    return [
      finding('gap-open', atKey('plans', id, 'scores', criterion.id), {
        title,
        level,
        minimum,
        criterion: criterion.id,
      }),
    ];
  });
}

function closures({ criteria }: Content, { id, data }: Entry<Plan>, asOf: IsoDate): Finding[] {
  return data.closures.flatMap((closure, index) => {
    const criterion = criteria.find((each) => each.id === closure.criterion)?.data;
    const place = at('plans', id, 'closures', index);
    const isEmpty = !closure.action && closure.milestone === undefined && !closure.waiver;
    return [
      ...(isEmpty ? [finding('closure-empty', place, { criterion: closure.criterion })] : []),
      ...(criterion ? withoutGap(criterion, data.scores[closure.criterion]?.level, id, index) : []),
      ...(criterion && closure.action ? actionTarget(criterion, closure.action.target, id, index) : []),
      ...(criterion && closure.waiver ? waiver(criterion, closure.waiver.expires, data, { id, index, asOf }) : []),
    ];
  });
}

function withoutGap({ title, minimum }: Criterion, level: number | undefined, id: string, index: number): Finding[] {
  if (level === undefined || isGap({ minimum }, level)) return [];
  return [finding('closure-without-gap', at('plans', id, 'closures', index, 'criterion'), { title, level, minimum })];
}

function actionTarget({ title, minimum, levels }: Criterion, target: number, id: string, index: number): Finding[] {
  const place = at('plans', id, 'closures', index, 'action', 'target');
  if (target > levels.length)
    return [finding('level-beyond-scale', place, { what: 'The target', level: target, levels: levels.length })];
  return target < minimum ? [finding('action-target-low', place, { target, minimum, title })] : [];
}

/** An ended waiver is a mistake in a plan issued after its end; later, time alone has made the plan wrong. */
function waiver(
  { title }: Criterion,
  expires: IsoDate,
  { issued }: Plan,
  { id, index, asOf }: { id: string; index: number; asOf: IsoDate },
): Finding[] {
  const place = at('plans', id, 'closures', index, 'waiver', 'expires');
  if (expires <= issued) {
    const values = { what: 'The end of the waiver', date: expires, other: 'the issue of the plan', otherDate: issued };
    return [finding('dates-out-of-order', place, values)];
  }
  return expires < asOf ? [finding('waiver-expired', place, { expires, title })] : [];
}
