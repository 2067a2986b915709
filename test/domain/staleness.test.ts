import { expect, test } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { staleness } from '../../src/domain/staleness.ts';
import { item, sample } from './sample.ts';

/** Everything that has a date, on the same one. */
function allDue(day: string): Content {
  const content = sample();
  content.program.reviewBy = day;
  content.profile.reviewBy = day;
  item(content.plans).data.reviewBy = day;
  item(content.criteria).data.assumptions = [
    { statement: 'Buyers ask for it.', evidence: 'Two calls.', owner: 'manager', checkBy: day },
  ];
  return content as unknown as Content;
}

test('nothing is stale on the day by which it is to be reviewed, and everything a day later (V2)', () => {
  const content = allDue('2027-03-01');
  expect(staleness(content, '2027-03-01')).toMatchObject({ program: null, profile: null, plans: [], assumptions: [] });
  expect(staleness(content, '2027-03-02')).toMatchObject({
    program: '2027-03-01',
    profile: '2027-03-01',
    plans: [{ id: 'acme/first', reviewBy: '2027-03-01' }],
    assumptions: [{ statement: 'Buyers ask for it.', owner: 'manager', checkBy: '2027-03-01' }],
  });
});
