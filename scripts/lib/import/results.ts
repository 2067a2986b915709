import type { Content, Entry } from '../../../src/domain/content.ts';
import { didYouMean } from '../../../src/problems/nearest.ts';
import type { Partner } from '../../../src/schema/partner.ts';
import type { Columns } from './columns.ts';
import { fault, isFault, type Fault } from './fault.ts';
import type { Cell, Table } from './readTable.ts';
import { readDay, readMoney, readQuarter, type Money } from './readValues.ts';

/** What a file says about one partner; each value with the cell that it comes from. */
export interface Results {
  readonly partner: Entry<Partner>;
  readonly days: Map<'signedOn' | 'firstRevenueOn', { value: string; cell: Cell }>;
  readonly revenue: Map<string, { value: number; cell: Cell }>;
}

/** The results of all partners in the order of the rows, and everything that is wrong with any row. */
export function readResults(table: Table, columns: Columns, content: Content): { results: Results[]; faults: Fault[] } {
  const byPartner = new Map<string, Results>();
  const faults = table.rows.flatMap((row) => readRow(row, columns, content, byPartner));
  return { results: [...byPartner.values()], faults };
}

function readRow(
  row: readonly Cell[],
  { meanings }: Columns,
  content: Content,
  byPartner: Map<string, Results>,
): Fault[] {
  const surplus = row.slice(meanings.length).find(({ text }) => text !== '');
  if (surplus)
    return [
      fault(
        'row',
        surplus,
        'The row has more values than there are columns.',
        'Quote a value that holds the mark between the columns.',
      ),
    ];
  const cell = (meaning: string) => row[meanings.findIndex((each) => each === meaning)];
  const named = cell('partner');
  if (!named || named.text === '')
    return [
      fault('partner', row[0] ?? emptyCell, 'The row names no partner.', 'Write the id or the name of the partner.'),
    ];
  const partner = partnerNamed(content, named);
  if (isFault(partner)) return [partner];
  const own = byPartner.get(partner.id) ?? { partner, days: new Map(), revenue: new Map() };
  byPartner.set(partner.id, own);
  return [
    ...readDays(own, cell),
    ...revenueIn(row, meanings, cell).flatMap((each) => readRevenue(own, each, cell('currency'))),
  ];
}

const emptyCell: Cell = { text: '', line: 1, column: 1 };

/** A partner by its id or, in any case, by one of its names. */
function partnerNamed({ partners }: Content, cell: Cell): Entry<Partner> | Fault {
  const wanted = cell.text.toLowerCase();
  const fitting = partners.filter(({ id, data }) =>
    [id, data.name.toLowerCase(), data.legalName.toLowerCase()].includes(wanted),
  );
  const [one, other] = fitting;
  if (one && !other) return one;
  if (other)
    return fault(
      'partner',
      cell,
      `“${cell.text}” is the name of several partners.`,
      `Write one of their ids: ${fitting.map(({ id }) => id).join(', ')}.`,
    );
  const known = partners.flatMap(({ id, data }) => (/[\sA-Z]/.test(cell.text) ? [data.name, data.legalName] : [id]));
  return fault('partner', cell, `There is no partner ${cell.text}.`, didYouMean(cell.text, known));
}

function readDays(own: Results, cellOf: (meaning: string) => Cell | undefined): Fault[] {
  return (['signedOn', 'firstRevenueOn'] as const).flatMap((name) => {
    const cell = cellOf(name);
    if (!cell || cell.text === '') return [];
    const value = readDay(cell);
    if (isFault(value)) return [value];
    const before = own.days.get(name);
    if (before && before.value !== value) return [contradiction(cell, before.cell, before.value)];
    own.days.set(name, { value, cell });
    return [];
  });
}

interface RevenueCell {
  readonly quarter: string | Fault;
  readonly amount: Cell;
}

/** The revenue of a row: the pair of quarter and amount, and the columns that are named after quarters. */
function revenueIn(
  row: readonly Cell[],
  meanings: Columns['meanings'],
  cellOf: (meaning: string) => Cell | undefined,
): RevenueCell[] {
  const wide = meanings.flatMap((meaning, index) => {
    const amount = row[index];
    return meaning !== null && typeof meaning === 'object' && amount && amount.text !== ''
      ? [{ quarter: meaning.revenueOf, amount }]
      : [];
  });
  const [quarter, amount] = [cellOf('quarter'), cellOf('amount')];
  if (!quarter || !amount || (quarter.text === '' && amount.text === '')) return wide;
  return [...wide, { quarter: readQuarter(quarter), amount }];
}

function readRevenue(own: Results, { quarter, amount: cell }: RevenueCell, currency: Cell | undefined): Fault[] {
  const money = readMoney(cell);
  const faults = [quarter, money].filter(isFault);
  if (isFault(quarter) || isFault(money)) return faults;
  const foreign = otherCurrency(own.partner, money, cell, currency);
  if (foreign) return [foreign];
  const before = own.revenue.get(quarter);
  if (before) return [contradiction(cell, before.cell, `${quarter}: ${before.value}`)];
  own.revenue.set(quarter, { value: money.amount, cell });
  return [];
}

function otherCurrency({ id, data }: Entry<Partner>, money: Money, amount: Cell, cell: Cell | undefined): Fault | null {
  const said = cell && cell.text !== '' ? cell.text.toUpperCase() : money.currency;
  if (said === null || said === data.currency) return null;
  return fault(
    'currency',
    cell && cell.text !== '' ? cell : amount,
    `The amount is in ${said}; the figures of ${id} are in ${data.currency}.`,
    'Convert it first: which rate holds is not for a program to decide.',
  );
}

const contradiction = (cell: Cell, { line }: Cell, before: string): Fault =>
  fault(
    'twice',
    cell,
    `Line ${line} has said this already (${before}), and only one of the two can hold.`,
    'Keep one of them; where both are parts of a whole, add them up.',
  );
