import { PDFArray, PDFDict, type PDFDocument, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { emptyAppearance, tickAppearance } from './appearances.ts';
import { UnfitPage } from './facts.ts';
import { fieldFont } from './fieldFont.ts';
import type { LinkPlace } from './links.ts';
import { dictOf, type Entries, name, text } from './objects.ts';
import { type Annotation, type Content, type ContentKinds, leavesOf } from './structure.ts';

/** The host of the addresses by which a page says where its fields are; it cannot exist. */
export const fieldHost = 'pdf-field.invalid';

const kinds = ['check', 'text', 'date', 'signature'] as const;
type Kind = (typeof kinds)[number];

interface Field {
  readonly kind: Kind;
  readonly name: string;
  readonly label: string;
  readonly area: Annotation;
}

/** How text is set that somebody fills in; the font is the one that the form brings along. */
const setting = PDFString.of('/Field 10 Tf 0 g');
const printed = 4;

/**
 * Makes a form of the links that mark fields, each where its link was.
 * @returns the links that are none
 * @throws UnfitPage where a field is not described well
 */
export function makeFields(document: PDFDocument, places: readonly LinkPlace[], content: ContentKinds): LinkPlace[] {
  const marks = places.filter(isFieldMark);
  const fields = marks.map(readField);
  checkNames(fields);
  for (const mark of marks) becomeForm(mark, content);
  for (const field of fields) writeWidget(document, field);
  if (fields.length > 0)
    writeForm(
      document,
      fields.map(({ area }) => area.ref),
    );
  return places.filter((place) => !isFieldMark(place));
}

const isFieldMark = ({ address }: LinkPlace) =>
  address !== null && URL.canParse(address) && new URL(address).host === fieldHost;

function readField({ address, areas: [area, ...others] }: LinkPlace): Field {
  const query = new URL(address ?? '').searchParams;
  const [kind, label, id] = [kinds.find((known) => known === query.get('type')), query.get('label'), query.get('name')];
  if (!kind || !label || !id) throw new UnfitPage(`A field needs type, name and label: ${address}.`);
  if (!area || others.length > 0) throw new UnfitPage(`The field ${id} is broken over two lines.`);
  // A full stop would make it a field within a field.
  return { kind, area, name: id.replaceAll('.', '_'), label: kind === 'date' ? withHint(label) : label };
}

// The one way to write a date that is read alike everywhere. It stands in the label, for a script that
// checked it would make mail filters keep the file back.
const dateHint = 'YYYY-MM-DD';
const withHint = (label: string) => (label.includes(dateHint) ? label : `${label} (${dateHint})`);

function checkNames(fields: readonly Field[]): void {
  const names = fields.map((field) => field.name);
  const twice = names.find((one, index) => names.indexOf(one) < index);
  if (twice) throw new UnfitPage(`There are two fields called ${twice}.`);
}

// What the page drew in the place of the field stays to be seen, as decoration.
function becomeForm({ element, areas }: LinkPlace, content: ContentKinds): void {
  for (const leaf of leavesOf(element)) if (leaf.kind === 'content') content.drop(leaf satisfies Content);
  element.role = 'Form';
  element.kids = [...areas];
}

function writeWidget(document: PDFDocument, { kind, name: id, label, area }: Field): void {
  const { context } = document;
  const widget = context.lookup(area.ref, PDFDict);
  const { width, height } = widget.lookup(name('Rect'), PDFArray).asRectangle();
  const entries: Entries = {
    Type: 'Annot',
    Subtype: 'Widget',
    Rect: widget.lookup(name('Rect'), PDFArray),
    F: printed,
    P: area.page,
    T: text(id),
    TU: text(label),
    ...entriesOf[kind](document, width, height),
  };
  context.assign(area.ref, dictOf(context, entries));
}

const entriesOf: Readonly<Record<Kind, (document: PDFDocument, width: number, height: number) => Entries>> = {
  check: ({ context }, width, height) => ({
    FT: 'Btn',
    V: 'Off',
    AS: 'Off',
    AP: { N: { Yes: tickAppearance(context, width, height), Off: emptyAppearance(context, width, height) } },
  }),
  text: (document, width, height) => textField(document, width, height),
  date: (document, width, height) => ({ ...textField(document, width, height), MaxLen: dateHint.length }),
  signature: ({ context }, width, height) => ({ FT: 'Sig', AP: { N: emptyAppearance(context, width, height) } }),
};

const textField = ({ context }: PDFDocument, width: number, height: number): Entries => ({
  FT: 'Tx',
  DA: setting,
  AP: { N: emptyAppearance(context, width, height) },
});

function writeForm(document: PDFDocument, fields: readonly PDFRef[]): void {
  const { context } = document;
  const form = { Fields: fields, DA: setting, DR: { Font: { Field: fieldFont(context) } } };
  document.catalog.set(name('AcroForm'), context.register(dictOf(context, form)));
}
