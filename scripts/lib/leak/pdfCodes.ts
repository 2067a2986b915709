/** How the codes of a font turn into letters. */
export interface CodeMap {
  /** Hexadecimal digits of one code. */
  readonly digits: number;
  /** By code, as hexadecimal digits in capitals. */
  readonly letters: ReadonlyMap<string, string>;
}

/** Reads a ToUnicode table. */
export function codeMap(table: string): CodeMap {
  const letters = new Map<string, string>();
  for (const [, rows = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of rows.matchAll(/<(\w+)>\s*<([\w\s]*)>/g))
      letters.set(code.toUpperCase(), unicode(text));
  }
  for (const [, rows = ''] of table.matchAll(/beginbfrange([^]*?)endbfrange/g)) addRanges(rows, letters);
  const [, first = '0000'] = /begincodespacerange\s*<(\w+)>/.exec(table) ?? [];
  return { digits: first.length, letters };
}

function addRanges(rows: string, letters: Map<string, string>): void {
  const ranges = rows.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:<([\w\s]*)>|\[([^\]]*)\])/g);
  for (const [, from = '', to = '', text = '', list = ''] of ranges) {
    const each = [...list.matchAll(/<([\w\s]*)>/g)].map(([, own = '']) => unicode(own));
    const first = Number.parseInt(from, 16);
    for (let step = 0; first + step <= Number.parseInt(to, 16); step++) {
      const code = (first + step).toString(16).toUpperCase().padStart(from.length, '0');
      letters.set(code, each[step] ?? following(unicode(text), step));
    }
  }
}

/** A text whose last letter lies so many places further in the alphabet. */
const following = (text: string, step: number) =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);

const unicode = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
