import type { Content, Entry } from '../../../../src/domain/content.ts';
import type { Plan } from '../../../../src/schema/plan.ts';
import type { Answers, Question } from './draft.ts';

/** Asks for one of all plans, as <partner>/<plan>. */
export const planQuestion = ({ plans }: Content): Question => ({
  name: 'plan',
  asks: 'Which plan',
  otherwise: null,
  choices: plans.map(({ id, data }) => ({ value: id, label: `${id}: ${data.title}` })),
});

/** Asks for a day that may be today. */
export const dayQuestion =
  (asks: string): ((content: Content, answers: Answers, asOf: string) => Question) =>
  (_content, _answers, asOf) => ({ name: 'on', asks, otherwise: asOf });

/** The plan that was chosen. @throws RangeError where none was */
export function planNamed({ plans }: Content, { plan }: Answers): Entry<Plan> {
  const chosen = plans.find(({ id }) => id === plan);
  if (!chosen) throw new RangeError(`There is no plan ${plan}`);
  return chosen;
}
