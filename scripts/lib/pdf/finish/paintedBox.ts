import { around, type Box, followedBy, type Matrix, matrixOf, moved, unchanged } from './matrix.ts';
import {
  contentId,
  type Operation,
  paintOperators,
  pathOperators,
  pictureOperators,
  textOperators,
} from './operators.ts';

/** Follows the operators of a page and grows a box around what one piece of marked content paints. */
export class PaintedBox {
  box: Box | null = null;
  readonly #id: number;
  readonly #marks: boolean[] = [];
  readonly #saved: Matrix[] = [];
  #space: Matrix = unchanged;
  #line: Matrix = unchanged;
  #fontSize = 0;
  #path: Box | null = null;

  constructor(id: number) {
    this.#id = id;
  }

  /** Whether the piece is being painted just now. */
  get isInside(): boolean {
    return this.#marks.includes(true);
  }

  take({ operator, operands }: Operation): void {
    if (operator === 'BDC') this.#marks.push(contentId(operands[1]) === this.#id);
    else if (operator === 'BMC') this.#marks.push(false);
    else if (operator === 'EMC') this.#marks.pop();
    else if (operator === 'q') this.#saved.push(this.#space);
    else if (operator === 'Q') this.#space = this.#saved.pop() ?? this.#space;
    else if (operator === 'cm') this.#space = followedBy(matrixOf(operands), this.#space);
    else if (this.isInside) this.#draw(operator, operands);
  }

  #draw(operator: string, operands: readonly string[]): void {
    if (pathOperators.has(operator)) this.#extendPath(operator, operands.map(Number));
    else if (paintOperators.has(operator)) this.#endPath(this.#path);
    else if (operator === 'n') this.#endPath(null);
    else if (pictureOperators.has(operator)) this.#grow(this.#space, [0, 0, 1, 1]);
    else if (textOperators.has(operator)) this.#glyph();
    else if (operator === 'Tf') this.#fontSize = Number(operands[1]);
    else if (operator === 'Tm') this.#line = matrixOf(operands);
    else if (operator === 'Td') this.#line = followedBy(matrixOf(['1', '0', '0', '1', ...operands]), this.#line);
  }

  // A glyph is taken to be as wide as half its height; its true width stands in the font.
  #glyph(): void {
    const size = this.#fontSize;
    this.#grow(followedBy(this.#line, this.#space), [0, -0.2 * size, 0.5 * size, 0.75 * size]);
  }

  #extendPath(operator: string, numbers: readonly number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    const points = operator === 're' ? [x, y, x + width, y, x, y + height, x + width, y + height] : numbers;
    for (let index = 0; index + 1 < points.length; index += 2) {
      const [px, py] = moved(this.#space, points[index] ?? 0, points[index + 1] ?? 0);
      this.#path = around(this.#path, [px, py, px, py]);
    }
  }

  #endPath(painted: Box | null): void {
    if (painted) this.box = around(this.box, painted);
    this.#path = null;
  }

  #grow(space: Matrix, [left, bottom, right, top]: Box): void {
    for (const [x, y] of [moved(space, left, bottom), moved(space, right, top)]) {
      this.box = around(this.box, [x, y, x, y]);
    }
  }
}
