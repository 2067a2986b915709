import type { PlanView } from '../domain/views.ts';

export interface CoverDrawing {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly title: string; readonly y: number; readonly from: number; readonly to: number }[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly critical: boolean }[];
  /** The critical path from the start to first revenue, as an SVG path. */
  readonly path: string;
}

const width = 680;
const margin = 6;
const top = 18;
const laneGap = 52;

const yOf = (lane: number) => top + lane * laneGap;
const time = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The plan as an ornament: a line for each stage, a point for each date, the critical path across them. */
export function drawCover(plan: PlanView): CoverDrawing {
  const { stages, end, criticalPath } = plan.schedule;
  const [first, last] = [time(plan.start), time(end)];
  const xOf = (date: string) =>
    Math.round(margin + ((width - 2 * margin) * (time(date) - first)) / Math.max(last - first, 1));
  const points = stages.flatMap((stage, index) =>
    stage.milestones.map(({ id, due }) => ({ x: xOf(due), y: yOf(index), critical: criticalPath.includes(id) })),
  );
  const way = points.filter(({ critical }) => critical).toSorted((a, b) => a.x - b.x || a.y - b.y);
  return {
    width,
    height: yOf(stages.length - 1) + margin,
    lanes: stages.map((stage, index) => ({
      title: stage.title,
      y: yOf(index),
      from: xOf(stage.from),
      to: xOf(stage.to),
    })),
    points,
    path: way.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join(''),
  };
}
