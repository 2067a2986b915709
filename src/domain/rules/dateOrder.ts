import { finding, type Finding } from '../../problems/finding.ts';
import type { Partner } from '../../schema/partner.ts';
import type { Plan } from '../../schema/plan.ts';
import type { Content, ContentPlace, Entry } from '../content.ts';
import { followed } from '../reached.ts';
import type { IsoDate } from '../views.ts';
import { at, inProfile, inProgram, type Rule } from './rule.ts';

/** Dates come in the order of what happened, and what has happened lies in the past. */
export const dateOrder: Rule = (content, asOf) => [
  ...inOrder(effectiveOf(content.program), reviewOf(content.program, inProgram('reviewBy'))),
  ...inOrder(effectiveOf(content.profile), reviewOf(content.profile, inProfile('reviewBy'))),
  ...content.partners.flatMap((partner) => ofPartner(partner, asOf)),
  ...content.plans.flatMap((plan) => [...ofPlan(plan), ...afterPrevious(content, plan), ...happened(plan, asOf)]),
];

interface Dated {
  readonly what: string;
  readonly date: IsoDate | undefined;
  readonly place?: ContentPlace;
}

/** A finding at the second date if it does not come after the first; the same day is accepted where that is said. */
function inOrder(first: Dated, second: Dated, sameDay = false): Finding[] {
  const [before, after] = [first.date, second.date];
  if (before === undefined || after === undefined || !second.place || before < after || (sameDay && before === after))
    return [];
  return [
    finding('dates-out-of-order', second.place, {
      what: second.what,
      date: after,
      other: first.what,
      otherDate: before,
    }),
  ];
}

const effectiveOf = ({ effective }: { effective: IsoDate }): Dated => ({
  what: 'the day from which this version holds',
  date: effective,
});

const reviewOf = ({ reviewBy }: { reviewBy: IsoDate }, place: ContentPlace): Dated => ({
  what: 'The date of the review',
  date: reviewBy,
  place,
});

function past(dated: Dated, asOf: IsoDate): Finding[] {
  const { what, date, place } = dated;
  return date !== undefined && place && date > asOf ? [finding('date-in-future', place, { what, date, asOf })] : [];
}

function ofPartner({ id, data }: Entry<Partner>, asOf: IsoDate): Finding[] {
  const { status, signedOn, firstRevenueOn, endedOn, assessment } = data;
  const revenue = { what: 'The first revenue', date: firstRevenueOn, place: at('partners', id, 'firstRevenueOn') };
  const end = { what: 'The end of the agreement', date: endedOn, place: at('partners', id, 'endedOn') };
  const assessed = { what: 'The assessment', date: assessment?.on, place: at('partners', id, 'assessment', 'on') };
  const isUndated = status === 'signed' && signedOn === undefined;
  return [
    ...[revenue, end].flatMap((each) => inOrder({ what: 'the signature', date: signedOn }, each, true)),
    ...[revenue, end, assessed].flatMap((each) => past(each, asOf)),
    ...(isUndated ? [finding('signed-without-date', at('partners', id, 'status'), { status })] : []),
  ];
}

function ofPlan({ id, data }: Entry<Plan>): Finding[] {
  const issued = { what: 'The issue of the plan', date: data.issued, place: at('plans', id, 'issued') };
  const review = { what: 'The review of the plan', date: data.reviewBy, place: at('plans', id, 'reviewBy') };
  return [
    ...inOrder({ what: 'the assessment', date: data.assessedOn }, issued, true),
    ...inOrder({ what: 'the start of the plan', date: data.start }, review),
  ];
}

/** A plan starts after the one that it follows, so plans never follow each other in circles (V1). */
function afterPrevious({ plans }: Content, plan: Entry<Plan>): Finding[] {
  const start = { what: 'The start of the plan', date: plan.data.start, place: at('plans', plan.id, 'start') };
  return inOrder({ what: 'the start of the plan that it follows', date: followed(plans, plan)?.data.start }, start);
}

function happened({ id, data }: Entry<Plan>, asOf: IsoDate): Finding[] {
  const reached = data.progress.map(({ date }, index) => ({
    what: 'The progress',
    date,
    place: at('plans', id, 'progress', index, 'date'),
  }));
  const met = data.commitments.map(({ metOn: date }, index) => ({
    what: 'The kept commitment',
    date,
    place: at('plans', id, 'commitments', index, 'metOn'),
  }));
  return [...reached, ...met].flatMap((each) => past(each, asOf));
}
