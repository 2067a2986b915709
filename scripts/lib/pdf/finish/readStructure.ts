import { PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { dictAt, itemsAt, name, numberAt, textAt, textOf } from './objects.ts';
import { standardRole } from './roles.ts';
import { type Cell, element, type Element, type Node } from './structure.ts';
import { UnfitPage } from './facts.ts';

/**
 * The structure that Chromium wrote, as plain data with standard roles.
 * @throws UnfitPage where text was drawn apart from its page, which no structure can point into
 */
export function readStructure(document: PDFDocument): Element {
  const root = dictAt(document.catalog, 'StructTreeRoot');
  if (!root) throw new UnfitPage('The PDF has no structure; it was not printed with tags.');
  const tops = itemsAt(root, 'K').map((kid) => readElement(document.context.lookup(kid, PDFDict), asRef(kid), null));
  const [top, ...others] = tops;
  return top?.role === 'Document' && others.length === 0 ? top : element('Document', tops);
}

function readElement(dict: PDFDict, source: PDFRef | null, above: PDFRef | null): Element {
  const page = pageOf(dict) ?? above;
  return {
    ...element(standardRole(textAt(dict, 'S') ?? ''), []),
    kids: itemsAt(dict, 'K').map((kid) => readNode(dict.context.lookup(kid), asRef(kid), page)),
    alt: textAt(dict, 'Alt'),
    language: textAt(dict, 'Lang'),
    id: textAt(dict, 'ID'),
    spoken: textAt(dict, 'ActualText'),
    source,
    ...readAttributes(dict),
  };
}

function readNode(object: PDFObject | undefined, source: PDFRef | null, page: PDFRef | null): Node {
  if (object instanceof PDFNumber) return { kind: 'content', page: known(page), id: object.asNumber() };
  if (!(object instanceof PDFDict)) throw new UnfitPage('The structure of the PDF is broken.');
  const kind = textAt(object, 'Type');
  if (kind === 'OBJR')
    return { kind: 'annotation', page: known(pageOf(object) ?? page), ref: known(refAt(object, 'Obj')) };
  if (kind !== 'MCR') return readElement(object, source, page);
  if (object.get(name('Stm'))) {
    throw new UnfitPage(
      'It has text under opacity, a filter or a blend; a screen reader could not find it. Use colours with an alpha part.',
    );
  }
  return { kind: 'content', page: known(pageOf(object) ?? page), id: numberAt(object, 'MCID') ?? 0 };
}

function readAttributes(dict: PDFDict): Pick<Element, 'cell' | 'numbering'> {
  const owned = itemsAt(dict, 'A')
    .map((item) => dict.context.lookup(item))
    .filter((item) => item instanceof PDFDict);
  const table = owned.filter((attributes) => textAt(attributes, 'O') === 'Table');
  const numbering = owned.map((attributes) => textAt(attributes, 'ListNumbering')).find((value) => value !== null);
  return { cell: table.length > 0 ? readCell(table) : null, numbering: numbering ?? null };
}

function readCell(attributes: readonly PDFDict[]): Cell {
  const first = <Value>(read: (dict: PDFDict) => Value | null) => attributes.map(read).find((value) => value !== null);
  return {
    scope: first((dict) => textAt(dict, 'Scope')) ?? null,
    rows: first((dict) => numberAt(dict, 'RowSpan')) ?? 1,
    columns: first((dict) => numberAt(dict, 'ColSpan')) ?? 1,
    headers: attributes
      .flatMap((dict) => itemsAt(dict, 'Headers').map((id) => textOf(dict.context.lookup(id))))
      .filter((id) => id !== null),
  };
}

const pageOf = (dict: PDFDict): PDFRef | null => refAt(dict, 'Pg');

const refAt = (dict: PDFDict, key: string) => asRef(dict.get(name(key)));
const asRef = (value: PDFObject | undefined): PDFRef | null => (value instanceof PDFRef ? value : null);

function known(ref: PDFRef | null): PDFRef {
  if (!ref) throw new UnfitPage('The structure of the PDF points to no page.');
  return ref;
}
