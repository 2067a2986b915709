import type { Content } from '../../../src/domain/content.ts';
import { item, sample, samplePartner, type DraftContent } from '../sample.ts';

/** The day on which the programs below are looked at: the last whole quarter is 2026-Q3. */
export const lookedAt = '2026-11-26';

/** A signed partner in one line. */
export interface Signed {
  readonly signedOn?: string;
  readonly first?: string;
  readonly endedOn?: string;
  readonly status?: 'signed' | 'ended' | 'prospect';
  /** Quarters with revenue. */
  readonly sold?: readonly string[];
  readonly assessment?: object;
}

/** The sample with these partners in place of its own, a deadline of 120 days and a window of 12 months. */
export function withPartners(partners: Readonly<Record<string, Signed>>): DraftContent {
  const content = sample();
  Object.assign(content.program.deadlines, {
    firstRevenueDays: 120,
    contributionMonths: 12,
    staleAfterDays: 45,
    silentAfterQuarters: 2,
    atRiskAfterDays: 14,
  });
  content.plans = [];
  const template = item(content.partners);
  content.partners = Object.entries(partners).map(([id, each]) => ({
    ...template,
    id,
    data: samplePartner({
      name: `Name of ${id}`,
      status: each.status ?? 'signed',
      signedOn: each.signedOn,
      firstRevenueOn: each.first,
      endedOn: each.endedOn,
      assessment: each.assessment,
      revenue: (each.sold ?? []).map((quarter) => ({ quarter, amount: 1000 })),
    }) as DraftContent['partners'][number]['data'],
  }));
  return content;
}

/** Partners of every kind, so many of them, the same on every call. */
export function manyPartners(count: number): Content {
  const quarters = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
  const partners = Array.from({ length: count }, (_, index): [string, Signed] => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const signedOn = `${2015 + (index % 10)}-${month}-15`;
    const sold = index % 3 === 0 ? [] : quarters.slice(index % 7);
    return [`partner-${index}`, { signedOn, ...(sold[0] && { first: firstDay(sold[0]) }), sold }];
  });
  return withPartners(Object.fromEntries(partners));
}

const firstDay = (quarter: string) =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3).padStart(2, '0')}-01`;
