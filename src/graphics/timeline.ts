import type { OwnerSide } from '../domain/views.ts';

/** One milestone on the time axis; positions are days of the axis, whatever kind of days it counts. */
export interface TimelineRow {
  readonly id: string;
  readonly title: string;
  readonly side: OwnerSide;
  readonly day: number;
  /** How many days of the axis it may slip; 0 where it may not or where nothing waits for it. */
  readonly slack: number;
  readonly critical: boolean;
  readonly done: boolean;
  /** The date or day as readers see it. */
  readonly when: string;
}

export interface TimelineLane {
  readonly title: string;
  readonly rows: readonly TimelineRow[];
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Sizes in units of the drawing; the drawing is as wide as its place. */
export interface TimelineSizes {
  readonly width: number;
  readonly labelWidth: number;
  readonly whenWidth: number;
  readonly rowHeight: number;
  readonly laneHeight: number;
  readonly headHeight: number;
  /** How many letters of a title fit beside the axis. */
  readonly titleLetters: number;
}

export interface PlacedRow extends TimelineRow {
  readonly x: number;
  readonly y: number;
  readonly slackX: number;
}

export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly axis: { readonly from: number; readonly to: number };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly { readonly title: string; readonly y: number; readonly rows: readonly PlacedRow[] }[];
  /** The critical path through its milestones in the order of their days, as an SVG path. */
  readonly path: string;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A title as long as its place allows; the tables beside the drawing carry it in full. */
function fitted(title: string, places: number): string {
  return title.length <= places ? title : `${title.slice(0, places - 1).trimEnd()}…`;
}

/** Sideways along a row, then up or down to the next milestone: the way that a plan moves. */
function stepPath(rows: readonly PlacedRow[]): string {
  return rows.map((row, index) => (index === 0 ? `M${row.x} ${row.y}` : `H${row.x}V${row.y}`)).join('');
}

/**
 * Places milestones on one axis, a row for each, grouped in lanes.
 * @param lastDay the day at the right end of the axis; at least 1
 */
export function drawTimeline(
  lanes: readonly TimelineLane[],
  ticks: readonly Tick[],
  lastDay: number,
  sizes: TimelineSizes,
): TimelineDrawing {
  const from = sizes.labelWidth + sizes.whenWidth;
  const to = sizes.width - sizes.rowHeight;
  const xOf = (day: number) => round(from + ((to - from) * Math.min(day, lastDay)) / Math.max(lastDay, 1));
  let y = sizes.headHeight;
  const placed = lanes.map(({ title, rows }) => {
    const laneY = round(y + sizes.laneHeight / 2);
    y += sizes.laneHeight;
    const placedRows = rows.map((row): PlacedRow => {
      const rowY = round(y + sizes.rowHeight / 2);
      y += sizes.rowHeight;
      return {
        ...row,
        title: fitted(row.title, sizes.titleLetters),
        x: xOf(row.day),
        y: rowY,
        slackX: xOf(row.day + row.slack),
      };
    });
    return { title, y: laneY, rows: placedRows };
  });
  const critical = placed
    .flatMap((lane) => lane.rows.filter((row) => row.critical))
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
  return {
    width: sizes.width,
    height: round(y + sizes.rowHeight / 2),
    axis: { from, to },
    ticks: ticks.filter(({ day }) => day <= lastDay).map(({ day, label }) => ({ x: xOf(day), label })),
    lanes: placed,
    path: stepPath(critical),
  };
}
