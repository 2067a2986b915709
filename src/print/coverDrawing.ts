import type { BookView } from '../domain/bookView.ts';
import type { PlanView } from '../domain/views.ts';

/** A line of the drawing: what happens in one stage, on the axis of the whole. */
export interface CoverLane {
  readonly title: string;
  /** Days from the beginning of the axis, whatever kind of days they are. */
  readonly points: readonly { readonly day: number; readonly critical: boolean }[];
}

export interface CoverDrawing {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly {
    readonly title: string;
    readonly y: number;
    readonly from: number;
    readonly to: number;
    /** Where the title stands, and which of its ends is there: it keeps within the drawing however short the line. */
    readonly titleX: number;
    readonly anchor: 'start' | 'end';
  }[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly critical: boolean;
    /** The lane that it lies on, from 0. */
    readonly lane: number;
  }[];
  /** The critical path from the start to first revenue, as an SVG path. */
  readonly path: string;
}

const width = 680;
const margin = 6;
const top = 18;

/**
 * Stages as an ornament: a line for each, a point for each milestone, the critical path across them.
 * @param gap between two lanes, in units of the drawing
 */
export function drawCover(lanes: readonly CoverLane[], gap = 52): CoverDrawing {
  const yOf = (lane: number) => top + lane * gap;
  const last = Math.max(1, ...lanes.flatMap(({ points }) => points.map(({ day }) => day)));
  const xOf = (day: number) => Math.round(margin + ((width - 2 * margin) * Math.max(day, 0)) / last);
  const placed = lanes.map(({ title, points }, index) => {
    return {
      title,
      points: points.map(({ day, critical }) => ({ x: xOf(day), y: yOf(index), critical, lane: index })),
    };
  });
  const points = placed.flatMap((lane) => lane.points);
  const way = points.filter(({ critical }) => critical).toSorted((a, b) => a.x - b.x || a.y - b.y);
  return {
    width,
    height: yOf(lanes.length - 1) + margin,
    lanes: placed.map((lane, index) =>
      laneOf(
        lane.title,
        yOf(index),
        lane.points.map(({ x }) => x),
      ),
    ),
    points,
    path: way.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join(''),
  };
}

function laneOf(title: string, y: number, xs: readonly number[]): CoverDrawing['lanes'][number] {
  const [from, to] = [Math.min(...xs, width), Math.max(...xs, margin)];
  const ends = to > width / 2;
  return { title, y, from: Math.min(from, to), to, titleX: ends ? to + 5 : from - 5, anchor: ends ? 'end' : 'start' };
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The lanes of one plan, in calendar days. */
export function planLanes({ start, schedule }: PlanView): CoverLane[] {
  return schedule.stages.map(({ title, milestones }) => ({
    title,
    points: milestones.map(({ id, due }) => {
      return { day: dayNumber(due) - dayNumber(start), critical: schedule.criticalPath.includes(id) };
    }),
  }));
}

/** The lanes of the program, in working days. */
export const programLanes = ({ stages }: BookView): CoverLane[] =>
  stages.map(({ title, milestones }) => ({
    title,
    points: milestones.map(({ day, critical }) => ({ day, critical })),
  }));
