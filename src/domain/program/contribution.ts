import { addQuarters } from '../dates.ts';
import type { IsoDate } from '../views.ts';
import { soldWithin, windowTo, type PartnerResult, type Window } from './partnerResults.ts';
import { lastDayOf, lastWholeQuarter } from './quarters.ts';

export const bands = ['low', 'average', 'good', 'strong'] as const;
export type Band = (typeof bands)[number];

/** The least percent of each band but the lowest; the highest begins above its number. */
export const bandLimits = { average: 20, good: 40, strong: 60 } as const;

/** The band of a contribution rate in percent: below 20 low, up to 40 average, up to 60 good, above that strong. */
export function bandOf(percent: number): Band {
  if (percent > bandLimits.strong) return 'strong';
  if (percent >= bandLimits.good) return 'good';
  return percent >= bandLimits.average ? 'average' : 'low';
}

/** Which share of the partners brought revenue in the window that ends with a quarter (P2, M2). */
export interface ContributionRate {
  readonly window: Window;
  /** Everybody whose agreement held on the last day of the window. */
  readonly counted: readonly string[];
  readonly contributing: readonly string[];
  /** Whole percent; null where nobody counts. */
  readonly percent: number | null;
  readonly band: Band | null;
}

/** Two years are enough to tell a trend from a good quarter. */
const quartersOfTrend = 8;

/**
 * The contribution rate of the last whole quarters, oldest first; the last one is the rate of today. Quarters before
 * anybody had signed are left out.
 * @param months the length of the window
 */
export function contributionTrend(
  results: readonly PartnerResult[],
  months: number,
  asOf: IsoDate,
): ContributionRate[] {
  const last = lastWholeQuarter(asOf);
  const quarters = Array.from({ length: quartersOfTrend }, (_, index) =>
    addQuarters(last, index + 1 - quartersOfTrend),
  );
  const rates = quarters.map((quarter) => contributionRate(results, windowTo(quarter, months)));
  return rates.filter(({ counted, window }) => counted.length > 0 || window.to === last);
}

function contributionRate(results: readonly PartnerResult[], window: Window): ContributionRate {
  const end = lastDayOf(window.to);
  const counted = results.filter((each) => wasPartner(each, end));
  const contributing = counted.filter((each) => soldWithin(each, window));
  const percent = counted.length === 0 ? null : Math.round((100 * contributing.length) / counted.length);
  return {
    window,
    counted: counted.map(({ id }) => id),
    contributing: contributing.map(({ id }) => id),
    percent,
    band: percent === null ? null : bandOf(percent),
  };
}

/** Whether an agreement held on a day. One that ended on an unknown day counts nowhere: it would swell every past. */
function wasPartner({ signedOn, endedOn, standing }: PartnerResult, day: IsoDate): boolean {
  if (standing === 'prospect' || signedOn === null || signedOn > day) return false;
  return standing === 'ended' ? endedOn !== null && endedOn > day : true;
}
