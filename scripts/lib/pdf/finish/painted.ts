import type { Box } from './matrix.ts';
import { PaintedBox } from './paintedBox.ts';
import { contentId, glyphsOf, type Operation, paintOperators, pictureOperators, textOperators } from './operators.ts';

/** What one piece of marked content paints. */
export interface Painted {
  text: boolean;
  /** Lines and areas. */
  shapes: boolean;
  /** A picture, or content that is kept apart. */
  picture: boolean;
}

// Glyph 0 of every font stands for a character that the font does not have.
const glyphZero = /<(?:[\da-fA-F]{4})*?0000(?:[\da-fA-F]{4})*>/;
const showsText = /\bT[jJ]\b/;

/** Finds out what each piece of marked content of a page paints, and where. */
export class PagePainting {
  /** By the number that ties it to the structure. */
  readonly pieces = new Map<number, Painted>();
  /** Whether a character is shown that its font does not have. */
  missingGlyph = false;
  readonly #stream: string;
  readonly #marks: (number | null)[] = [];
  /** Everything that moves, draws or marks, for the few pieces whose place is asked for. */
  readonly #operations: Operation[] = [];

  constructor(stream: string) {
    this.#stream = stream;
  }

  /** Takes in the next operator of the page. */
  take(operation: Operation): void {
    const { operator, operands, start, end } = operation;
    this.#operations.push(operation);
    if (operator === 'BDC') this.#mark(contentId(operands[1]));
    else if (operator === 'BMC') this.#marks.push(null);
    else if (operator === 'EMC') this.#marks.pop();
    else if (operator === 'BT') this.#showText(this.#stream.slice(start, end));
    else if (paintOperators.has(operator)) this.#paint('shapes');
    else if (pictureOperators.has(operator)) this.#paint('picture');
    else if (textOperators.has(operator)) this.#showText(`${operands.join(' ')} Tj`);
  }

  /** The box around a piece, in points of the page; null where nothing is painted. */
  boxOf(id: number): Box | null {
    const box = new PaintedBox(id);
    for (const operation of this.#operations) {
      if (operation.operator !== 'BT') box.take(operation);
      else if (box.isInside) for (const glyph of glyphsOf(this.#stream, operation)) box.take(glyph);
    }
    return box.box;
  }

  #mark(id: number | null): void {
    this.#marks.push(id);
    if (id !== null && !this.pieces.has(id)) this.pieces.set(id, { text: false, shapes: false, picture: false });
  }

  #showText(block: string): void {
    if (!showsText.test(block)) return;
    if (glyphZero.test(block)) this.missingGlyph = true;
    this.#paint('text');
  }

  #paint(what: 'text' | 'shapes' | 'picture'): void {
    const id = this.#marks.findLast((mark) => mark !== null);
    const piece = id === undefined || id === null ? undefined : this.pieces.get(id);
    if (piece) piece[what] = true;
  }
}
