import type { Content } from '../../../../src/domain/content.ts';
import { elements } from '../../../../src/schema/criterion.ts';
import { Failure } from '../../command/failure.ts';
import { appendField, replaceValue } from '../editYaml.ts';
import { type Draft, type Kind, mdxText, nextPlace, toBeAssessed } from './draft.ts';
import { idQuestion, titleQuestion } from './questions.ts';

/**
 * A criterion of the ideal partner profile (F2). The weights of all criteria have to add up to 100 and every plan has
 * to score it (F4), so the heaviest criterion gives up its weight and every plan gets a score that says it is open.
 */
export const criterion: Kind = {
  says: 'a criterion of the ideal partner profile',
  questions: [
    titleQuestion('The criterion in two to five words'),
    idQuestion(({ criteria }) => criteria.map(({ id }) => id)),
    () => ({
      name: 'element',
      asks: 'Which of the seven elements it belongs to',
      otherwise: elements[0],
      choices: elements.map((value) => ({ value, label: value })),
    }),
    () => ({ name: 'weight', asks: 'Its weight in percent, taken off the heaviest criterion', otherwise: '1' }),
  ],
  draft: (content, { title = '', id = '', element, weight }) => ({
    creates: {
      path: `profile/criteria/${id}.mdx`,
      text: criterionText(content, { title, element, weight: Number(weight) }),
    },
    edits: [lighter(content, Number(weight)), ...content.plans.map((plan) => scored(plan.id, id))],
    next: [
      'Describe what is asked, why it matters, and the levels.',
      'Score it in every plan; until then each says that it is to be assessed.',
      'Note the change in profile/profile.yaml with a new version.',
    ],
  }),
};

function criterionText(
  { criteria }: Content,
  { title, element, weight }: { title: string; element: string | undefined; weight: number },
): string {
  const fields = {
    title,
    element,
    order: nextPlace(criteria),
    question: `How do you stand with this: ${title}?`,
    whyPartner: 'This is being written.',
    whyVendor: 'This is being written.',
    weight,
    levels: ['Not there yet', 'Sound', 'Strong'].map((name) => ({ name, description: 'This is being written.' })),
    ideal: 3,
    minimum: 2,
    partnerCloses: 'This is being written.',
    vendorHelps: 'This is being written.',
  };
  return mdxText(fields, 'This criterion is being written.');
}

function lighter({ criteria }: Content, weight: number): Draft['edits'][number] {
  const heaviest = criteria.toSorted((a, b) => b.data.weight - a.data.weight)[0];
  if (!heaviest || !(heaviest.data.weight > weight))
    throw new Failure(
      `No criterion is heavier than ${weight} percent, so none can give up that much.`,
      'Choose a smaller --weight.',
    );
  const left = heaviest.data.weight - weight;
  return {
    path: `profile/criteria/${heaviest.id}.mdx`,
    change: (text) => replaceValue(text, ['weight'], String(left)),
  };
}

const scored = (plan: string, id: string): Draft['edits'][number] => ({
  path: `plans/${plan}.mdx`,
  change: (text) => appendField(text, ['scores'], id, { level: 2, evidence: toBeAssessed }),
});
