import type { Content, Entry } from '../../../../src/domain/content.ts';
import { milestonesOfPlan, programMilestones } from '../../../../src/domain/milestones.ts';
import { planSchema, type Plan } from '../../../../src/schema/plan.ts';
import { addField, appendItem, has } from '../editYaml.ts';
import type { Answers, Kind } from './draft.ts';
import { dayQuestion, planNamed, planQuestion } from './planQuestions.ts';

/** A milestone of a plan that was reached: its day and what proves it (R5). */
export const done: Kind = {
  says: 'a milestone that was reached',
  takes: ['plan', 'milestone'],
  questions: [
    planQuestion,
    (content, answers) => milestoneQuestion(content, planNamed(content, answers)),
    dayQuestion('The day on which it was reached'),
    (content, answers) => ({
      name: 'evidence',
      asks: `What proves it (asked for: ${milestoneOf(content, answers)?.evidence ?? ''})`,
      otherwise: null,
    }),
  ],
  draft: (_content, { plan = '', milestone, on, evidence }) => ({
    creates: null,
    edits: [{ path: `plans/${plan}.mdx`, change: (text) => withProgress(text, { milestone, date: on, evidence }) }],
    next: ['The dates of what waits for it, the critical path and the tier follow with the next build.'],
  }),
};

function milestoneQuestion(content: Content, { id, data }: Entry<Plan>) {
  const reached = new Map(data.progress.map(({ milestone, date }) => [milestone, date]));
  const open = milestonesOf(content, data).filter((milestone) => !reached.has(milestone.id));
  const whyNot = (said: string): string | null => {
    if (reached.has(said))
      return `it was reached on ${reached.get(said)} already; correct plans/${id}.mdx if that is wrong.`;
    return data.skip.some(({ milestone }) => milestone === said) ? 'the plan does without this milestone.' : null;
  };
  const choices = open.map((milestone) => ({ value: milestone.id, label: milestone.title }));
  return { name: 'milestone', asks: 'Which milestone was reached', otherwise: null, choices, whyNot };
}

const milestonesOf = (content: Content, plan: Plan) => milestonesOfPlan(programMilestones(content), plan);

const milestoneOf = (content: Content, answers: Answers) =>
  milestonesOf(content, planNamed(content, answers).data).find(({ id }) => id === answers['milestone']);

const withProgress = (text: string, item: object): string =>
  has(text, ['progress'])
    ? appendItem(text, ['progress'], item)
    : addField(text, 'progress', [item], Object.keys(planSchema.shape));
