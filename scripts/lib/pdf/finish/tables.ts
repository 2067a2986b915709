import type { PageCell, PageFacts } from './facts.ts';
import { inContainer } from './paragraphs.ts';
import { element, type Element, elementsOf, isElement, type Node } from './structure.ts';

/** The contents of a table: its caption, then a head of the first rows that hold nothing but column headers, then the rest. */
export function tableParts(kids: readonly Node[]): Node[] {
  const rows = kids.filter((kid) => isElement(kid, 'TR'));
  const others = [...captionOf(kids), ...kids.filter((kid) => isElement(kid) && partsBesideRows.has(kid.role))];
  const first = rows.findIndex((row) => !isHead(row));
  if (first <= 0) return [...others, ...rows];
  return [...others, element('THead', rows.slice(0, first)), element('TBody', rows.slice(first))];
}

const partsBesideRows: ReadonlySet<string> = new Set(['Caption', 'THead', 'TBody', 'TFoot']);

// Chromium knows a caption by how it is laid out, so one that is a flexible box comes as whatever it holds.
function captionOf(kids: readonly Node[]): Node[] {
  const loose = kids.filter((kid) => !isElement(kid) || !(kid.role === 'TR' || partsBesideRows.has(kid.role)));
  return loose.length > 0 ? [element('Caption', inContainer(loose))] : [];
}

// Where rows have headers too, the corner above them is mostly an empty cell.
function isHead(row: Node): boolean {
  const cells = isElement(row) ? row.kids.filter((cell) => isElement(cell)) : [];
  const isFit = ({ role, cell, kids }: Element) => (role === 'TH' ? cell?.scope !== 'Row' : kids.length === 0);
  return cells.some(({ role }) => role === 'TH') && cells.every(isFit);
}

/**
 * Puts back what Chromium leaves out of tables: cells that paint nothing, without which the rest of their row
 * would be read under the wrong headers, and the words of headers that are hidden from the eye.
 */
export function completeTables(top: Element, tables: PageFacts['tables']): void {
  const found = withRole(top, 'Table');
  if (found.length !== tables.length) return;
  for (const [index, table] of found.entries()) {
    const rows = withRole(table, 'TR');
    const known = tables[index] ?? [];
    if (rows.length === known.length) rows.forEach((row, at) => completeRow(row, known[at] ?? []));
  }
}

function completeRow(row: Element, cells: readonly PageCell[]): void {
  const left = row.kids.filter((kid) => isElement(kid));
  const others = row.kids.filter((kid) => !isElement(kid));
  if (left.length > cells.length) return;
  const scope = cells.every(({ header }) => header) ? 'Column' : 'Row';
  const complete = cells.map((cell) => {
    const role = cell.header ? 'TH' : 'TD';
    const next = left[0];
    const isIts = next?.role === role && (isBlank(next) ? !cell.words || role === 'TH' : cell.words !== '');
    const own = (isIts ? left.shift() : null) ?? { ...element(role, []), cell: { ...plainCell, scope } };
    if (isBlank(own) && cell.header && cell.words) own.spoken = cell.words;
    return own;
  });
  if (left.length === 0) row.kids = [...others, ...complete];
}

const plainCell = { rows: 1, columns: 1, headers: [] };

/** Whether a cell has nothing but its ground and border. */
const isBlank = ({ kids }: Element) => !kids.some((kid) => isElement(kid));

const withRole = (top: Element, role: string) => [...elementsOf(top)].filter((one) => one.role === role);
