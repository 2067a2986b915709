import type { Criterion } from '../../../schema/criterion.ts';
import type { Content, Entry } from '../../content.ts';
import { isGap } from '../../fit.ts';
import { programModel } from '../../programModel.ts';
import { assessmentsByPartner, type DatedAssessment } from '../assessments.ts';
import type { PartnerResult } from '../partnerResults.ts';
import { cliffsDelta, type Effect } from './cliffsDelta.ts';
import { wordingOf } from './wording.ts';

/** Fewer partners than this in either group say nothing, and no effect is shown. */
export const fewest = 5;
/** Fewer than this are a hint. */
export const enough = 20;

/** Whether the profile tells who will sell (M4). */
export interface Prediction {
  /** Partners that count: with a first assessment, and either selling or silent. */
  readonly selling: readonly string[];
  readonly silent: readonly string[];
  /** Selling or silent, and never assessed. */
  readonly unassessed: readonly string[];
  /** Assessed when it was known already how they would do. */
  readonly hindsight: readonly string[];
  /** In the order of the profile. */
  readonly criteria: readonly CriterionPrediction[];
}

export interface CriterionPrediction {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly string[];
  readonly minimum: number;
  /** The level of each partner, ascending. */
  readonly selling: readonly number[];
  readonly silent: readonly number[];
  /** Whose levels these are, in the same order. */
  readonly partners: { readonly selling: readonly string[]; readonly silent: readonly string[] };
  /** The version that brought the levels which these partners were scored by, where it is not today's wording. */
  readonly olderWording: string | null;
  readonly effect: Effect | null;
  readonly says: 'too-few' | 'higher' | 'lower' | 'open';
  /** Of all partners and prospects by their latest assessment: how many are below the minimum. */
  readonly failed: { readonly count: number; readonly of: number };
  /** All of these. */
  readonly seen: readonly string[];
}

interface Latest {
  readonly id: string;
  readonly levels: DatedAssessment['levels'];
}

interface Scored {
  readonly id: string;
  readonly sells: boolean;
  readonly assessment: DatedAssessment;
}

/**
 * Each criterion by the first assessment of every partner, as it was made to decide on them: those that sell beside
 * those that should and do not. Who is not due yet, has ended or is a prospect has no outcome, and is not in it.
 */
export function prediction(content: Content, results: readonly PartnerResult[]): Prediction {
  const assessments = assessmentsByPartner(content);
  const { criteria } = programModel(content);
  const decided = results.filter(({ standing }) => ['selling', 'never-sold', 'stopped'].includes(standing));
  const assessed = decided.flatMap((result) => {
    const assessment = assessments.get(result.id)?.[0];
    return assessment ? [{ id: result.id, result, assessment, sells: result.standing === 'selling' }] : [];
  });
  const latest = [...assessments].flatMap(([id, own]) => own.slice(-1).map(({ levels }) => ({ id, levels })));
  const idsOf = (some: typeof assessed) => some.map(({ id }) => id);
  return {
    selling: idsOf(assessed.filter(({ sells }) => sells)),
    silent: idsOf(assessed.filter(({ sells }) => !sells)),
    unassessed: decided.filter(({ id }) => !assessments.get(id)?.length).map(({ id }) => id),
    hindsight: idsOf(assessed.filter(({ result, assessment }) => wasKnown(result, assessment))),
    criteria: criteria.map((criterion) => criterionPrediction(criterion, assessed, latest, content)),
  };
}

/** Whether a partner was assessed after it had sold, or after it should have. */
function wasKnown({ firstRevenueOn, deadline }: PartnerResult, { on }: DatedAssessment): boolean {
  const outcome = firstRevenueOn ?? deadline;
  return outcome !== null && on > outcome;
}

function criterionPrediction(
  { id, data }: Entry<Criterion>,
  assessed: readonly Scored[],
  latest: readonly Latest[],
  { profile }: Content,
): CriterionPrediction {
  const wording = ({ profileVersion }: DatedAssessment) => wordingOf(id, profileVersion, profile.changes);
  const scored = assessed.filter(({ assessment }) => assessment.levels[id] !== undefined);
  const [words, alike] = largest(Map.groupBy(scored, ({ assessment }) => wording(assessment)));
  const group = (sells: boolean) =>
    alike
      .filter((each) => each.sells === sells)
      .map((each) => ({ id: each.id, level: each.assessment.levels[id] ?? 0 }))
      .toSorted((a, b) => a.level - b.level);
  const [sells, isSilent] = [group(true), group(false)];
  const [selling, silent] = [sells.map(({ level }) => level), isSilent.map(({ level }) => level)];
  const now = wordingOf(id, profile.version, profile.changes);
  const effect = selling.length < fewest || silent.length < fewest ? null : cliffsDelta(selling, silent);
  const seen = latest.filter((each) => each.levels[id] !== undefined);
  return {
    id,
    title: data.title,
    levels: data.levels.map(({ name }) => name),
    minimum: data.minimum,
    selling,
    silent,
    partners: { selling: sells.map((each) => each.id), silent: isSilent.map((each) => each.id) },
    olderWording: words === null || words === now ? null : words,
    effect,
    says: saysOf(effect),
    failed: { count: seen.filter((each) => isGap(data, each.levels[id])).length, of: seen.length },
    seen: seen.map((each) => each.id),
  };
}

/** The wording that most partners were scored by; of two equally common ones the one met first. */
function largest(groups: ReadonlyMap<string, Scored[]>): [string | null, readonly Scored[]] {
  const [first] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return first ?? [null, []];
}

function saysOf(effect: Effect | null): CriterionPrediction['says'] {
  if (!effect) return 'too-few';
  if (effect.from > 0) return 'higher';
  return effect.to < 0 ? 'lower' : 'open';
}
