import { finding } from '../../problems/finding.ts';
import { at, type Rule } from './rule.ts';

/** The ladder begins at rank 1, and every rung pays more than the one below (C3). */
export const tiers: Rule = (content) => {
  const ladder = content.tiers.toSorted((a, b) => a.data.rank - b.data.rank);
  const lowest = ladder[0];
  const flat = ladder.flatMap(({ id, data: { margin, rank } }, index) => {
    const below = ladder[index - 1]?.data;
    if (!below || below.rank === rank || margin > below.margin) return [];
    return [
      finding('tier-margin-not-rising', at('tiers', id, 'margin'), { margin, below: below.margin, name: below.name }),
    ];
  });
  if (!lowest || lowest.data.rank === 1) return flat;
  return [
    finding('tier-ladder-without-first-rung', at('tiers', lowest.id, 'rank'), { lowest: lowest.data.rank }),
    ...flat,
  ];
};
