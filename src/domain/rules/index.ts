import type { Finding } from '../../problems/finding.ts';
import type { Content } from '../content.ts';
import type { IsoDate } from '../views.ts';
import { agreementFirst } from './agreementFirst.ts';
import { audiences } from './audiences.ts';
import { calendars } from './calendars.ts';
import { commitments } from './commitments.ts';
import { cycles } from './cycles.ts';
import { dateOrder } from './dateOrder.ts';
import { duplicateEntries } from './duplicateEntries.ts';
import { duplicateIds } from './duplicateIds.ts';
import { gaps } from './gaps.ts';
import { languages } from './languages.ts';
import { learning } from './learning.ts';
import { overdue } from './overdue.ts';
import { partnerReferences } from './partnerReferences.ts';
import { planDates } from './planDates.ts';
import { planReferences } from './planReferences.ts';
import { profile } from './profile.ts';
import { progress } from './progress.ts';
import { programReferences } from './programReferences.ts';
import type { Rule } from './rule.ts';
import { scores } from './scores.ts';
import { skips } from './skips.ts';
import { stages } from './stages.ts';
import { tiers } from './tiers.ts';
import { verdicts } from './verdicts.ts';

/** Every rule, in no particular order; each stands on its own. */
export const rules: readonly Rule[] = [
  programReferences,
  partnerReferences,
  planReferences,
  duplicateIds,
  duplicateEntries,
  profile,
  scores,
  gaps,
  verdicts,
  overdue,
  stages,
  cycles,
  agreementFirst,
  planDates,
  progress,
  skips,
  languages,
  learning,
  commitments,
  tiers,
  dateOrder,
  calendars,
  audiences,
];

/**
 * Everything that is wrong with what the content says, all at once and in no particular order.
 * @param content well-formed by its schemas, otherwise in any condition
 * @param asOf the day that "overdue" and "in the future" are judged by
 */
export function domainFindings(content: Content, asOf: IsoDate): Finding[] {
  return rules.flatMap((rule) => rule(content, asOf));
}
