/** The text of one file, with what is needed to name places in it. */
export interface Source {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Point {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
}

/** The line and column of an offset; offsets outside the text give its first or last place. */
export function pointAt(text: string, offset: number): Point {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: end - lineStart + 1 };
}

/** The offset of a line and column; places outside the text give its nearest end. */
export function offsetAt(text: string, { line, column }: Point): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return text.length;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}
