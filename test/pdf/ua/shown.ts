/** A mark around content: its tag, and the number that ties it to the structure. */
export interface Mark {
  readonly tag: string;
  readonly id: number | null;
}

/** Something that a page shows, with the marks that it stands in, outermost first. */
export interface Shown {
  readonly what: 'text' | 'drawing' | 'object';
  readonly marks: readonly Mark[];
  /** For text: the name of its font, and the codes of its glyphs in hexadecimal. */
  readonly font: string;
  readonly codes: string;
}

const tokens = /\((?:\\[^]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
const drawing = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);

/** Everything that a content stream shows, in order. */
export function shownOn(stream: string): Shown[] {
  const shown: Shown[] = [];
  const marks: Mark[] = [];
  let operands: string[] = [];
  let font = '';
  for (const [token] of stream.matchAll(tokens)) {
    if (!/^[A-Za-z'"][\w*]*$/.test(token) || token === 'true' || token === 'false' || token === 'null') {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') marks.push(markOf(operands));
    else if (token === 'EMC') marks.pop();
    else if (token === 'Tf') font = (operands[0] ?? '').slice(1);
    else if (token === 'Tj' || token === 'TJ')
      shown.push({ what: 'text', marks: [...marks], font, codes: codesOf(operands) });
    else if (drawing.has(token)) shown.push({ what: 'drawing', marks: [...marks], font: '', codes: '' });
    else if (token === 'Do') shown.push({ what: 'object', marks: [...marks], font: operands[0] ?? '', codes: '' });
    operands = [];
  }
  return shown;
}

function markOf(operands: readonly string[]): Mark {
  const at = operands.indexOf('/MCID');
  return { tag: (operands[0] ?? '').slice(1), id: at < 0 ? null : Number(operands[at + 1]) };
}

const codesOf = (operands: readonly string[]) =>
  operands
    .filter((operand) => operand.startsWith('<'))
    .map((hex) => hex.replace(/[<>\s]/g, ''))
    .join('');
