import { daysBetween } from '../../dates.ts';
import { isKnockedOut } from '../../fit.ts';
import { mayBeHandedOut } from '../../verdict.ts';
import { lastReached } from '../planState.ts';
import type { Cause, Known } from './causes.ts';
import type { IsoDate } from '../../views.ts';

/** A reason for or against winning a partner back, with its points; the page states them all. */
export const reasonKinds = [
  'sold-before',
  'moving',
  'no-gap',
  'ours-to-mend',
  'gaps',
  'nobody-accredited',
  'silent-years',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  readonly kind: ReasonKind;
  readonly points: number;
}

/** Why to let a partner go: it is knocked out or declined, or nothing has come of it for too long. */
export type LetGo = 'knocked-out' | 'declined' | 'too-long';

/** How likely a silent partner is to sell (again). */
export interface Winnable {
  /** The sum of the reasons; the higher, the sooner to call. */
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly letGo: LetGo | null;
}

/** Who has sold nothing for so many days, and reached nothing in the last of these years, is let go. */
export const letGoAfterDays = 2 * 365;
const year = 365;
/** Gaps and years beyond this many make no more difference. */
export const mostCounted = 3;

/**
 * What speaks for a silent partner and what against it. Who sold once knows how; who moves will move on; what the
 * vendor has missed the vendor can mend. Gaps and years of silence weigh against.
 * @param since the day from which it has been silent
 */
export function winnable(known: Known, causes: readonly Cause[], since: IsoDate, sold: boolean): Winnable {
  const silentDays = daysBetween(since, known.asOf);
  const last = lastReached(known.plans);
  const moving = last !== null && daysBetween(last, known.asOf) <= known.staleAfterDays;
  const gaps = causes.find(({ kind }) => kind === 'gaps')?.evidence.length ?? 0;
  const has = (kind: Cause['kind']) => causes.some((cause) => cause.kind === kind);
  const isAssessed = known.assessments.length > 0;
  const points: Record<ReasonKind, number> = {
    'sold-before': sold ? 2 : 0,
    moving: moving ? 2 : 0,
    'no-gap': isAssessed && gaps === 0 ? 1 : 0,
    'ours-to-mend': has('vendor-commitments') || has('vendor-milestones') ? 1 : 0,
    gaps: -Math.min(gaps, mostCounted),
    'nobody-accredited': has('nobody-accredited') ? -1 : 0,
    'silent-years': -Math.min(Math.floor(silentDays / year), mostCounted),
  };
  const reasons = reasonKinds.map((kind) => ({ kind, points: points[kind] })).filter((reason) => reason.points !== 0);
  return {
    points: reasons.reduce((sum, reason) => sum + reason.points, 0),
    reasons,
    letGo: letGoOf(known, silentDays, last),
  };
}

function letGoOf(
  { assessments, criteria, plans, asOf }: Known,
  silentDays: number,
  last: IsoDate | null,
): LetGo | null {
  const levels = assessments.at(-1)?.levels ?? {};
  if (criteria.some(({ id, data }) => isKnockedOut(data, levels[id]))) return 'knocked-out';
  const [plan] = plans;
  if (plan && !mayBeHandedOut(plan.assessment.verdict)) return 'declined';
  const still = last === null || daysBetween(last, asOf) > year;
  return silentDays > letGoAfterDays && still ? 'too-long' : null;
}
