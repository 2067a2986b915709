import { distance } from 'fastest-levenshtein';
import { fault, type Fault } from './fault.ts';
import { quarterIn } from './readValues.ts';
import type { Cell, Table } from './readTable.ts';

/** What a column says. A column that is named after a quarter holds the revenue of that quarter. */
export type Meaning =
  'partner' | 'signedOn' | 'firstRevenueOn' | 'quarter' | 'amount' | 'currency' | { readonly revenueOf: string };

const names: Readonly<Record<string, Exclude<Meaning, object>>> = {
  partner: 'partner',
  'partner id': 'partner',
  'partner name': 'partner',
  account: 'partner',
  'account name': 'partner',
  'signed on': 'signedOn',
  'first revenue on': 'firstRevenueOn',
  'first revenue': 'firstRevenueOn',
  quarter: 'quarter',
  revenue: 'amount',
  amount: 'amount',
  currency: 'currency',
};

/** The columns of a table: what each says, and the names of those that nobody reads. */
export interface Columns {
  readonly meanings: readonly (Meaning | null)[];
  readonly unread: readonly string[];
  readonly faults: readonly Fault[];
}

/** Reads the names of columns, in any case, with spaces, hyphens, underscores or none between their words. */
export function readColumns({ head }: Table): Columns {
  const meanings = head.map(({ text }) => meaningOf(text));
  const unknown = head.filter((_cell, index) => meanings[index] === null);
  const misspelt = unknown.flatMap((cell) => misspelling(cell) ?? []);
  const unread = unknown.filter((cell) => misspelling(cell) === null && cell.text !== '').map(({ text }) => text);
  return {
    meanings,
    unread,
    faults: [...misspelt, ...twice(head, meanings), ...(misspelt.length > 0 ? [] : missing(head, meanings))],
  };
}

const plainName = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

function meaningOf(text: string): Meaning | null {
  const quarter = quarterIn(text);
  return quarter ? { revenueOf: quarter } : (names[plainName(text)] ?? null);
}

function misspelling(cell: Cell): Fault | null {
  // Exports have columns of their own, such as “Amounts due”: only a slip of the fingers is taken for one.
  const slips = cell.text.length < 8 ? 1 : 2;
  const likely = Object.keys(names).find((name) => distance(plainName(cell.text), name) <= slips);
  return likely ? fault('column', cell, `There is no column “${cell.text}”.`, `Did you mean “${likely}”?`) : null;
}

function twice(head: readonly Cell[], meanings: readonly (Meaning | null)[]): Fault[] {
  const keys = meanings.map((meaning) => JSON.stringify(meaning));
  return head.flatMap((cell, index) =>
    meanings[index] !== null && keys.indexOf(keys[index] ?? '') < index
      ? [
          fault(
            'column',
            cell,
            `A second column says what “${head[keys.indexOf(keys[index] ?? '')]?.text}” says.`,
            'Keep one of the two.',
          ),
        ]
      : [],
  );
}

function missing(head: readonly Cell[], meanings: readonly (Meaning | null)[]): Fault[] {
  const first = head[0] ?? { text: '', line: 1, column: 1 };
  const has = (meaning: Meaning) => meanings.includes(meaning);
  if (!has('partner')) return [fault('column', first, 'No column says which partner a row is about.', columnsHint)];
  if (has('quarter') !== has('amount'))
    return [fault('column', first, 'Of the columns quarter and revenue there is one without the other.', columnsHint)];
  if (
    has('signedOn') ||
    has('firstRevenueOn') ||
    has('amount') ||
    meanings.some((each) => each !== null && typeof each === 'object')
  )
    return [];
  return [fault('column', first, 'No column holds anything that could be imported.', columnsHint)];
}

const columnsHint =
  'The first line names the columns: partner, then signed on, first revenue on, quarter and revenue, or a column for each quarter such as 2026-Q3.';
