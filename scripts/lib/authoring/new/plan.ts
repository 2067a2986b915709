import type { Content, Entry } from '../../../../src/domain/content.ts';
import { addCalendarDays, addQuarters, quarterOf } from '../../../../src/domain/dates.ts';
import { verdictOf } from '../../../../src/domain/verdict.ts';
import { nextWorkingDay, workingCalendar } from '../../../../src/domain/workingDays.ts';
import type { Partner } from '../../../../src/schema/partner.ts';
import type { Party } from '../../../../src/schema/program.ts';
import { Failure } from '../../command/failure.ts';
import {
  type Answers,
  choicesOf,
  type Kind,
  mdxText,
  type Question,
  toBeAgreed,
  toBeAssessed,
  withValue,
} from './draft.ts';
import { plansOf } from './ids.ts';
import { free } from './questions.ts';

/** A draft of an enablement plan: everything that both sides still have to say is marked as open. */
export const plan: Kind = {
  says: 'an enablement plan for a partner',
  questions: [
    partnerQuestion,
    startQuestion,
    (content, { partner = '', start = '' }) => ({
      name: 'id',
      asks: 'Its id, as it stands in file names and references',
      otherwise: free(
        start.slice(0, 4),
        plansOf(content, partner).map(({ id }) => id),
      ),
    }),
    (content, { partner = '', start = '' }) => ({
      name: 'title',
      asks: 'The title of the plan',
      otherwise: `Enablement plan ${start.slice(0, 4)} for ${partnerOf(content, partner).data.name}`,
    }),
  ],
  draft: (content, answers, asOf) => ({
    creates: {
      path: `plans/${answers['partner']}/${answers['id']}.mdx`,
      text: mdxText(
        planFields(content, answers, asOf),
        'This plan is a draft. It will be filled in together at the kick-off.',
      ),
    },
    edits: [],
    next: [
      'Score every criterion with its evidence.',
      'Fill in the commitments and the joint business plan.',
      'Set status to ready when it may be handed over.',
    ],
  }),
};

function partnerQuestion({ partners }: Content): Question {
  if (partners.length === 0)
    throw new Failure('There is no partner to plan for.', 'Begin one with: npm run new -- partner');
  const choices = choicesOf(partners.map(({ id, data }) => ({ id, name: data.name })));
  return {
    name: 'partner',
    asks: 'For which partner',
    otherwise: partners.length === 1 ? (partners[0]?.id ?? null) : null,
    choices,
  };
}

/** The first working day in four weeks, or a day after the start of the plan that it follows. */
function startQuestion(content: Content, { partner = '' }: Answers, asOf: string): Question {
  const last = lastPlan(content, partner)?.data.start ?? asOf;
  const earliest = [addCalendarDays(asOf, 28), addCalendarDays(last, 1)].toSorted().at(-1) ?? asOf;
  const { data } = partnerOf(content, partner);
  const calendar = content.program.calendars.find(({ id }) => id === data.calendar);
  const otherwise = calendar ? nextWorkingDay(workingCalendar(calendar), earliest) : earliest;
  return { name: 'start', asks: 'The first day of the plan', otherwise };
}

function partnerOf({ partners }: Content, id: string): Entry<Partner> {
  const partner = partners.find((each) => each.id === id);
  if (!partner) throw new Failure(`There is no partner ${id}.`, `Begin it with: npm run new -- partner --id ${id}`);
  return partner;
}

const lastPlan = (content: Content, partner: string) =>
  plansOf(content, partner).toSorted((a, b) => (a.data.start < b.data.start ? 1 : -1))[0];

function planFields(content: Content, { partner = '', start = '', title }: Answers, asOf: string): object {
  const { data } = partnerOf(content, partner);
  const previous = lastPlan(content, partner);
  const plans = plansOf(content, partner);
  return withValue({
    title,
    kind: data.status === 'prospect' ? 'recruitment' : 'annual-review',
    version: '0.1',
    issued: asOf,
    status: 'draft',
    public: plans.length > 0 && plans.every((each) => each.data.public),
    start,
    follows: previous?.id,
    tier: data.tier,
    together: [
      'We hold the kick-off and name the people on both sides.',
      'We agree on the investment and on all dates.',
      'We plan and sell the first deal together.',
    ],
    profileVersion: content.profile.version,
    assessedOn: asOf,
    assessedBy: 'To be named',
    scores: openScores(content),
    commitments: (['partner', 'vendor'] as const).map((party) => commitment(content, party)),
    jointPlan: jointPlan(content, data.currency, start),
    reviewBy: addCalendarDays(start, 182),
  });
}

/** Every criterion on its minimum, or as many levels above it as it takes not to decline the partner unseen. */
function openScores(content: Pick<Content, 'criteria' | 'program'>, above = 0): object {
  const { criteria, program } = content;
  const fitCriteria = criteria.map(({ id, data }) => ({ id, ...data }));
  const levels = Object.fromEntries(
    fitCriteria.map(({ id, minimum, ideal }) => [id, Math.min(minimum + above, Math.max(minimum, ideal))]),
  );
  if (above < 5 && verdictOf(fitCriteria, levels, program.verdict).kind === 'decline')
    return openScores(content, above + 1);
  return Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, { level, evidence: toBeAssessed }]));
}

/** Both sides begin with the agreement, whose owners they are. */
function commitment(content: Content, party: Party): object {
  const { agreement } = content.program;
  const milestone = content.stages.flatMap(({ data }) => data.milestones).find(({ id }) => id === agreement);
  return {
    owner: ownerOf(content, party, milestone?.owners ?? []),
    what: 'Agree on the investment and on the dates of this plan.',
    milestone: agreement,
    evidence: milestone?.evidence ?? toBeAgreed,
    consequence: 'termination',
    otherwise: 'Nothing else is scheduled before it.',
  };
}

function ownerOf({ program }: Content, party: Party, preferred: readonly string[]): string | undefined {
  const roles = program.roles.filter((role) => role.party === party);
  return (roles.find(({ id }) => preferred.includes(id)) ?? roles[0])?.id;
}

/** The target is one typical first deal in the second half of the year, where its currency is the partner’s. */
function jointPlan(content: Content, currency: string, start: string): object {
  const target = currency === content.program.currency ? content.program.typicalFirstDeal : 0;
  return {
    revenueTarget: target,
    targets: [toBeAgreed],
    investments: (['partner', 'vendor'] as const).map((party) => ({
      owner: ownerOf(content, party, []),
      what: toBeAgreed,
    })),
    forecast: [0, 0, target, 0].map((amount, index) => ({ quarter: addQuarters(quarterOf(start), index), amount })),
  };
}
