/**
 * Writes CSV (RFC 4180) that spreadsheets open as data: with a byte order mark, so that they read it as UTF-8, and with
 * an apostrophe before a text that they would take for a formula, so that a name in our content can run nothing.
 */

/** Text, a number, or nothing. */
export type Cell = string | number | null;

const byteOrderMark = '\uFEFF';

/** A table with its heads. Rows end with CRLF. */
export function csv(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return byteOrderMark + [heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** What a spreadsheet may take for the beginning of a formula, in its wide forms too, behind blanks too. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
