import { PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { element, type Element } from '../../../../scripts/lib/pdf/finish/structure.ts';
import { completeTables, tableParts } from '../../../../scripts/lib/pdf/finish/tables.ts';

const run = () => element('NonStruct', [{ kind: 'content', page: PDFRef.of(1), id: 1 }]);
const full = (role: string) => element(role, [run()]);
const empty = (role: string) => element(role, []);
const td = (words: string) => ({ header: false, words });
const th = (words: string) => ({ header: true, words });

function completed(rows: readonly Element[][], cells: Parameters<typeof completeTables>[1][number]): string[] {
  const table = element(
    'Table',
    rows.map((row) => element('TR', row)),
  );
  completeTables(element('Document', [table]), [cells]);
  return table.kids.map((row) =>
    'kids' in row
      ? row.kids
          .map((cell) => ('kids' in cell ? `${cell.role}${cell.kids.length || (cell.spoken ?? '-')}` : ''))
          .join(' ')
      : '',
  );
}

test('cells that painted nothing are put back where they were', () => {
  expect(completed([[full('TH'), full('TD')]], [[th('a'), td(''), td('b')]])).toEqual(['TH1 TD- TD1']);
  expect(completed([[full('TH')]], [[th('a'), td(''), td('')]])).toEqual(['TH1 TD- TD-']);
  expect(completed([[full('TH')]], [[td(''), th('a')]])).toEqual(['TD- TH1']);
});

test('empty cells that are there stay the ones that they are', () => {
  expect(completed([[empty('TD'), full('TD')]], [[td(''), td(''), td('b')]])).toEqual(['TD- TD- TD1']);
});

test('headers that are hidden from the eye say their words', () => {
  expect(completed([[empty('TH'), full('TH')]], [[th('Name'), th('Role')]])).toEqual(['THName TH1']);
});

test('a table that is another than the page says stays as it is', () => {
  expect(completed([[full('TD'), full('TD')]], [[td('a')]])).toEqual(['TD1 TD1']);
  expect(completed([[full('TD')]], [[td('a')], [td('b')]])).toEqual(['TD1']);
  expect(completed([[full('TD'), full('TD')]], [[td('a'), td(''), td('')]])).toEqual(['TD1 TD1']);
});

test('words that stand in a table and in none of its rows are its caption', () => {
  const words = { kind: 'content', page: PDFRef.of(1), id: 2 } as const;
  const row = element('TR', [full('TD')]);
  const [caption, ...rest] = tableParts([words, row]);
  expect(caption).toMatchObject({ role: 'Caption', kids: [words] });
  expect(rest).toEqual([row]);
  expect(tableParts([element('Caption', [words]), row])).toHaveLength(2);
});
