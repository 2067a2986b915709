import type { Content } from '../../../../src/domain/content.ts';
import type { Party } from '../../../../src/schema/program.ts';
import { choicesOf, type Kind, mdxText, type Question } from './draft.ts';
import { idQuestion, titleQuestion } from './questions.ts';

/** A prospect with nobody named yet. */
export const partner: Kind = {
  says: 'a partner or a prospect',
  questions: [
    titleQuestion('The partner’s name'),
    idQuestion(({ partners }) => partners.map(({ id }) => id)),
    calendarQuestion,
    () => ({ name: 'city', asks: 'Where the partner sits', otherwise: 'City to be confirmed' }),
  ],
  draft: (content, { title, id, calendar, city }) => ({
    creates: {
      path: `partners/${id}.mdx`,
      text: mdxText(
        {
          name: title,
          legalName: `${title} (legal name to be confirmed)`,
          country: content.program.calendars.find((each) => each.id === calendar)?.country,
          city,
          calendar,
          currency: content.program.currency,
          status: 'prospect',
          people: [unnamed(content, 'partner')],
          vendorTeam: [unnamed(content, 'vendor')],
        },
        'Internal notes about this partner; nobody outside the vendor’s team reads them.',
      ),
    },
    edits: [],
    next: ['Name the people on both sides.', `Begin a plan with: npm run new -- plan --partner ${id}`],
  }),
};

function calendarQuestion({ program: { calendars } }: Content): Question {
  return {
    name: 'calendar',
    asks: 'Whose holidays its plans follow',
    otherwise: calendars[0]?.id ?? null,
    choices: choicesOf(calendars),
  };
}

const unnamed = ({ program }: Content, party: Party) => ({
  name: 'To be named',
  role: program.roles.find((role) => role.party === party)?.id,
});
