import { median } from './median.ts';
import { type Row, type Run, runs } from './builds.ts';
import { table } from './table.ts';

/** The middle of what a kind of run took with a number of plans. */
export interface Figure {
  readonly plans: number;
  readonly run: Run;
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** MB; null where nobody can say. */
  readonly peak: number | null;
  /** What part of the processor time browsers took, and what part Pagefind. */
  readonly browser: number;
  readonly pagefind: number;
}

/** The medians of all rounds, by size and kind of run. */
export function figuresOf(rows: readonly Row[]): Figure[] {
  const sizes = [...new Set(rows.map(({ plans }) => plans))];
  return sizes.flatMap((plans) =>
    runs.map((run) => {
      const took = rows.filter((row) => row.plans === plans && row.run === run).map((row) => row.took);
      const peaks = took.flatMap(({ peak }) => peak ?? []);
      return {
        plans,
        run,
        wall: median(took.map(({ wall }) => wall)),
        cpu: median(took.map(({ cpu }) => cpu)),
        peak: peaks.length > 0 ? median(peaks) : null,
        browser: median(took.map(({ shares }) => shares.browser)),
        pagefind: median(took.map(({ shares }) => shares.pagefind)),
      };
    }),
  );
}

/** The figures as a table, each run beside the cold build of its size, and beside an earlier measurement if there is one. */
export function buildsTable(figures: readonly Figure[], earlier: readonly Figure[] = []): string {
  const head = ['plans', 'run', 'seconds', 'of cold', 'CPU seconds', 'browser', 'Pagefind', 'ms per plan', 'peak MB'];
  const rows = figures.map((figure) => {
    const { plans, run, wall, cpu, peak, browser, pagefind } = figure;
    const cold = figures.find((other) => other.plans === plans && other.run === 'cold build')?.wall ?? wall;
    const before = earlier.find((other) => other.plans === plans && other.run === run);
    return [
      String(plans),
      run,
      wall.toFixed(2),
      percent(wall / cold),
      cpu.toFixed(2),
      percent(browser),
      percent(pagefind),
      ((wall / plans) * 1000).toFixed(1),
      peak === null ? '' : peak.toFixed(0),
      ...(earlier.length > 0 ? [before ? percent(wall / before.wall) : ''] : []),
    ];
  });
  return table([earlier.length > 0 ? [...head, 'of earlier'] : head, ...rows]);
}

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
