import { audienceQuestion, idQuestion, titleQuestion } from './questions.ts';
import { type Kind, mdxText, nextPlace } from './draft.ts';

/** A chapter of the handbook; internal until its author says otherwise. */
export const chapter: Kind = {
  says: 'a chapter of the handbook',
  questions: [
    titleQuestion('The title of the chapter'),
    idQuestion(({ chapters }) => chapters.map(({ id }) => id)),
    audienceQuestion,
  ],
  draft: ({ chapters }, { title, id, audience }) => ({
    creates: {
      path: `handbook/${id}.mdx`,
      text: mdxText(
        { title, audience, order: nextPlace(chapters), summary: 'This chapter is being written.' },
        '## What this is about\n\nThis chapter is being written.',
      ),
    },
    edits: [],
    next: [
      'Write the summary and the text.',
      ...(audience === 'internal' ? ['Set audience when others may read it.'] : []),
    ],
  }),
};
