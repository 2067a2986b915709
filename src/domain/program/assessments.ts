import type { Partner } from '../../schema/partner.ts';
import type { Plan } from '../../schema/plan.ts';
import { levelsOf } from '../assessment.ts';
import type { Content, Entry } from '../content.ts';
import type { Levels } from '../fit.ts';
import { partnerIdOf } from '../entries.ts';
import type { IsoDate } from '../views.ts';

/** One assessment of a partner, wherever it was written down. */
export interface DatedAssessment {
  readonly on: IsoDate;
  readonly profileVersion: string;
  readonly levels: Levels;
  /** The file that it stands in, below the content folder. */
  readonly file: string;
}

/** All assessments by partner, the oldest first: those of its plans, and the one from before there were plans. */
export function assessmentsByPartner({ partners, plans }: Pick<Content, 'partners' | 'plans'>) {
  const byPartner = Map.groupBy(plans, ({ id }) => partnerIdOf(id));
  return new Map(
    partners.map((partner) => {
      const own = [...atSignature(partner), ...(byPartner.get(partner.id) ?? []).map(ofPlan)];
      return [partner.id, own.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))] as const;
    }),
  );
}

function atSignature({ id, data }: Entry<Partner>): DatedAssessment[] {
  if (!data.assessment) return [];
  const { on, profileVersion, scores } = data.assessment;
  return [{ on, profileVersion, levels: scores, file: `partners/${id}.mdx` }];
}

function ofPlan({ id, data }: Entry<Plan>): DatedAssessment {
  const { assessedOn, profileVersion } = data;
  return { on: assessedOn, profileVersion, levels: levelsOf(data), file: `plans/${id}.mdx` };
}
