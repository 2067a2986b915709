import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { addField, appendField, insertItem, replaceValue } from '../../../scripts/lib/authoring/editYaml.ts';

const mdx = (yaml: string) => `---\n${yaml}---\n\nBody: with a colon.\n`;
const fieldsOf = (text: string): unknown => parse(text.split('---\n')[1]?.replaceAll('\r', '') ?? '');

const commented = mdx(`# What this is about
title: A plan # short
progress: # so far
  # the first
  - milestone: a
    date: 2027-01-04 # a Monday

# What follows
commitments:
  - what: >-
      Many words
      on lines.
notes: []
`);

describe('an item', () => {
  test.each([
    ['at the end', 2, "    date: 2027-01-04 # a Monday\n  - milestone: b\n    evidence: 'It is: so'\n\n# What follows"],
    [
      'in front',
      0,
      "progress: # so far\n  # the first\n  - milestone: b\n    evidence: 'It is: so'\n  - milestone: a\n",
    ],
  ])('is put %s and leaves every other line as it was', (_where, index, part) => {
    const after = insertItem(commented, ['progress'], index, { milestone: 'b', evidence: 'It is: so' });
    expect(after).toContain(part);
    const lines = after.split('\n');
    const start = lines.findIndex((line) => line.includes('milestone: b'));
    expect(lines.toSpliced(start, 2).join('\n')).toBe(commented);
  });

  test('makes a list of an empty one', () => {
    expect(insertItem(commented, ['notes'], 0, 'One.')).toContain('notes:\n  - One.\n---\n');
  });

  test('is put into brackets, on one line or several', () => {
    const short = insertItem(mdx('list: [{ a: 1 }] # one\n'), ['list'], 9, { a: 2, b: 'x, y' });
    expect(short).toContain("list: [{ a: 1 }, {a: 2, b: 'x, y'}] # one\n");
    const long = insertItem(mdx('list: [\n  1,\n  3,\n]\nnext: 1\n'), ['list'], 1, 2);
    expect(fieldsOf(long)).toEqual({ list: [1, 2, 3], next: 1 });
  });

  test('keeps the line breaks of the file', () => {
    const windows = insertItem(commented.replaceAll('\n', '\r\n'), ['progress'], 1, { milestone: 'b', n: 1 });
    expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(windows).toContain('a Monday\r\n  - milestone: b\r\n    n: 1\r\n\r\n# What');
  });

  const anyList = fc.array(
    fc.oneof(fc.integer(), fc.string({ maxLength: 12 }), fc.record({ a: fc.nat(), b: fc.string() })),
  );
  test('stands at its place whatever the list is like, and the rest stays', () => {
    fc.assert(
      fc.property(anyList, fc.string(), fc.nat(12), fc.boolean(), (list, item, index, flow) => {
        const fields = { before: 'x', list, after: { deep: [1] } };
        const yaml = stringify(fields, { collectionStyle: flow ? 'flow' : 'block' });
        if (yaml.includes('---')) return;
        const text = mdx(
          flow ? `before: x\nlist: ${stringify(list, { collectionStyle: 'flow' })}after: { deep: [1] }\n` : yaml,
        );
        if (text.split('---\n').length !== 3) return;
        const after = insertItem(text, ['list'], index, item);
        expect(fieldsOf(after)).toEqual({ ...fields, list: list.toSpliced(index, 0, item) });
      }),
    );
  });
});

describe('a field', () => {
  const order = ['title', 'start', 'progress', 'commitments'];
  test.each([
    ['behind the ones that come before it', 'start', 'title: A plan # short\nstart: 2027-01-04\nprogress:'],
    ['at the end where it comes last', 'notes2', '\nnotes: []\nnotes2: 2027-01-04\n---'],
  ])('is put %s', (_where, name, part) => {
    expect(addField(commented, name, '2027-01-04', [...order, 'notes', 'notes2'])).toContain(part);
  });

  test('comes first where nothing comes before it', () => {
    expect(addField(mdx('b: 1\n'), 'a', 2, ['a', 'b'])).toBe(mdx('a: 2\nb: 1\n'));
  });

  test('is added to a group, of lines or in brackets', () => {
    expect(appendField(commented, ['commitments', 0], 'metOn', '2027-02-01')).toContain(
      '      on lines.\n    metOn: 2027-02-01\nnotes',
    );
    expect(appendField(mdx('c: [{ a: 1 }]\n'), ['c', 0], 'b', 2)).toBe(mdx('c: [{ a: 1, b: 2 }]\n'));
  });

  test('gets another value and keeps its comment', () => {
    expect(replaceValue(commented, ['progress', 0, 'date'], '2027-01-05')).toBe(
      commented.replace('2027-01-04 #', '2027-01-05 #'),
    );
  });
});
