import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { settleStructure } from '../../../../scripts/lib/pdf/finish/settleStructure.ts';
import {
  type Content,
  element,
  type Element,
  isElement,
  type Node,
} from '../../../../scripts/lib/pdf/finish/structure.ts';

const page = PDFRef.of(1);
const [textId, shapeId, pictureId] = [1, 2, 3];
const content = (id: number): Content => ({ kind: 'content', page, id });
const text = content(textId);
const shape = content(shapeId);
const picture = content(pictureId);
const run = () => element('NonStruct', [text]);
const box = (...kids: Node[]) => element('NonStruct', kids);

function settle(...kids: Node[]): { lines: string[]; dropped: number[] } {
  const dropped: number[] = [];
  const top = settleStructure(element('Document', kids), {
    hasText: ({ id }) => id === textId,
    hasShapes: ({ id }) => id === shapeId,
    hasPicture: ({ id }) => id === pictureId,
    boxOf: () => [0, 0, 1, 1],
    drop: ({ id }) => void dropped.push(id),
  });
  return { lines: linesOf(top).slice(1), dropped };
}

const linesOf = (node: Node, indent = ''): string[] =>
  isElement(node) ? [indent + node.role, ...node.kids.flatMap((kid) => linesOf(kid, `${indent} `))] : [`${indent}·`];

const settled = (...kids: Node[]) => settle(...kids).lines.map((line) => line.slice(1));

describe('text', () => {
  test('alone in a box is a paragraph', () => {
    expect(settled(box(run()))).toEqual(['P', ' ·']);
    expect(settled(box(box(run())))).toEqual(['P', ' ·']);
  });

  test('in boxes below each other makes paragraphs; runs beside each other make one', () => {
    expect(settled(box(box(run()), box(run())))).toEqual(['P', ' ·', 'P', ' ·']);
    expect(settled(box(run(), run()))).toEqual(['P', ' ·', ' ·']);
  });

  test('between blocks is a paragraph of its own', () => {
    expect(settled(box(run(), element('P', [run()]), run()))).toEqual(['P', ' ·', 'P', ' ·', 'P', ' ·']);
  });

  test('keeps what stands within its line', () => {
    expect(settled(element('P', [run(), element('Link', [run()]), box(run())]))).toEqual([
      'P',
      ' ·',
      ' Link',
      '  ·',
      ' ·',
    ]);
  });

  test('that is stressed is text', () => {
    expect(settled(element('P', [element('Span', [run()])]))).toEqual(['P', ' ·']);
  });
});

describe('decoration', () => {
  test('leaves the structure, with what held nothing else', () => {
    expect(settle(box(shape), element('P', [shape, run()]))).toEqual({ lines: [' P', '  ·'], dropped: [2, 2] });
  });

  test('is what paints in a table or list and is no cell or item', () => {
    const { lines, dropped } = settle(element('L', [shape, element('LI', [shape, run()])]));
    expect(lines).toEqual([' L', '  LI', '   LBody', '    ·']);
    expect(dropped).toEqual([2, 2]);
  });

  test('that marks an item is its label, and is spoken', () => {
    const label = element('Lbl', [shape]);
    expect(settled(element('L', [element('LI', [label, run()])]))).toEqual([
      'L',
      ' LI',
      '  Lbl',
      '   ·',
      '  LBody',
      '   ·',
    ]);
    expect(label.spoken).toBe('•');
  });
});

describe('lists', () => {
  test('hold items, also where something else was put', () => {
    expect(settled(element('L', [element('P', [run()])]))).toEqual(['L', ' LI', '  LBody', '   P', '    ·']);
  });

  test('within items stand beside paragraphs', () => {
    const inner = element('L', [element('LI', [run()])]);
    expect(settled(element('L', [element('LI', [run(), inner])]))).toEqual([
      'L',
      ' LI',
      '  LBody',
      '   P',
      '    ·',
      '   L',
      '    LI',
      '     LBody',
      '      ·',
    ]);
  });

  test('whose items are labelled say how, even if the browser had no word for it', () => {
    const list = element('L', [element('LI', [element('Lbl', [text]), run()])]);
    settle(list);
    expect(list.numbering).toBe('Disc');
  });
});

describe('tables', () => {
  const cell = (role: string, ...kids: Node[]): Element => element(role, kids);
  const row = (...cells: Element[]) => element('TR', cells);

  test('get a head of the rows that hold nothing but headers', () => {
    const head = row(cell('TD'), cell('TH', run()));
    expect(
      settled(element('Table', [element('Caption', [run()]), head, row(cell('TH', run()), cell('TD', run()))])),
    ).toEqual([
      'Table',
      ' Caption',
      '  ·',
      ' THead',
      '  TR',
      '   TD',
      '   TH',
      '    ·',
      ' TBody',
      '  TR',
      '   TH',
      '    ·',
      '   TD',
      '    ·',
    ]);
  });

  test('have paragraphs in a cell with more than one line, and text in any other', () => {
    expect(settled(element('Table', [row(cell('TD', box(run()), box(run())), cell('TD', box(run())))]))).toEqual([
      'Table',
      ' TR',
      '  TD',
      '   P',
      '    ·',
      '   P',
      '    ·',
      '  TD',
      '   ·',
    ]);
  });
});

describe('pictures', () => {
  const figure = (alt: string | null, ...kids: Node[]): Element => ({ ...element('Figure', kids), alt });

  test('keep what they are painted with, and have a place', () => {
    const one = figure('A dot', box(shape), picture);
    expect(settled(one, element('P', [run()]))).toEqual(['Figure', ' ·', ' ·', 'P', ' ·']);
    expect(one.box).toEqual([0, 0, 1, 1]);
  });

  test('in a figure with a caption stand for it', () => {
    expect(settled(figure(null, figure('A dot', shape), element('Caption', [run()])))).toEqual([
      'Figure',
      ' ·',
      'P',
      ' ·',
    ]);
  });

  test('within a line stay there', () => {
    expect(settled(box(run(), figure('A dot', shape)))).toEqual(['P', ' ·', ' Figure', '  ·']);
  });

  test('without alternative text are refused', () => {
    expect(() => settle(figure(null, picture))).toThrow('A picture has no alternative text.');
  });
});

test('headings get the level that they have in the outline', () => {
  const levels = ['H2', 'H4', 'H4', 'H3', 'H2', 'H6'].map((role) => element(role, [run()]));
  expect(settled(...levels).filter((line) => line !== ' ·')).toEqual(['H1', 'H2', 'H2', 'H2', 'H1', 'H2']);
});

test('a page without anything on it is refused', () => {
  expect(() => settle(box(shape))).toThrow('There is nothing on the page.');
});
