import { commitmentPlaces, commitmentViews } from '../../../../src/domain/commitments.ts';
import type { Content } from '../../../../src/domain/content.ts';
import { planModel } from '../../../../src/domain/planModel.ts';
import { programModel } from '../../../../src/domain/programModel.ts';
import { appendField } from '../editYaml.ts';
import type { Answers, Kind } from './draft.ts';
import { dayQuestion, planNamed, planQuestion } from './planQuestions.ts';

/** A commitment of a plan that was kept, by the number that the printed plan gives it (C1, C2). */
export const met: Kind = {
  says: 'a commitment that was kept',
  takes: ['plan', 'commitment'],
  questions: [planQuestion, commitmentQuestion, dayQuestion('The day on which it was kept')],
  draft: (content, answers) => ({
    creates: null,
    edits: [
      {
        path: `plans/${answers['plan']}.mdx`,
        change: (text) => appendField(text, ['commitments', placeOf(content, answers)], 'metOn', answers['on']),
      },
    ],
    next: ['The plan shows it as kept with the next build.'],
  }),
};

function commitmentQuestion(content: Content, answers: Answers) {
  const all = commitmentViews(modelOf(content, answers));
  const metOn = new Map(all.map((each) => [String(each.number), each.metOn]));
  return {
    name: 'commitment',
    asks: 'Which commitment was kept',
    otherwise: null,
    choices: all
      .filter((each) => each.metOn === null)
      .map(({ number, owner, what }) => ({ value: String(number), label: `${number} ${owner.name}: ${what}` })),
    whyNot: (said: string) => (metOn.get(said) ? `it was kept on ${metOn.get(said)} already.` : null),
  };
}

const modelOf = (content: Content, answers: Answers) =>
  planModel(programModel(content), planNamed(content, answers), content);

const placeOf = (content: Content, answers: Answers): number =>
  commitmentPlaces(modelOf(content, answers))[Number(answers['commitment']) - 1] ?? -1;
