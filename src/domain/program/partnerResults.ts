import type { Partner } from '../../schema/partner.ts';
import type { Content, Entry } from '../content.ts';
import { addCalendarDays, addQuarters, daysBetween, quarterOf } from '../dates.ts';
import type { IsoDate } from '../views.ts';
import { lastDayOf, quartersIn } from './quarters.ts';

/**
 * What a partner is to the program (P1):
 * `selling` it sold in one of the last quarters; `early` it has not sold and the deadline for it has not passed;
 * `never-sold` that deadline has passed; `stopped` it sold once, and not in the last quarters; `ended` and `prospect` it
 * is no partner now. A year is too long to notice that somebody has stopped, so the quarters that count here are fewer
 * than those of the contribution rate.
 */
export const standings = ['selling', 'early', 'never-sold', 'stopped', 'ended', 'prospect'] as const;
export type Standing = (typeof standings)[number];

/** What one partner has brought, as far as the day of looking. */
export interface PartnerResult {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly standing: Standing;
  readonly signedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** The last day of the quarter where only that is known. */
  readonly firstRevenueOn: IsoDate | null;
  /** Calendar days from signature to first revenue; null where either is missing. */
  readonly days: number | null;
  /** Calendar days from signature without revenue; null for who sold or whose end nobody knows. */
  readonly waiting: number | null;
  /** The day by which the program expects first revenue. */
  readonly deadline: IsoDate | null;
  /** The quarters with revenue, oldest first. */
  readonly soldIn: readonly string[];
}

/** The quarters that the contribution rate looks back on (M2), both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The window that ends with a quarter. */
export function windowTo(to: string, months: number): Window {
  return { from: addQuarters(to, 1 - quartersIn(months)), to };
}

/** Whether a partner had revenue in a window. */
export function soldWithin({ soldIn }: Pick<PartnerResult, 'soldIn'>, { from, to }: Window): boolean {
  return soldIn.some((quarter) => from <= quarter && quarter <= to);
}

/** The results of all partners, as authored. */
export function partnerResults({ partners, program }: Pick<Content, 'partners' | 'program'>, asOf: IsoDate) {
  const { firstRevenueDays, silentAfterQuarters } = program.deadlines;
  const sellingFrom = addQuarters(quarterOf(asOf), -silentAfterQuarters);
  return partners.map((entry) => resultOf(entry, { asOf, firstRevenueDays, sellingFrom }));
}

interface Measure {
  readonly asOf: IsoDate;
  readonly firstRevenueDays: number;
  /** Who had revenue in this quarter or later is selling. */
  readonly sellingFrom: string;
}

function resultOf({ id, data }: Entry<Partner>, measure: Measure): PartnerResult {
  const { name, country, signedOn = null, endedOn = null } = data;
  const soldIn = soldQuarters(data, measure.asOf);
  const firstRevenueOn = data.firstRevenueOn ?? lastDayKnown(soldIn[0], measure.asOf);
  const deadline = signedOn && addCalendarDays(signedOn, measure.firstRevenueDays);
  const facts = { id, name, country, signedOn, endedOn, firstRevenueOn, deadline, soldIn };
  const days = signedOn && firstRevenueOn ? daysBetween(signedOn, firstRevenueOn) : null;
  return { ...facts, days, waiting: waitingDays(data, facts, measure), standing: standingOf(data, facts, measure) };
}

/** The quarter of the first revenue counts although nobody has written its amount down yet. */
function soldQuarters({ revenue, firstRevenueOn }: Partner, asOf: IsoDate): string[] {
  const sold = revenue.filter(({ amount }) => amount > 0).map(({ quarter }) => quarter);
  const quarters = new Set(firstRevenueOn ? [...sold, quarterOf(firstRevenueOn)] : sold);
  return [...quarters].filter((quarter) => quarter <= quarterOf(asOf)).toSorted();
}

function lastDayKnown(quarter: string | undefined, asOf: IsoDate): IsoDate | null {
  if (quarter === undefined) return null;
  const last = lastDayOf(quarter);
  return last < asOf ? last : asOf;
}

type Facts = Pick<PartnerResult, 'signedOn' | 'endedOn' | 'firstRevenueOn' | 'deadline' | 'soldIn'>;

function waitingDays({ status }: Partner, { signedOn, endedOn, firstRevenueOn }: Facts, { asOf }: Measure) {
  const until = status === 'ended' ? endedOn : asOf;
  if (!signedOn || firstRevenueOn || !until) return null;
  return Math.max(0, daysBetween(signedOn, until));
}

function standingOf({ status }: Partner, { deadline, soldIn }: Facts, { asOf, sellingFrom }: Measure): Standing {
  if (status !== 'signed') return status;
  const last = soldIn.at(-1);
  if (last !== undefined) return last >= sellingFrom ? 'selling' : 'stopped';
  return deadline && deadline < asOf ? 'never-sold' : 'early';
}
