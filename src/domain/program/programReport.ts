import type { Content } from '../content.ts';
import type { IsoDate, PlanView } from '../views.ts';
import { contributionTrend, type ContributionRate } from './contribution.ts';
import { partnerResults, standings, type PartnerResult, type Standing } from './partnerResults.ts';
import { planBoard, type PlanBoard } from './board/planBoard.ts';
import { prediction, type Prediction } from './prediction/prediction.ts';
import { staleness, type Staleness } from '../staleness.ts';
import { causeKinds } from './silent/causes.ts';
import { silentPartners, type SilentPartner } from './silent/silentPartners.ts';
import { timeToRevenue, type TimeToRevenue } from './timeToRevenue.ts';

/** How the program does, for the vendor's own team (P1, P2, M1–M4, V2). */
export interface ProgramReport {
  readonly asOf: IsoDate;
  /** Calendar days from signature by which the program expects first revenue. */
  readonly deadlineDays: number;
  /** Of the window of the contribution rate. */
  readonly months: number;
  /** Whole quarters without revenue after which a partner has stopped. */
  readonly silentAfterQuarters: number;
  readonly results: readonly PartnerResult[];
  readonly time: TimeToRevenue;
  /** Oldest first; the last one is the rate of today. */
  readonly trend: readonly ContributionRate[];
  readonly standing: Readonly<Record<Standing, readonly string[]>>;
  /** Who should sell and does not, the ones that are easiest to win first. */
  readonly silent: readonly SilentPartner[];
  readonly prediction: Prediction;
  readonly board: PlanBoard;
  readonly staleness: Staleness;
  /** What stands behind each figure. */
  readonly lists: readonly RowList[];
}

/** The partners behind one figure. */
export interface RowList {
  /** As it stands in the address of its page. */
  readonly id: string;
  readonly figure:
    | 'signed'
    | 'sold'
    | 'due'
    | 'past-deadline'
    | 'undated'
    | 'cohort'
    | 'cohort-due'
    | 'counted'
    | 'standing'
    | 'silent'
    | 'cause'
    | 'assessed'
    | 'scored-selling'
    | 'scored-silent'
    | 'seen'
    | 'declined';
  /** The cohort, quarter, standing, cause, group or criterion (by title) that the figure is of. */
  readonly of: string;
  readonly partners: readonly string[];
}

/**
 * @param content the internal edition
 * @param plans all its plans
 */
export function programReport(content: Content, plans: readonly PlanView[], asOf: IsoDate): ProgramReport {
  const { firstRevenueDays: deadlineDays, contributionMonths: months, silentAfterQuarters } = content.program.deadlines;
  const results = partnerResults(content, asOf);
  const time = timeToRevenue(results, asOf);
  const trend = contributionTrend(results, months, asOf);
  const standing = byStanding(results);
  const silent = silentPartners(content, results, plans, asOf);
  const predicted = prediction(content, results);
  const board = planBoard(content, plans);
  return {
    asOf,
    deadlineDays,
    months,
    silentAfterQuarters,
    results,
    time,
    trend,
    standing,
    silent,
    prediction: predicted,
    board,
    staleness: staleness(content, asOf),
    lists: [
      ...rowLists(time, trend, standing),
      ...causeLists(silent),
      ...assessedLists(predicted),
      ...criterionLists(predicted),
      { id: 'silent', figure: 'silent', of: '', partners: silent.map(({ id }) => id) } as const,
      { id: 'declined', figure: 'declined', of: '', partners: board.declined } as const,
    ].filter(({ partners }) => partners.length > 0),
  };
}

function byStanding(results: readonly PartnerResult[]): Record<Standing, string[]> {
  const groups = Map.groupBy(results, (each) => each.standing);
  const lists = standings.map((each) => [each, (groups.get(each) ?? []).map(({ id }) => id)]);
  return Object.fromEntries(lists) as Record<Standing, string[]>;
}

function rowLists(
  time: TimeToRevenue,
  trend: readonly ContributionRate[],
  standing: ProgramReport['standing'],
): RowList[] {
  const idsOf = (partners: TimeToRevenue['partners']) => partners.map(({ id }) => id);
  return [
    { id: 'signed', figure: 'signed', of: '', partners: idsOf(time.partners) },
    { id: 'sold', figure: 'sold', of: '', partners: idsOf(time.partners.filter(({ happened }) => happened)) },
    { id: 'past-deadline', figure: 'past-deadline', of: '', partners: time.pastDeadline },
    { id: 'due', figure: 'due', of: '', partners: time.due },
    { id: 'undated', figure: 'undated', of: '', partners: time.undated },
    ...time.cohorts.map(({ id, partners }): RowList => ({
      id: `signed-${id}`,
      figure: 'cohort',
      of: id,
      partners: idsOf(partners),
    })),
    ...time.cohorts.map(({ id, due }): RowList => ({ id: `due-${id}`, figure: 'cohort-due', of: id, partners: due })),
    ...trend.map((rate): RowList => ({
      id: `counted-${rate.window.to.toLowerCase()}`,
      figure: 'counted',
      of: rate.window.to,
      partners: contributingFirst(rate),
    })),
    ...standings.map((each): RowList => ({ id: each, figure: 'standing', of: each, partners: standing[each] })),
  ];
}

function causeLists(silent: readonly SilentPartner[]): RowList[] {
  return causeKinds.map((kind): RowList => {
    const partners = silent.filter(({ causes }) => causes.some((cause) => cause.kind === kind));
    return { id: `cause-${kind}`, figure: 'cause', of: kind, partners: partners.map(({ id }) => id) };
  });
}

function assessedLists({ selling, silent, unassessed, hindsight }: Prediction): RowList[] {
  return [
    { id: 'assessed-selling', figure: 'assessed', of: 'selling', partners: selling },
    { id: 'assessed-silent', figure: 'assessed', of: 'silent', partners: silent },
    { id: 'unassessed', figure: 'assessed', of: 'unassessed', partners: unassessed },
    { id: 'hindsight', figure: 'assessed', of: 'hindsight', partners: hindsight },
  ];
}

function criterionLists({ criteria }: Prediction): RowList[] {
  return criteria.flatMap(({ id, title, partners, failed, seen }): RowList[] => [
    { id: `scored-${id}-selling`, figure: 'scored-selling', of: title, partners: partners.selling },
    { id: `scored-${id}-silent`, figure: 'scored-silent', of: title, partners: partners.silent },
    // Only criteria that nobody fails say of how many.
    { id: `seen-${id}`, figure: 'seen', of: title, partners: failed.count === 0 ? seen : [] },
  ]);
}

function contributingFirst({ counted, contributing }: ContributionRate): string[] {
  const sold = new Set(contributing);
  return [...contributing, ...counted.filter((id) => !sold.has(id))];
}
