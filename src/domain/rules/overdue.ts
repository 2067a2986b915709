import { finding, type Finding } from '../../problems/finding.ts';
import type { ContentPlace } from '../content.ts';
import { staleness } from '../staleness.ts';
import type { IsoDate } from '../views.ts';
import { at, inProfile, inProgram, type Rule } from './rule.ts';

/** What should have been checked, reviewed or scored again by today (F4, G1, V2). */
export const overdue: Rule = (content, asOf) => {
  const { program, profile, plans, assumptions, assessments } = staleness(content, asOf);
  const names = new Map(content.program.roles.map(({ id, name }) => [id, name]));
  return [
    ...review('program', program, inProgram('reviewBy')),
    ...review('ideal partner profile', profile, inProfile('reviewBy')),
    ...plans.flatMap(({ id, reviewBy }) => review('plan', reviewBy, at('plans', id, 'reviewBy'))),
    ...assumptions.map(({ criterion, index, statement, checkBy, owner }) => {
      const values = { statement, checkBy, owner: names.get(owner) ?? owner };
      return finding('assumption-overdue', at('criteria', criterion, 'assumptions', index, 'checkBy'), values);
    }),
    ...assessments.map(({ plan, ...values }) =>
      finding('profile-outdated', at('plans', plan, 'profileVersion'), values),
    ),
  ];
};

function review(what: string, reviewBy: IsoDate | null, place: ContentPlace): Finding[] {
  return reviewBy === null ? [] : [finding('review-overdue', place, { what, reviewBy })];
}
