import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { get, items, key, type PdfFile, streamText, type Tag, word } from './ua/pdfFile.ts';

/** Breaks a file in one way. */
export type Break = (file: PdfFile) => void;

const name = (text: string) => PDFName.of(text);
const text = (value: string) => PDFString.of(value);
const obj = ({ document }: PdfFile, value: unknown) => document.context.obj(value as never) as PDFObject;
const tag = ({ tags }: PdfFile, role: string, at = 0): Tag => tags.filter((one) => one.role === role)[at]!;
const set =
  (find: (file: PdfFile) => PDFDict, entry: string, value: unknown): Break =>
  (file) =>
    find(file).set(
      key(entry),
      value instanceof Object && 'sizeInBytes' in value ? (value as PDFObject) : obj(file, value),
    );
const drop =
  (find: (file: PdfFile) => PDFDict, entry: string): Break =>
  (file) =>
    find(file).delete(key(entry));
const role =
  (from: string, to: string, at = 0): Break =>
  (file) =>
    tag(file, from, at).dict.set(key('S'), name(to));
const on =
  (from: string, at = 0) =>
  (file: PdfFile) =>
    tag(file, from, at).dict;
const catalog = ({ catalog: dict }: PdfFile) => dict;
const inCatalog = (entry: string) => (file: PdfFile) => get(file.catalog, entry, PDFDict)!;
const info = ({ document }: PdfFile) => document.context.lookup(document.context.trailerInfo.Info, PDFDict);
const pageDict = (at: number) => (file: PdfFile) => file.pages[at]!.dict;
const noKids = (from: string, at = 0): Break => drop(on(from, at), 'K');
const attributes =
  (from: string, at = 0) =>
  (file: PdfFile) => {
    const found = file.tags.filter((one) => one.role === from && one.dict.has(key('A')))[at]!;
    return file.document.context.lookup(items(found.dict, 'A')[0], PDFDict);
  };

function xmp(from: RegExp | string, to: string): Break {
  return (file) => rewrite(file, file.catalog, 'Metadata', (packet) => packet.replace(from, to), false);
}

function content(at: number, change: (stream: string) => string): Break {
  return (file) => rewrite(file, file.pages[at]!.dict, 'Contents', change, true);
}

function rewrite(
  { document }: PdfFile,
  holder: PDFDict,
  entry: string,
  change: (text: string) => string,
  pack: boolean,
): void {
  const old = holder.lookup(key(entry), PDFStream) as PDFStream;
  const bytes = Buffer.from(change(streamText(old, pack ? 'latin1' : 'utf8')), pack ? 'latin1' : 'utf8');
  const dict = document.context.obj(pack ? { Filter: 'FlateDecode' } : {}) as PDFDict;
  holder.set(
    key(entry),
    document.context.register(PDFRawStream.of(dict, new Uint8Array(pack ? deflateSync(bytes) : bytes))),
  );
}

const annotation =
  (kind: string, at = 0) =>
  (file: PdfFile): PDFDict =>
    file.pages
      .flatMap(({ annotations }) => annotations)
      .map((ref) => file.document.context.lookup(ref, PDFDict))
      .filter((dict) => word(dict, 'Subtype') === kind)[at]!;
const link = annotation('Link');
const inner = (file: PdfFile) =>
  file.pages
    .flatMap(({ annotations }) => annotations)
    .map((ref) => file.document.context.lookup(ref, PDFDict))
    .find((dict) => word(dict, 'Dest'))!;
const [tick, writing] = [annotation('Widget', 0), annotation('Widget', 1)];
const filespec = (file: PdfFile) => file.document.context.lookup(items(file.catalog, 'AF')[0], PDFDict);
const embedded = (file: PdfFile) => get(get(filespec(file), 'EF', PDFDict)!, 'F', PDFStream)!.dict;
const bookmark = (file: PdfFile) => get(get(file.catalog, 'Outlines', PDFDict)!, 'First', PDFDict)!;
const font = (kind: string) => (file: PdfFile) => file.fonts.find((one) => word(one, 'Subtype') === kind)!;
const cid = font('CIDFontType2');
const descriptor = (file: PdfFile) => get(cid(file), 'FontDescriptor', PDFDict)!;
const mapOf =
  (change: (map: string) => string): Break =>
  (file) =>
    rewrite(file, font('Type0')(file), 'ToUnicode', change, true);
const parentTree = (file: PdfFile) => get(file.root!, 'ParentTree', PDFDict)!;
const nums = (file: PdfFile) => get(parentTree(file), 'Nums', PDFArray)!;

/** For each check one way to break a file so that this check has to notice. */
export const breaks: Readonly<Record<string, Break>> = {
  version: ({ document }) => void (document.context.header = PDFHeader.forVersion(1, 4)),
  marked: drop(catalog, 'MarkInfo'),
  '01-007': set(inCatalog('MarkInfo'), 'Suspects', true),
  '06-001': drop(catalog, 'Metadata'),
  '06-xml': xmp('</dc:title>', ''),
  '06-002': xmp('<pdfuaid:part>1', '<pdfuaid:part>2'),
  '06-003': xmp(/<dc:title>.*<\/dc:title>/, ''),
  '06-same-title': set(info, 'Title', text('Other')),
  '06-same-author': set(info, 'Author', text('Other')),
  '06-same-subject': set(info, 'Subject', text('Other')),
  '06-same-dates': set(info, 'ModDate', text('D:20250101000000Z')),
  '06-raw': (file) => rewrite(file, file.catalog, 'Metadata', (packet) => packet, true),
  '07-001': drop(catalog, 'ViewerPreferences'),
  '11-006': drop(catalog, 'Lang'),
  '11-001': set(on('Document'), 'Lang', text('english please')),
  ids: ({ document }) => void delete document.context.trailerInfo.ID,
  '20-001': set(catalog, 'OCProperties', {}),
  '25-001': set(inCatalog('AcroForm'), 'XFA', []),
  'no-scripts': set(catalog, 'OpenAction', {}),
  outline: drop(catalog, 'PageMode'),
  'outline-titles': set(bookmark, 'Title', text(' ')),
  'outline-headings': role('H2', 'P'),
  '21-001': drop(filespec, 'UF'),
  'attachment-data': drop(embedded, 'Params'),
  'attachment-relation': drop(filespec, 'AFRelationship'),
  'attachment-order': set(filespec, 'F', text('z')),
  root: role('Document', 'Part'),
  '02-003': (file) => file.root!.set(key('RoleMap'), obj(file, { P: 'Span' })),
  '02-001': role('P', 'Em'),
  'no-wrappers': role('P', 'NonStruct'),
  parents: drop(on('P'), 'P'),
  typed: drop(on('P'), 'Type'),
  'no-empty': noKids('P'),
  groups: role('P', 'Div'),
  paragraphs: role('LBody', 'P', 3),
  '14-002': role('H1', 'H2'),
  '14-003': role('H2', 'H5'),
  '14-007': role('H1', 'H'),
  '09-005-L': role('LI', 'P'),
  '09-005-LI': role('L', 'Div'),
  '09-005-LI-kids': role('LBody', 'P'),
  '09-005-one': role('Lbl', 'LBody'),
  '09-005-LBody': role('LI', 'Div'),
  '16-numbering': drop(on('L'), 'A'),
  '09-004-Table': role('THead', 'P'),
  '09-004-caption': (file) => {
    const table = tag(file, 'Table').dict;
    const [caption, ...others] = items(table, 'K');
    table.set(key('K'), obj(file, [others[0], caption, others[1]]));
  },
  '09-004-groups': role('TR', 'P'),
  '09-004-in': role('Table', 'Div'),
  '09-004-TR': role('THead', 'Div'),
  '09-004-cells': role('TD', 'P', 1),
  '09-004-TD': role('TR', 'Div', 1),
  '09-004-once': role('TBody', 'THead'),
  '15-003': drop(on('TH'), 'A'),
  '15-headers': (file) =>
    file.tags.filter((one) => one.role === 'TH').forEach(({ dict }) => dict.set(key('S'), name('TD'))),
  '15-words': (file) => file.tags.filter((one) => one.role === 'TH').forEach(({ dict }) => dict.delete(key('K'))),
  '15-regular': (file) => {
    const row = tag(file, 'TR', 1).dict;
    row.set(key('K'), obj(file, items(row, 'K').slice(1)));
  },
  '15-ids': (file) => {
    const cell = file.tags.find((one) => one.role === 'TD' && attributesOf(one).includes('/Headers'))!;
    file.document.context.lookup(items(cell.dict, 'A')[0], PDFDict).set(key('Headers'), obj(file, [text('none')]));
  },
  '19-004': (file) =>
    file.tags.filter(({ dict }) => dict.has(key('ID'))).forEach(({ dict }) => dict.set(key('ID'), text('e1'))),
  '19-003': role('P', 'Note'),
  '13-004': drop(on('Figure'), 'Alt'),
  '13-box': drop(on('Figure'), 'A'),
  '17-002': role('P', 'Formula'),
  attributes: drop(attributes('L'), 'O'),
  toc: role('L', 'TOC'),
  toci: role('LI', 'TOCI'),
  'links-apart': role('Document', 'Link'),
  'id-tree': (file) => file.root!.delete(key('IDTree')),
  '01-005': content(0, (stream) => `${stream}\n0 0 9 9 re f`),
  '01-003': content(0, (stream) => stream.replace('/Artifact', '/P <</MCID 999>> BDC /Artifact') + ' EMC'),
  '01-nested': content(0, (stream) => `/P <</MCID 999>> BDC ${stream} EMC`),
  '01-owned': content(0, (stream) => `${stream}\n/P <</MCID 999>> BDC 0 0 9 9 re f EMC`),
  '01-shown': content(0, (stream) => stream.replace(/\/MCID 1\b/, '/MCID 998')),
  '01-once': (file) => tag(file, 'P', 1).dict.set(key('K'), tag(file, 'P').dict.get(key('K'))!),
  'parent-tree': (file) => {
    const owners = file.document.context.lookup(nums(file).get(1), PDFArray);
    const at = owners.asArray().findIndex((owner) => owner instanceof PDFRef);
    owners.set(at, catalogRef(file));
  },
  'parent-tree-annotations': (file) => nums(file).set(nums(file).size() - 1, catalogRef(file)),
  'parent-tree-next': (file) => file.root!.set(key('ParentTreeNextKey'), PDFNumber.of(0)),
  'pages-key': drop(pageDict(0), 'StructParents'),
  '30-002': (file) => normalOf(file).set(key('StructParents'), PDFNumber.of(0)),
  '30-001': (file) => normalOf(file).set(key('Ref'), obj(file, {})),
  '28-008': drop(pageDict(1), 'Tabs'),
  '28-009': set(pageDict(1), 'Tabs', 'R'),
  order: (file) => {
    const top = file.top[0]!.dict;
    const [first, ...others] = items(top, 'K');
    top.set(key('K'), obj(file, [...others, first]));
  },
  '28-006': set(link, 'Subtype', 'Stamp'),
  '28-002': role('Link', 'Span'),
  '28-010': role('Form', 'Span'),
  '28-011': role('Link', 'Form'),
  '28-012': drop(link, 'Contents'),
  '28-005': drop(tick, 'TU'),
  '28-hidden': set(tick, 'F', 6),
  '28-key': drop(link, 'StructParent'),
  '28-place': set(tick, 'Rect', [0, 0, 0, 0]),
  '28-form': noKids('Form'),
  'link-target': set(inner, 'Dest', 'nowhere'),
  destinations: (file) =>
    get(file.catalog, 'Dests', PDFDict)!.set(key('first'), obj(file, [catalogRef(file), 'XYZ', 0, 0, 0])),
  'form-whole': (file) => get(inCatalog('AcroForm')(file), 'Fields', PDFArray)!.remove(0),
  'form-drawn': set(inCatalog('AcroForm'), 'NeedAppearances', true),
  'form-names': set(tick, 'T', text('name')),
  'form-kind': set(tick, 'FT', 'Ch'),
  'form-look': drop(tick, 'AP'),
  'form-states': drop(tick, 'AS'),
  'form-font': set(writing, 'DA', text('/Other 10 Tf')),
  'form-page': drop(tick, 'P'),
  'tab-order': (file) => noKids('Form')(file),
  'type-3': set(font('Type0'), 'Subtype', 'Type3'),
  '31-009': drop(descriptor, 'FontFile2'),
  '31-length': (file) => get(descriptor(file), 'FontFile2', PDFStream)!.dict.delete(key('Length1')),
  '31-descriptor': set(descriptor, 'FontName', 'Other'),
  '31-001': set(font('Type0'), 'DescendantFonts', []),
  '31-name': set(font('Type0'), 'BaseFont', 'Other'),
  '31-006': set(font('Type0'), 'Encoding', 'Identity-V'),
  '31-004': drop(cid, 'CIDToGIDMap'),
  '31-002': drop(cid, 'CIDSystemInfo'),
  '31-widths': (file) => ['W', 'DW'].forEach((entry) => cid(file).delete(key(entry))),
  '31-simple': drop(font('TrueType'), 'Widths'),
  '31-symbolic': (file) => get(font('TrueType')(file), 'FontDescriptor', PDFDict)!.set(key('Flags'), PDFNumber.of(4)),
  '31-subset': (file) => font('Type0')(file).set(key('BaseFont'), name('IBMPlexSans')),
  '31-027': drop(font('Type0'), 'ToUnicode'),
  '31-028': mapOf((map) => map.replace(/(beginbfchar\s+<\w+>\s+)<\w+>/, '$1<FEFF>')),
  '31-030': content(0, (stream) => stream.replace(/<[\dA-F]{4}> Tj/, '<0000> Tj')),
  '10-001': mapOf((map) => map.replace(/beginbf(char|range)[^]*endbf(char|range)/, '')),
  '31-known': content(0, (stream) => stream.replace(/\/F\d+ /, '/Missing ')),
};

const catalogRef = ({ document }: PdfFile) => document.context.trailerInfo.Root as PDFRef;
const attributesOf = (one: Tag) => String(one.dict.get(key('A')) ?? '');
const normalOf = (file: PdfFile) => (get(writing(file), 'AP', PDFDict)!.lookup(key('N')) as PDFStream).dict;
