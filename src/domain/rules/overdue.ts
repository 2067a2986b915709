import { finding, type Finding } from '../../problems/finding.ts';
import type { Content, ContentPlace } from '../content.ts';
import type { IsoDate } from '../views.ts';
import { currentPlans } from './currentPlans.ts';
import { at, inProfile, inProgram, type Rule } from './rule.ts';

/** What should have been checked or reviewed by today (F4, G1, V2). */
export const overdue: Rule = (content, asOf) => [
  ...review('program', content.program.reviewBy, inProgram('reviewBy'), asOf),
  ...review('ideal partner profile', content.profile.reviewBy, inProfile('reviewBy'), asOf),
  ...currentPlans(content).flatMap(({ id, data }) => review('plan', data.reviewBy, at('plans', id, 'reviewBy'), asOf)),
  ...assumptions(content, asOf),
];

function review(what: string, reviewBy: IsoDate, place: ContentPlace, asOf: IsoDate): Finding[] {
  return reviewBy < asOf ? [finding('review-overdue', place, { what, reviewBy })] : [];
}

function assumptions({ criteria, program }: Content, asOf: IsoDate): Finding[] {
  const names = new Map(program.roles.map(({ id, name }) => [id, name]));
  return criteria.flatMap(({ id, data }) =>
    data.assumptions.flatMap(({ statement, checkBy, owner }, index) => {
      if (checkBy >= asOf) return [];
      const values = { statement, checkBy, owner: names.get(owner) ?? owner };
      return [finding('assumption-overdue', at('criteria', id, 'assumptions', index, 'checkBy'), values)];
    }),
  );
}
