import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/domain/csv.ts';

/** Reads CSV as RFC 4180 describes it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, field = '', end] of text.replace(/^\uFEFF/, '').matchAll(fields)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a table begins with a byte order mark and has a head', () => {
  expect(
    csv(
      ['Näme', 'Days'],
      [
        ['A, "B"', 3],
        [null, -1],
      ],
    ),
  ).toBe('\uFEFFNäme,Days\r\n"A, ""B""",3\r\n,-1\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u200B=1', '\u00A0=1'])(
  '%j runs nothing in a spreadsheet',
  (text) => {
    expect(read(csv(['Head'], [[text]]))[1]?.[0]).toBe(`'${text}`);
  },
);

test('any text comes back as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }), (rows) => {
      const back = read(csv(['One', 'Two'], rows)).slice(1);
      expect(back.map((row) => row.map((field) => field.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((field) => field.replace(/^'/, ''))),
      );
    }),
  );
});
