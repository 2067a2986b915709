import { expect, test } from 'vitest';
import type { Row, Run } from '../../../scripts/lib/bench/builds.ts';
import { buildsTable, figuresOf } from '../../../scripts/lib/bench/buildsReport.ts';

const row = (run: Run, wall: number, peak: number | null = 100): Row => ({
  plans: 10,
  run,
  took: { wall, cpu: wall * 2, peak, shares: { browser: 0.6, pagefind: 0.05 } },
});
const rows = [
  ...[9, 1, 3].map((wall) => row('check', wall, null)),
  row('check again', 2),
  ...[20, 10].map((wall) => row('cold build', wall)),
  ...[1, 1, 1].map((wall) => row('nothing changed', wall)),
  ...[3, 5].map((wall) => row('one plan changed', wall)),
  row('one criterion changed', 15),
];

test('of several rounds the middle counts', () => {
  const figures = figuresOf(rows);
  expect(figures.map(({ run, wall, cpu, peak }) => [run, wall, cpu, peak])).toEqual([
    ['check', 3, 6, null],
    ['check again', 2, 4, 100],
    ['cold build', 15, 30, 100],
    ['nothing changed', 1, 2, 100],
    ['one plan changed', 4, 8, 100],
    ['one criterion changed', 15, 30, 100],
  ]);
});

test('the table shows each run beside the cold build, and beside an earlier measurement', () => {
  const figures = figuresOf(rows);
  const earlier = figures.map((figure) => ({ ...figure, wall: figure.wall * 2 }));
  const line = (text: string) => text.split('\n').find((each) => each.includes('one plan changed'));
  expect(line(buildsTable(figures))).toMatch(/^10 +one plan changed +4\.00 +27 % +8\.00 +60 % +5 % +400\.0 +100$/);
  expect(line(buildsTable(figures, earlier))).toMatch(/ 50 %$/);
});
