/** A transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, bottom, right, top in points. */
export type Box = readonly [number, number, number, number];

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

/** The six numbers of an operator as a transformation. */
export const matrixOf = (operands: readonly string[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
};

/** First one transformation, then the other. */
export const followedBy = (first: Matrix, then: Matrix): Matrix => [
  first[0] * then[0] + first[1] * then[2],
  first[0] * then[1] + first[1] * then[3],
  first[2] * then[0] + first[3] * then[2],
  first[2] * then[1] + first[3] * then[3],
  first[4] * then[0] + first[5] * then[2] + then[4],
  first[4] * then[1] + first[5] * then[3] + then[5],
];

/** Where a point comes to lie. */
export const moved = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  x * matrix[0] + y * matrix[2] + matrix[4],
  x * matrix[1] + y * matrix[3] + matrix[5],
];

/** The smallest box around both. */
export const around = (a: Box | null, b: Box): Box =>
  a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b;

/** What of a box lies within another. */
export const within = (box: Box, limits: Box): Box => [
  Math.max(box[0], limits[0]),
  Math.max(box[1], limits[1]),
  Math.min(box[2], limits[2]),
  Math.min(box[3], limits[3]),
];
