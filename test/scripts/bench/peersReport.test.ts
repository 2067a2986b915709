import { expect, test } from 'vitest';
import type { PeerRow } from '../../../scripts/lib/bench/peers/peers.ts';
import { peerFiguresOf, peersTable } from '../../../scripts/lib/bench/peers/peersReport.ts';

const row = (kind: PeerRow['kind'], tool: string, made: number, wall: number): PeerRow => ({
  plans: 10,
  kind,
  tool,
  made,
  took: { wall, cpu: wall * 2, peak: null, shares: { browser: 0, pagefind: 0 } },
  weight: kind === 'site' ? { all: made, withoutFonts: made / 2 } : null,
  pages: kind === 'site' ? null : 8,
});

const figures = peerFiguresOf([
  ...[4, 9, 5].map((wall) => row('site', 'Channelbook', 50, wall)),
  row('site', 'Starlight', 100, 30),
  row('PDFs', 'Channelbook', 10, 1),
  row('PDFs', 'Slow', 2, 1),
]);
const lineOf = (words: string) =>
  peersTable(figures)
    .split('\n')
    .find((line) => line.startsWith(words));

test('of several rounds the middle counts', () => {
  expect(figures.map(({ kind, tool, wall, cpu }) => [kind, tool, wall, cpu])).toEqual([
    ['site', 'Channelbook', 5, 10],
    ['site', 'Starlight', 30, 60],
    ['PDFs', 'Channelbook', 1, 2],
    ['PDFs', 'Slow', 1, 2],
  ]);
});

test('tools that made more or less are compared by the piece', () => {
  expect(lineOf('site: Starlight')).toMatch(/10 +100 +30\.00 +300\.0 +600\.0 +3\.00 +3\.00$/);
  expect(lineOf('PDFs: Slow')).toMatch(/10 +2 +8\.0 +1\.00 +500\.0 +1000\.0 +5\.00 +5\.00$/);
});

test('the weight of a chapter is compared with ours, with and without fonts', () => {
  expect(lineOf('a chapter: Starlight')).toMatch(/10 +100\.0 +2\.00 +50\.0 +2\.00$/);
});
