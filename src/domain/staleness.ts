import type { Plan } from '../schema/plan.ts';
import type { Content, Entry } from './content.ts';
import { currentPlans } from './currentPlans.ts';
import type { IsoDate } from './views.ts';

/** What should have been reviewed, checked or scored again by a day (F4, G1, V2). */
export interface Staleness {
  /** The day by which the program should have been reviewed; null where it is not over. */
  readonly program: IsoDate | null;
  readonly profile: IsoDate | null;
  readonly plans: readonly { readonly id: string; readonly reviewBy: IsoDate }[];
  readonly assumptions: readonly OverdueAssumption[];
  /** Assessments of plans that hold now, against a profile that does not. */
  readonly assessments: readonly OutdatedAssessment[];
}

export interface OverdueAssumption {
  readonly criterion: string;
  readonly title: string;
  /** Its place among the assumptions of the criterion. */
  readonly index: number;
  readonly statement: string;
  /** The role that checks it. */
  readonly owner: string;
  readonly checkBy: IsoDate;
}

export interface OutdatedAssessment {
  readonly plan: string;
  readonly version: string;
  readonly current: string;
  /** The criteria that have changed since, by id. */
  readonly criteria: readonly string[];
}

/** Everything that is past its date. */
export function staleness(content: Content, asOf: IsoDate): Staleness {
  const overdue = (reviewBy: IsoDate) => (reviewBy < asOf ? reviewBy : null);
  const plans = currentPlans(content);
  return {
    program: overdue(content.program.reviewBy),
    profile: overdue(content.profile.reviewBy),
    plans: plans.flatMap(({ id, data }) => (data.reviewBy < asOf ? [{ id, reviewBy: data.reviewBy }] : [])),
    assumptions: content.criteria.flatMap(({ id, data }) =>
      data.assumptions.flatMap(({ statement, owner, checkBy }, index) =>
        checkBy < asOf ? [{ criterion: id, title: data.title, index, statement, owner, checkBy }] : [],
      ),
    ),
    assessments: plans.flatMap((plan) => outdatedAssessment(content, plan) ?? []),
  };
}

/** A plan that was assessed against a version of the profile that does not hold any more (F4). */
function outdatedAssessment({ profile }: Content, { id, data }: Entry<Plan>): OutdatedAssessment | null {
  const { version, changes } = profile;
  const index = changes.findIndex((change) => change.version === data.profileVersion);
  if (data.profileVersion === version || index < 0) return null;
  const criteria = [...new Set(changes.slice(0, index).flatMap((change) => change.criteria))];
  return { plan: id, version: data.profileVersion, current: version, criteria };
}
