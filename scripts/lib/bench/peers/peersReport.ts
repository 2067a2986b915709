import { median } from '../median.ts';
import { table } from '../table.ts';
import { own, type PeerRow } from './peers.ts';
import type { Weight } from './pageWeight.ts';

/** The middle of what a tool took for a number of plans. */
export interface PeerFigure extends Omit<PeerRow, 'took'> {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** MB; null where nobody can say. */
  readonly peak: number | null;
}

/** The medians of all rounds. */
export function peerFiguresOf(rows: readonly PeerRow[]): PeerFigure[] {
  const groups = Map.groupBy(rows, ({ plans, kind, tool }) => [plans, kind, tool].join('\n'));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { took: _, ...rest } = first;
    const peaks = same.flatMap(({ took }) => took.peak ?? []);
    return {
      ...rest,
      wall: median(same.map(({ took }) => took.wall)),
      cpu: median(same.map(({ took }) => took.cpu)),
      peak: peaks.length > 0 ? median(peaks) : null,
    };
  });
}

/** The figures as a table: each tool beside ours, for as many plans in the same run, piece by piece. */
export function peersTable(figures: readonly PeerFigure[]): string {
  const head = ['', 'plans', 'made', 'pages', 'seconds', 'ms each', 'CPU ms each', '× ours', '× our CPU', 'peak MB'];
  const rows = figures.map((figure) => {
    const { plans, kind, tool, made, wall, cpu, peak, pages } = figure;
    const ours = figures.find((each) => each.plans === plans && each.kind === kind && each.tool === own) ?? figure;
    return [
      `${kind}: ${tool}`,
      String(plans),
      String(made),
      pages === null ? '' : pages.toFixed(1),
      wall.toFixed(2),
      ((wall / made) * 1000).toFixed(1),
      ((cpu / made) * 1000).toFixed(1),
      (wall / made / (ours.wall / ours.made)).toFixed(2),
      (cpu / made / (ours.cpu / ours.made)).toFixed(2),
      peak === null ? '' : peak.toFixed(0),
    ];
  });
  return [table([head, ...rows]), weights(figures)].filter(Boolean).join('\n\n');
}

/** What a reader is sent for a chapter; nothing where no site was made. */
function weights(figures: readonly PeerFigure[]): string {
  const weighed = figures.flatMap(({ weight, ...rest }) => (weight ? [{ ...rest, weight }] : []));
  const rows = weighed.map(({ tool, plans, weight }) => {
    const ours = weighed.find((each) => each.plans === plans && each.tool === own)?.weight ?? weight;
    return [
      `a chapter: ${tool}`,
      String(plans),
      ...(['all', 'withoutFonts'] as const).flatMap((key) => cells(key, weight, ours)),
    ];
  });
  return rows.length === 0 ? '' : table([['', 'plans', 'KB', '× ours', 'KB without fonts', '× ours'], ...rows]);
}

const cells = (key: keyof Weight, weight: Weight, ours: Weight) => [
  weight[key].toFixed(1),
  (weight[key] / ours[key]).toFixed(2),
];
