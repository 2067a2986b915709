import type { Content } from '../../content.ts';
import { daysBetween, quarterOf } from '../../dates.ts';
import { known as find } from '../../known.ts';
import { partnerIdOf } from '../../entries.ts';
import { programModel } from '../../programModel.ts';
import type { IsoDate, PlanView } from '../../views.ts';
import { assessmentsByPartner, type DatedAssessment } from '../assessments.ts';
import type { PartnerResult } from '../partnerResults.ts';
import { lastDayOf, quartersBetween } from '../quarters.ts';
import { causesOf, type Cause, type CauseKind, type Evidence, type Known } from './causes.ts';
import { winnable, type Winnable } from './winnable.ts';

/** A partner that does not sell: whether it ever did, since when, what changed, why, and what to do next (P1, M3). */
export interface SilentPartner extends Winnable {
  readonly id: string;
  readonly name: string;
  readonly kind: 'never-sold' | 'stopped';
  /** The day of the signature, or the last day of the last quarter with revenue. */
  readonly since: IsoDate;
  readonly days: number;
  /** For who sold: in how many quarters, the last of them, and how many whole quarters ago that is. */
  readonly sold: { readonly quarters: number; readonly last: string; readonly quartersAgo: number } | null;
  /** Levels that fell between the first assessment and the latest. */
  readonly fell: readonly { readonly title: string; readonly before: number; readonly after: number }[];
  readonly causes: readonly Cause[];
  readonly next: NextStep;
}

/** The next step that the data suggest: to let go, to mend a cause, or to ask where no cause shows. */
export interface NextStep {
  readonly kind: 'let-go' | CauseKind | 'ask';
  /** What to begin with; null where the kind says it all. */
  readonly first: Evidence | null;
}

/**
 * All partners that should sell and do not, the ones that are easiest to win first and those to let go last. Who is
 * equally likely is in the order of silence, the shortest first, since time makes it harder (P3).
 * @param plans the plans that hold now, of all partners
 */
export function silentPartners(
  content: Content,
  results: readonly PartnerResult[],
  plans: readonly PlanView[],
  asOf: IsoDate,
): SilentPartner[] {
  const { criteria, program } = programModel(content);
  const byPartner = Map.groupBy(plans, ({ id }) => partnerIdOf(id));
  const entries = new Map(content.partners.map((entry) => [entry.id, entry]));
  const assessments = assessmentsByPartner(content);
  const silent = results.filter(({ standing }) => standing === 'never-sold' || standing === 'stopped');
  const views = silent.map((result) =>
    silentPartner(result, {
      partner: find(entries, result.id, 'partner'),
      plans: (byPartner.get(result.id) ?? []).toSorted((a, b) => (a.start < b.start ? 1 : -1)),
      assessments: assessments.get(result.id) ?? [],
      criteria,
      staleAfterDays: program.deadlines.staleAfterDays,
      asOf,
    }),
  );
  return views.toSorted(
    (a, b) => Number(a.letGo !== null) - Number(b.letGo !== null) || b.points - a.points || a.days - b.days,
  );
}

function silentPartner({ id, name, signedOn, soldIn }: PartnerResult, known: Known): SilentPartner {
  const { asOf } = known;
  const last = soldIn.at(-1);
  const since = last === undefined ? (signedOn ?? asOf) : lastDayOf(last);
  const causes = causesOf(known);
  const chance = winnable(known, causes, since, last !== undefined);
  return {
    id,
    name,
    kind: last === undefined ? 'never-sold' : 'stopped',
    since,
    days: daysBetween(since, asOf),
    sold:
      last === undefined
        ? null
        : { quarters: soldIn.length, last, quartersAgo: quartersBetween(last, quarterOf(asOf)) - 1 },
    fell: fallenLevels(known),
    causes,
    ...chance,
    next: nextStep(causes, chance),
  };
}

function fallenLevels({ assessments, criteria }: Known): SilentPartner['fell'] {
  const [first, latest] = [assessments[0], assessments.at(-1)] as (DatedAssessment | undefined)[];
  return criteria.flatMap(({ id, data }) => {
    const [before, after] = [first?.levels[id], latest?.levels[id]];
    return before !== undefined && after !== undefined && after < before ? [{ title: data.title, before, after }] : [];
  });
}

/** The first cause is mended first: they are in the order in which it pays to look at them. */
function nextStep([first]: readonly Cause[], { letGo }: Winnable): NextStep {
  if (letGo) return { kind: 'let-go', first: null };
  return first ? { kind: first.kind, first: first.evidence[0] ?? null } : { kind: 'ask', first: null };
}
