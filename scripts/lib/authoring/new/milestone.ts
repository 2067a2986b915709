import { allMilestones } from './ids.ts';
import { appendItem } from '../editYaml.ts';
import { type Kind, toBeAgreed } from './draft.ts';
import { idQuestion, roleQuestion, titleQuestion } from './questions.ts';

/** A milestone at the end of a stage, counted from the agreement (R1, R5). */
export const milestone: Kind = {
  says: 'a milestone of a readiness stage',
  questions: [
    ({ stages }) => ({
      name: 'stage',
      asks: 'Which stage it belongs to',
      otherwise: 'sales-marketing',
      choices: stages.map(({ id, data }) => ({ value: id, label: data.title })),
    }),
    titleQuestion('What has been reached, as a short statement'),
    idQuestion(allMilestones),
    roleQuestion('partner', 'Who answers for it'),
    () => ({ name: 'days', asks: 'How many working days after the agreement it is due', otherwise: '20' }),
  ],
  draft: ({ program }, { stage, title, id, role, days }) => ({
    creates: null,
    edits: [
      {
        path: `stages/${stage}.mdx`,
        change: (text) =>
          appendItem(text, ['milestones'], {
            id,
            title,
            owners: [role],
            offset: { from: program.agreement, days: Number(days), unit: 'working' },
            evidence: toBeAgreed,
            unlocks: toBeAgreed,
          }),
      },
    ],
    next: ['Write what proves it and what it unlocks.', 'Say with dependsOn what must be reached first.'],
  }),
};
