/** The sign of the handbook: three lines of a timeline with the marks of both sides, in a square of 32 by 32. */
export interface Mark {
  readonly accent: string;
  readonly line: string;
  /** Behind the sign where nothing may show through, as on a home screen. */
  readonly ground: string;
}

const side = 32;
const lines = [8, 16, 24].map((y, row) => ({ x: 4 + row * 6, y, length: row === 2 ? 12 : 14 }));

/** The sign as a drawing without a ground. */
export const markAsSvg = ({ accent, line }: Mark): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<path d="${lines.map(({ x, y, length }) => `M${x} ${y}h${length}`).join('')}" fill="none" stroke="${line}" stroke-width="2"/>`,
    `<circle cx="6" cy="8" r="3.5" fill="${accent}"/>`,
    `<path d="m19 11 5 5-5 5-5-5z" fill="${accent}"/>`,
    `<path d="M23 21h6v6h-6z" fill="${accent}"/>`,
    `</svg>\n`,
  ].join('');

const shapes = [
  (x: number, y: number) => Math.hypot(x - 6, y - 8) <= 3.5,
  (x: number, y: number) => Math.abs(x - 19) + Math.abs(y - 16) <= 5,
  (x: number, y: number) => x >= 23 && x <= 29 && y >= 21 && y <= 27,
];
const isLine = (x: number, y: number) =>
  lines.some((each) => x >= each.x && x <= each.x + each.length && Math.abs(y - each.y) <= 1);

/** The colour of the sign at a point of the square. */
export function colourAt(x: number, y: number, { accent, line, ground }: Mark): string {
  if (shapes.some((shape) => shape(x, y))) return accent;
  return isLine(x, y) ? line : ground;
}
