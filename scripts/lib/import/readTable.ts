import { CsvError, parse } from 'csv-parse/sync';
import { fault, type Fault } from './fault.ts';

/** One cell with its place. */
export interface Cell {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
}

/** A table as it stands in a file: the names of its columns, and its rows without those that are empty. */
export interface Table {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Reads separated values: commas, semicolons or tabs, whichever the first line has most of.
 * @param text with line feeds alone
 * @returns the table, or what is wrong with the quotes
 */
export function readTable(text: string): Table | Fault {
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { raw: string; record: string[]; info: { lines: number } }[];
    const [head = [], ...rows] = records.map((each) => cellsOf(each, delimiter));
    return { head, rows: rows.filter((row) => row.some((cell) => cell.text !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fault('quotes', { text: '', line: Number(error['lines'] ?? 1), column: 1 }, quoteWords(error), quoteHint);
  }
}

const quoteHint = 'Put the whole value between quotes, and write a quote inside it twice.';

const quoteWords = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quotation mark is opened and never closed, so nobody can tell where the value ends.'
    : 'A quotation mark stands in the middle of a value.';

function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => [mark, first.split(mark).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

interface RawRecord {
  readonly raw: string;
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The cells of a record with their places, found in the text that the record was read from. */
function cellsOf({ raw, record, info }: RawRecord, delimiter: string): Cell[] {
  const text = raw.replace(/^\uFEFF?\n*/, '').replace(/\n$/, '');
  const firstLine = info.lines - (text.split('\n').length - 1);
  let at = 0;
  return record.map((value) => {
    const before = text.slice(0, at).split('\n');
    const cell = { text: value.trim(), line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    at = endOfCell(text, at) + delimiter.length;
    return cell;
  });

  function endOfCell(line: string, start: number): number {
    const quoted = /^"(?:[^"]|"")*"/.exec(line.slice(start));
    const from = start + (quoted?.[0].length ?? 0);
    const end = line.indexOf(delimiter, from);
    return end === -1 ? line.length : end;
  }
}
