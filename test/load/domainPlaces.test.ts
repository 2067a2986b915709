import { describe, expect, it } from 'vitest';
import { type Case, bad, here, loadMutated, swap, write } from './mutate.ts';

const plan = 'plans/copper-basin-records/2027.mdx';

/** What rules find must stand at the value that is wrong, in the file that the author has to change. */
const cases: readonly Case[] = [
  bad(
    'a gap that nothing closes',
    'gap-open',
    swap(
      plan,
      'closures:\n  - criterion: project-delivery\n    action:\n      what: Hire one scanning operator.\n      owner: owner\n      due: 2027-02-26\n      target: 2\n',
      '',
    ),
    swap(plan, '  project-delivery:', `  ${here}project-delivery:`),
  ),
  bad('an unknown owner', 'unknown-id', swap('stages/product.mdx', 'owners: [operator]', `owners: [${here}operater]`)),
  bad(
    'weights that do not add up',
    'weights-not-100',
    swap('profile/criteria/funding.mdx', 'weight: 16', 'weight: 15'),
    swap('profile/criteria/strategic-fit.mdx', 'weight: 12', `weight: ${here}12`),
  ),
  bad(
    'a waiver that nobody needs, of an unknown criterion',
    'unknown-id',
    swap(plan, 'closures:\n', `closures:\n  - criterion: ${here}fundings\n    milestone: terms-agreed\n`),
  ),
];

describe('problems that rules of the domain find', () => {
  it.each(cases)('$name has its place', async ({ codes, edits }) => {
    const { problems, expected } = await loadMutated(edits);
    const found = problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
    for (const [index, code] of codes.entries()) expect(found).toContain(`${expected[index]} ${code}`);
  });

  it('are found although a plan, a lesson and a chapter have mistakes of their own', async () => {
    const { problems } = await loadMutated([
      write('plans/copper-basin-records/2028.mdx', '---\ntitle: x\n---\n'),
      swap('lessons/price-a-box.mdx', 'minutes: 15', 'minutes: many'),
      swap('profile/criteria/funding.mdx', 'weight: 16', 'weight: 15'),
    ]);
    expect(problems.map(({ code }) => code)).toContain('weights-not-100');
  });

  it('are not reported for what merely follows from a broken file', async () => {
    const { problems } = await loadMutated([swap('partners/copper-basin-records.mdx', 'country: US', 'country: Utah')]);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'partners/copper-basin-records.mdx format-wrong',
    ]);
  });
});
