import { finding } from '../../problems/finding.ts';
import { samplePartners } from '../edition.ts';
import { partnerIdOf } from '../entries.ts';
import { at, type Rule } from './rule.ts';

/** A plan is shown to everybody only if its partner has no plan that is not (G5). */
export const audiences: Rule = ({ plans }) => {
  const samples = samplePartners({ plans });
  return plans.flatMap(({ id, data }) => {
    const partner = partnerIdOf(id);
    if (!data.public || samples.has(partner)) return [];
    const other = plans.find((plan) => partnerIdOf(plan.id) === partner && !plan.data.public);
    return [finding('sample-partner-not-alone', at('plans', id, 'public'), { partner, other: other?.id ?? '' })];
  });
};
