import { describe, expect, test } from 'vitest';
import { contentId, glyphsOf, operations } from '../../../../scripts/lib/pdf/finish/operators.ts';

const read = (stream: string) => [...operations(stream)].map(({ operator, operands }) => [operator, ...operands]);

describe('a content stream', () => {
  test('is read operator by operator, with what each is given', () => {
    expect(read('q 1 0 0 -1 .5 +3 cm\n/F1 12 Tf f* Q')).toEqual([
      ['q'],
      ['cm', '1', '0', '0', '-1', '.5', '+3'],
      ['Tf', '/F1', '12'],
      ['f*'],
      ['Q'],
    ]);
  });

  test.each([
    ['a string with brackets in it', '(a (b) \\) c)'],
    ['a dictionary with strings and more of its kind', '<</A (>>) /B <</C <FEFF>>>/D [1 2]>>'],
    ['a list with strings', '[(a]) -20 <00FF> (\\()]'],
    ['a string in hexadecimal', '<00 fF\n0>'],
    ['a name with signs', '/A#20B.c-d'],
  ])('takes %s for one value', (_, value) => {
    expect(read(`${value} Tj`)).toEqual([['Tj', value]]);
    expect(read(`/P ${value} BDC`)).toEqual([['BDC', '/P', value]]);
  });

  test('passes over comments, and over pictures that are written into it', () => {
    expect(read('q % Q (\n Q')).toEqual([['q'], ['Q']]);
    expect(read('BI /W 1 ID \x00Q EIx Q EI Q').map(([operator]) => operator)).toEqual(['BI', 'Q']);
  });

  test('takes a block of text without marks for one operator', () => {
    const stream = 'BT /F1 9 Tf <0001> Tj ET S';
    expect(read('BT\n/F1 9 Tf <0001> Tj\nET S').map(([operator]) => operator)).toEqual(['BT', 'S']);
    expect(read(`BT /Span <</MCID 1>> BDC <01> Tj EMC\nET`).map(([operator]) => operator)).toEqual([
      'BT',
      'BDC',
      'Tj',
      'EMC',
      'ET',
    ]);
    expect(read('BT (\nET) Tj\nET').map(([operator]) => operator)).toEqual(['BT', 'Tj', 'ET']);
    const [block] = operations(stream.replace(' ET', '\nET'));
    expect([...glyphsOf(stream.replace(' ET', '\nET'), block!)].map(({ operator }) => operator)).toEqual([
      'Tf',
      'Tj',
      'ET',
    ]);
  });

  test('says where everything stands', () => {
    const stream = ' 1 0 m  2 3 l S';
    expect([...operations(stream)].map(({ start, end }) => stream.slice(start, end))).toEqual(['1 0 m', '2 3 l', 'S']);
  });

  test.each(['(never closed', '<</A (x)', '} q'])('that is none is an error: %s', (stream) => {
    expect(() => read(stream)).toThrow(RangeError);
  });
});

test('the number of marked content is told from its properties', () => {
  expect(contentId('<</MCID 12 >>')).toBe(12);
  expect(contentId('<</Lang (en)/MCID  3>>')).toBe(3);
  expect(contentId('<</Type /Pagination>>')).toBeNull();
  expect(contentId(undefined)).toBeNull();
});
