import type { PartnerResult } from './partnerResults.ts';
import { spreadOf, type Spread } from './quantiles.ts';
import { halfYearOf } from './quarters.ts';
import { medianDay, shareByDay, type Step } from './survival.ts';
import type { IsoDate } from '../views.ts';

/** How long partners take from signature to first revenue (P2, M1), in calendar days. */
export interface TimeToRevenue extends CohortTime {
  /** By half-year of signature, oldest first. */
  readonly cohorts: readonly (CohortTime & { readonly id: string })[];
  /** Signed, without revenue and past the deadline, the longest first. */
  readonly pastDeadline: readonly string[];
  /** Left out, since a date that it takes is missing. */
  readonly undated: readonly string[];
}

/** The same for some of the partners. */
export interface CohortTime {
  /** All that count, by time. */
  readonly partners: readonly { readonly id: string; readonly days: number; readonly happened: boolean }[];
  readonly sold: number;
  /** Of those that have sold; who still waits is not in it. */
  readonly spread: Spread | null;
  /** The day by which half of all have sold, those that still wait counted; null where it is not half yet. */
  readonly median: number | null;
  readonly curve: readonly Step[];
  /** Of those whose deadline has passed, how many had sold by it. */
  readonly inTime: { readonly count: number; readonly of: number };
  /** Those whose deadline has passed, who kept it first. */
  readonly due: readonly string[];
}

/** Time to revenue of everybody who ever signed, the ones whose agreement has ended too. */
export function timeToRevenue(results: readonly PartnerResult[], asOf: IsoDate): TimeToRevenue {
  const signed = results.filter(({ standing }) => standing !== 'prospect');
  const timed = signed.filter((each) => each.signedOn !== null && timeOf(each) !== null);
  const cohorts = [...Map.groupBy(timed, ({ signedOn }) => halfYearOf(signedOn ?? ''))];
  return {
    ...cohortTime(timed, asOf),
    cohorts: cohorts
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, own]) => ({ id: id.toLowerCase(), ...cohortTime(own, asOf) })),
    pastDeadline: signed
      .filter(({ standing }) => standing === 'never-sold')
      .toSorted((a, b) => (b.waiting ?? 0) - (a.waiting ?? 0))
      .map(({ id }) => id),
    undated: signed.filter((each) => !timed.includes(each)).map(({ id }) => id),
  };
}

/** Days to first revenue or, without it, the days waited so far. */
const timeOf = ({ days, waiting }: PartnerResult) => days ?? waiting;

function cohortTime(results: readonly PartnerResult[], asOf: IsoDate): CohortTime {
  const partners = results.map((each) => ({ id: each.id, days: timeOf(each) ?? 0, happened: each.days !== null }));
  const sold = partners.filter(({ happened }) => happened);
  const curve = shareByDay(partners);
  return {
    partners: partners.toSorted((a, b) => a.days - b.days),
    sold: sold.length,
    spread: spreadOf(sold.map(({ days }) => days)),
    median: medianDay(curve),
    curve,
    ...soldInTime(results, asOf),
  };
}

function soldInTime(results: readonly PartnerResult[], asOf: IsoDate) {
  const due = results.filter(({ deadline }) => deadline !== null && deadline < asOf);
  const inTime = due.filter(
    ({ firstRevenueOn, deadline }) => firstRevenueOn !== null && deadline !== null && firstRevenueOn <= deadline,
  );
  const kept = new Set(inTime.map(({ id }) => id));
  const others = due.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  return { inTime: { count: inTime.length, of: due.length }, due: [...kept, ...others] };
}
