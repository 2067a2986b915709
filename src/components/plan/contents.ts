import type { Heading } from '../../domain/body.ts';
import type { PlanView } from '../../domain/views.ts';
import type { Messages } from '../../i18n/en.ts';

/** The sections of a plan's page that its contents name, in their order; see PlanSections.astro. */
export function planContents({ schedule, succession, agenda }: PlanView, t: Messages): Heading[] {
  const sections: (readonly [id: string, text: string])[] = [
    ...(succession ? [['changes', t.plan.changesShort] as const] : []),
    ...(agenda ? [['agenda', t.review.agenda] as const] : []),
    ['fit', t.plan.fit],
    ['timeline', t.plan.timeline],
    ...schedule.stages.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
    ['joint-plan', t.plan.jointPlan],
    ['commitments', t.plan.commitments],
    ['tiers', t.tiersPage.title],
    ['contacts', t.plan.contacts],
  ];
  return sections.map(([id, text]) => ({ depth: 2, id, text }));
}
