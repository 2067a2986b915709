import { PDFArray, PDFBool, PDFDict, PDFNumber, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { type Check, check, each, holds } from './check.ts';
import { get, items, key, number, type PdfFile, word } from './pdfFile.ts';

interface Annotation {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly kind: string;
  readonly page: number;
}

const annotations = (file: PdfFile): Annotation[] =>
  file.pages.flatMap(({ annotations: refs }, index) =>
    refs.map((ref) => {
      const dict = file.document.context.lookup(ref, PDFDict);
      return { ref, dict, kind: word(dict, 'Subtype') ?? '', page: index + 1 };
    }),
  );
const links = (file: PdfFile) => annotations(file).filter(({ kind }) => kind === 'Link');
const widgets = (file: PdfFile) => annotations(file).filter(({ kind }) => kind === 'Widget');
const name = ({ kind, dict, page }: Annotation) =>
  `page ${page}: ${kind} ${word(dict, 'T') ?? word(dict, 'Contents') ?? ''}`.trim();
const ownerRole = (file: PdfFile, ref: PDFRef) =>
  file.tags
    .filter((tag) => tag.annotations.includes(ref))
    .map(({ role }) => role)
    .join();
const flags = ({ dict }: Annotation) => number(dict, 'F') ?? 0;
const rectangle = (dict: PDFDict) =>
  get(dict, 'Rect', PDFArray)
    ?.asArray()
    .map((side) => (side as PDFNumber).asNumber()) ?? [];
const form = ({ catalog }: PdfFile) => get(catalog, 'AcroForm', PDFDict);
const destinations = ({ catalog }: PdfFile) => get(catalog, 'Dests', PDFDict);
const normal = ({ dict }: Annotation) => get(dict, 'AP', PDFDict)?.lookup(key('N'));
const kindOf = ({ dict }: Annotation) => word(dict, 'FT');

export const annotationChecks: readonly Check[] = [
  each(
    '28-006',
    'Annotations are links or fields',
    annotations,
    ({ kind }) => kind === 'Link' || kind === 'Widget',
    name,
  ),
  each(
    '28-002',
    'Every annotation has one element',
    annotations,
    ({ ref }, file) => ['Link', 'Form'].includes(ownerRole(file, ref)),
    name,
  ),
  each('28-010', 'Fields stand in Form elements', widgets, ({ ref }, file) => ownerRole(file, ref) === 'Form', name),
  each('28-011', 'Links stand in Link elements', links, ({ ref }, file) => ownerRole(file, ref) === 'Link', name),
  each('28-012', 'Links say in words where they lead', links, ({ dict }) => !!word(dict, 'Contents')?.trim(), name),
  each('28-005', 'Fields have a label', widgets, ({ dict }) => !!word(dict, 'TU')?.trim(), name),
  each(
    '28-hidden',
    'Annotations are printed and not hidden',
    annotations,
    (one) => (flags(one) & 4) === 4 && (flags(one) & 0b100011) === 0,
    name,
  ),
  each('28-key', 'Annotations have a key', annotations, ({ dict }) => number(dict, 'StructParent') !== null, name),
  each(
    '28-place',
    'Annotations lie on the sheet',
    annotations,
    ({ dict, page }, file) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = rectangle(dict);
      const { width, height } = file.document.getPage(page - 1).getSize();
      return left < right && bottom < top && left >= -2 && bottom >= -2 && right <= width + 2 && top <= height + 2;
    },
    name,
  ),
  each(
    '28-form',
    'Form elements hold one field and nothing else',
    ({ tags }) => tags.filter(({ role }) => role === 'Form'),
    ({ annotations: own, tags, content }) => own.length === 1 && tags.length + content.length === 0,
    ({ role }) => role,
  ),
  each(
    'link-target',
    'Links lead to an address or to a place that is there',
    links,
    ({ dict }, file) => {
      const address = word(get(dict, 'A', PDFDict) ?? dict, 'URI');
      const place = word(dict, 'Dest');
      return place === null ? /^(https?|mailto):/.test(address ?? '') : destinations(file)?.has(key(place)) === true;
    },
    name,
  ),
  holds('destinations', 'Named places lie on pages of the file', (file) => {
    const pages = new Set(file.pages.map(({ ref }) => ref));
    const places = destinations(file)?.keys() ?? [];
    return places.every((place) => pages.has(items(destinations(file)!, place.decodeText())[0] as PDFRef));
  }),
  holds('form-whole', 'The form lists exactly the fields of the pages', (file) => {
    const listed = form(file) ? items(form(file)!, 'Fields') : [];
    const placed = widgets(file).map(({ ref }) => ref);
    return listed.length === placed.length && placed.every((ref) => listed.includes(ref));
  }),
  holds(
    'form-drawn',
    'Fields are drawn by the file, not by whoever opens it',
    (file) => !form(file) || get(form(file)!, 'NeedAppearances', PDFBool) !== PDFBool.True,
  ),
  check('form-names', 'Fields have different names', (file) => {
    const names = widgets(file).map(({ dict }) => word(dict, 'T') ?? '');
    return names.filter((one, index) => one === '' || one.includes('.') || names.indexOf(one) < index);
  }),
  each(
    'form-kind',
    'Fields are ticks, texts or signatures',
    widgets,
    (one) => ['Btn', 'Tx', 'Sig'].includes(kindOf(one) ?? ''),
    name,
  ),
  each(
    'form-look',
    'Fields have a look',
    widgets,
    (one) => normal(one) instanceof PDFStream || normal(one) instanceof PDFDict,
    name,
  ),
  each(
    'form-states',
    'A tick box can be on and off, and is off',
    (file) => widgets(file).filter((one) => kindOf(one) === 'Btn'),
    (one) => {
      const states = normal(one);
      return (
        states instanceof PDFDict &&
        states
          .keys()
          .map((state) => state.decodeText())
          .toSorted()
          .join() === 'Off,Yes' &&
        word(one.dict, 'AS') === 'Off'
      );
    },
    name,
  ),
  each(
    'form-font',
    'Texts are set in a font that the form has',
    (file) => widgets(file).filter((one) => kindOf(one) === 'Tx'),
    ({ dict }, file) => {
      const used = /^\/(\S+) /.exec(word(dict, 'DA') ?? '')?.[1] ?? '';
      return get(get(form(file)!, 'DR', PDFDict)!, 'Font', PDFDict)?.has(key(used)) === true;
    },
    name,
  ),
  each(
    'form-page',
    'Fields know their page',
    widgets,
    ({ dict, page }, file) => dict.get(key('P')) === file.pages[page - 1]?.ref,
    name,
  ),
  check('tab-order', 'Fields and links come in reading order', (file) => {
    const read = file.tags.flatMap((tag) => tag.annotations);
    return file.pages.flatMap(({ annotations: placed }, index) => {
      const order = read.filter((ref) => placed.includes(ref));
      return order.length === placed.length ? [] : [`page ${index + 1}`];
    });
  }),
];
