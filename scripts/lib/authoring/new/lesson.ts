import type { Content } from '../../../../src/domain/content.ts';
import { type Kind, mdxText, type Question } from './draft.ts';
import { audienceQuestion, idQuestion, roleQuestion, titleQuestion } from './questions.ts';

/** A short lesson before a moment of need (R6). */
export const lesson: Kind = {
  says: 'a short lesson',
  questions: [
    titleQuestion('What one can do after the lesson'),
    idQuestion(({ lessons }) => lessons.map(({ id }) => id)),
    roleQuestion('partner', 'Which role takes it'),
    momentQuestion,
    audienceQuestion,
  ],
  draft: (_content, { title, id, role, moment, audience }) => ({
    creates: {
      path: `lessons/${id}.mdx`,
      text: mdxText(
        { title, audience, minutes: 10, roles: [role], moment, outcome: `You can do this: ${title}` },
        '## What you need to know\n\nThis lesson is being written.',
      ),
    },
    edits: [],
    next: ['Write the outcome and the text, and set the minutes that it takes.'],
  }),
};

/** The last moment is the one that takes nothing from the learning budget of the first conversation. */
function momentQuestion({ program: { moments } }: Content): Question {
  const choices = moments.map(({ id, name }) => ({ value: id, label: name }));
  return { name: 'moment', asks: 'Before which moment it is taken', otherwise: moments.at(-1)?.id ?? null, choices };
}
