import type { Content } from '../../../../src/domain/content.ts';

/** The ids that a new milestone cannot have: those of the program and of every plan. */
export const allMilestones = ({ stages, plans }: Content): string[] => [
  'start',
  ...stages.flatMap(({ data }) => data.milestones.map(({ id }) => id)),
  ...plans.flatMap(({ data }) => data.add.map(({ id }) => id)),
];

/** The plans of one partner, by the part of their ids that is their own. */
export const plansOf = ({ plans }: Content, partner: string) =>
  plans
    .filter(({ id }) => id.startsWith(`${partner}/`))
    .map(({ id, data }) => ({ id: id.slice(partner.length + 1), data }));
