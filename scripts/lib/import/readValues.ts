import { meantNumber } from '../../../src/load/meant.ts';
import { fault, type Fault } from './fault.ts';
import type { Cell } from './readTable.ts';

/** A day written YYYY-MM-DD. Other orders are refused, since 03/04 is March to some and April to others. */
export function readDay(cell: Cell): string | Fault {
  const { text } = cell;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return fault(
      'day',
      cell,
      `“${text}” is not written as year, month, day, and other orders mean different days to different people.`,
      'Write it as 2027-01-31. In a spreadsheet, set the format of the cells to yyyy-mm-dd and export again.',
    );
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return fault('day', cell, `There is no day ${text}.`, 'Correct the date.');
  }
}

/** A quarter as 2026-Q3; 2026 Q3, Q3 2026, Q3/2026 and 2026q3 are taken for the same. */
export function quarterIn(text: string): string | null {
  const yearFirst = /^(\d{4})[\s/-]*Q([1-4])$/i.exec(text);
  const yearLast = /^Q([1-4])[\s/-]*(\d{4})$/i.exec(text);
  if (yearFirst) return `${yearFirst[1]}-Q${yearFirst[2]}`;
  return yearLast ? `${yearLast[2]}-Q${yearLast[1]}` : null;
}

/** A quarter, or what is wrong with it. */
export function readQuarter(cell: Cell): string | Fault {
  return (
    quarterIn(cell.text) ??
    fault('quarter', cell, `“${cell.text}” is not a quarter.`, 'Write year and quarter, as 2026-Q3.')
  );
}

/** An amount in whole units, and the currency that is written beside it if any. */
export interface Money {
  readonly amount: number;
  readonly currency: string | null;
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

/**
 * An amount of money: 47000, 47,000, 47.000, 47 000, 47'000.00, €47,000, 47 000 EUR. Three digits behind a mark are
 * thousands, one or two are decimals, which are rounded to whole units as the content has them.
 */
export function readMoney(cell: Cell): Money | Fault {
  const letters = /\b[A-Z]{3}\b/.exec(cell.text)?.[0];
  const sign = Object.keys(signs).find((mark) => cell.text.includes(mark));
  const bare = cell.text
    .replace(letters ?? '', '')
    .replace(/[\p{Sc}\s\u00A0\u202F]/gu, (mark) => (mark.trim() ? '' : ' '))
    .trim();
  const [, whole = bare, decimals = ''] = /^(.*\d)[.,](\d{1,2})$/.exec(bare) ?? [];
  const digits = meantNumber(whole);
  if (digits === null || Number(digits) > Number.MAX_SAFE_INTEGER)
    return fault(
      'amount',
      cell,
      `“${cell.text}” is not an amount of revenue.`,
      'Write a whole number that is not negative, such as 47000 or 47,000.',
    );
  const amount = Number(digits) + Math.round(Number(`0.${decimals || 0}`));
  return { amount, currency: letters ?? (sign ? (signs[sign] ?? null) : null) };
}
