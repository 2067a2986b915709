import type { Criterion } from '../../../schema/criterion.ts';
import type { Partner } from '../../../schema/partner.ts';
import type { Entry } from '../../content.ts';
import { daysBetween } from '../../dates.ts';
import { isGap } from '../../fit.ts';
import type { CommitmentView, IsoDate, PlanView, ScheduledMilestone } from '../../views.ts';
import type { DatedAssessment } from '../assessments.ts';
import { lastReached, lateMilestones, openLessons, overdueCommitments } from '../planState.ts';

/**
 * Why a partner may be silent, as far as its own data can tell (M3); in the order in which they are looked at. What the
 * vendor has missed comes first, since the vendor can mend that tomorrow and alone.
 */
export const causeKinds = [
  'vendor-commitments',
  'vendor-milestones',
  'no-plan',
  'gaps',
  'partner-commitments',
  'partner-milestones',
  'learning',
  'nobody-accredited',
  'stale-plan',
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** One thing that speaks for a cause. */
export interface Evidence {
  /** As authored: a milestone, a commitment, a criterion, a lesson. */
  readonly what: string;
  /** Since when. */
  readonly since: IsoDate | null;
  /** For a criterion: the level there is, and the one that is needed. */
  readonly levels: { readonly has: string; readonly needs: string } | null;
}

export interface Cause {
  readonly kind: CauseKind;
  /** The longest overdue first; empty where the cause is that something is missing. */
  readonly evidence: readonly Evidence[];
  /** The file that it was read from, below the content folder. */
  readonly file: string;
}

/** What is known of one silent partner. */
export interface Known {
  readonly partner: Entry<Partner>;
  /** The latest first. */
  readonly plans: readonly PlanView[];
  /** The oldest first. */
  readonly assessments: readonly DatedAssessment[];
  readonly criteria: readonly Entry<Criterion>[];
  /** Calendar days without progress after which a plan counts as stalled. */
  readonly staleAfterDays: number;
  readonly asOf: IsoDate;
}

/** The likely causes, in the order of their kinds. */
export function causesOf(known: Known): Cause[] {
  const [plan] = known.plans;
  const ownFile = `partners/${known.partner.id}.mdx`;
  const evidence: Record<CauseKind, readonly Evidence[] | null> = {
    ...(plan ? fromPlan(plan) : withoutPlan),
    gaps: gapsOf(known),
    'nobody-accredited': known.partner.data.accredited.some(({ count }) => count > 0) ? null : [],
    'stale-plan': plan ? staleness(plan, known) : null,
  };
  const files: Partial<Record<CauseKind, string>> = {
    gaps: known.assessments.at(-1)?.file ?? ownFile,
    'no-plan': ownFile,
    'nobody-accredited': ownFile,
  };
  return causeKinds.flatMap((kind) => {
    const found = evidence[kind];
    return found ? [{ kind, evidence: found, file: files[kind] ?? `plans/${plan?.id}.mdx` }] : [];
  });
}

const withoutPlan = {
  'vendor-commitments': null,
  'vendor-milestones': null,
  'no-plan': [],
  'partner-commitments': null,
  'partner-milestones': null,
  learning: null,
} as const;

function fromPlan(plan: PlanView) {
  const [late, overdue] = [lateMilestones(plan), overdueCommitments(plan)];
  const vendors = ({ party }: CommitmentView) => party === 'vendor';
  return {
    'vendor-commitments': someOf(overdue.filter(vendors).map(ofCommitment)),
    'vendor-milestones': someOf(late.filter(({ side }) => side === 'vendor').map(ofMilestone)),
    'no-plan': null,
    'partner-commitments': someOf(overdue.filter((each) => !vendors(each)).map(ofCommitment)),
    'partner-milestones': someOf(late.filter(({ side }) => side !== 'vendor').map(ofMilestone)),
    learning: someOf(openLessons(plan).map(({ title, due }) => evidenceOf(title, due))),
  };
}

const someOf = (evidence: readonly Evidence[]) => (evidence.length > 0 ? evidence : null);
const evidenceOf = (what: string, since: IsoDate | null): Evidence => ({ what, since, levels: null });
const ofCommitment = ({ what, due }: CommitmentView) => evidenceOf(what, due);
const ofMilestone = ({ title, due }: ScheduledMilestone) => evidenceOf(title, due);

/** The gaps by the latest assessment, the heaviest first. */
function gapsOf({ assessments, criteria }: Known): readonly Evidence[] | null {
  const levels = assessments.at(-1)?.levels ?? {};
  const gaps = criteria.filter(({ id, data }) => isGap(data, levels[id]));
  const sorted = gaps.toSorted((a, b) => b.data.weight - a.data.weight);
  const name = ({ data }: Entry<Criterion>, level = 1) => data.levels[level - 1]?.name ?? String(level);
  return someOf(
    sorted.map((criterion) => ({
      what: criterion.data.title,
      since: null,
      levels: { has: name(criterion, levels[criterion.id]), needs: name(criterion, criterion.data.minimum) },
    })),
  );
}

/** A plan is stale while something in it is late and nothing has been reached for so many days, or past its review. */
function staleness(plan: PlanView, { plans, staleAfterDays, asOf }: Known): readonly Evidence[] | null {
  const last = lastReached(plans) ?? plan.start;
  const stalled = lateMilestones(plan).length > 0 && daysBetween(last, asOf) > staleAfterDays;
  const since = stalled ? last : plan.reviewBy < asOf ? plan.reviewBy : null;
  return since === null ? null : [evidenceOf(plan.title, since)];
}
