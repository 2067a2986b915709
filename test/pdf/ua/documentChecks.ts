import { PDFArray, PDFBool, PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { type Check, check, each, holds } from './check.ts';
import { bookmarksOf } from './outline.ts';
import { get, items, key, number, type PdfFile, word } from './pdfFile.ts';

const marked = (file: PdfFile, entry: string) =>
  get(get(file.catalog, 'MarkInfo', PDFDict) ?? file.catalog, entry, PDFBool);
const element = (file: PdfFile, tag: string) => new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`).exec(file.xmp)?.[1] ?? null;
const inner = (file: PdfFile, tag: string) =>
  element(file, tag)
    ?.replace(/<[^>]+>/g, '')
    .trim() ?? null;
const plain = (xml: string | null) =>
  xml?.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '');
const info = ({ document }: PdfFile) => document.context.lookup(document.context.trailerInfo.Info, PDFDict);
const langTag = /^[a-z]{2,8}(-[A-Za-z\d]{1,8})*$/;

const embedded = ({ catalog }: PdfFile): PDFDict[] => {
  const tree = get(get(catalog, 'Names', PDFDict) ?? catalog, 'EmbeddedFiles', PDFDict);
  return tree
    ? items(tree, 'Names')
        .map((item) => tree.context.lookup(item))
        .filter((item) => item instanceof PDFDict)
    : [];
};

export const documentChecks: readonly Check[] = [
  holds('version', 'The file says PDF 1.7', ({ document }) => document.context.header.getVersionString() === '1.7'),
  holds('marked', 'MarkInfo says that the file is tagged', (file) => marked(file, 'Marked') === PDFBool.True),
  holds('01-007', 'No tags are suspect', (file) => marked(file, 'Suspects') !== PDFBool.True),
  holds('06-001', 'There is XMP metadata', ({ xmp }) => xmp.includes('<rdf:RDF')),
  check('06-xml', 'The XMP metadata is well-formed', ({ xmp }) => unbalanced(xmp)),
  holds('06-002', 'XMP says PDF/UA part 1', (file) => inner(file, 'pdfuaid:part') === '1'),
  holds('06-003', 'XMP has a title', (file) => !!inner(file, 'dc:title')),
  holds(
    '06-same-title',
    'XMP and Info have the same title',
    (file) => plain(inner(file, 'dc:title')) === word(info(file), 'Title'),
  ),
  holds(
    '06-same-author',
    'XMP and Info have the same author',
    (file) => plain(inner(file, 'dc:creator')) === word(info(file), 'Author'),
  ),
  holds(
    '06-same-subject',
    'XMP and Info have the same subject',
    (file) => plain(inner(file, 'dc:description')) === word(info(file), 'Subject'),
  ),
  holds('06-same-dates', 'XMP and Info have the same dates', (file) => {
    const digits = (date: string | null) => date?.replace(/\D/g, '').slice(0, 14);
    const [created, changed] = ['CreationDate', 'ModDate'].map((entry) => digits(word(info(file), entry)));
    return created === digits(inner(file, 'xmp:CreateDate')) && changed === digits(inner(file, 'xmp:ModifyDate'));
  }),
  holds(
    '06-raw',
    'XMP can be found without unpacking',
    ({ catalog }) => get(catalog, 'Metadata', PDFStream)?.dict.has(key('Filter')) === false,
  ),
  holds(
    '07-001',
    'The title is shown instead of the file name',
    ({ catalog }) =>
      get(get(catalog, 'ViewerPreferences', PDFDict) ?? catalog, 'DisplayDocTitle', PDFBool) === PDFBool.True,
  ),
  holds('11-006', 'The document has a language', ({ catalog }) => langTag.test(word(catalog, 'Lang') ?? '')),
  each(
    '11-001',
    'Languages of elements are language tags',
    ({ tags }) => tags.filter(({ dict }) => dict.has(key('Lang'))),
    ({ dict }) => langTag.test(word(dict, 'Lang') ?? ''),
    ({ role }) => role,
  ),
  holds('ids', 'The file identifies itself', ({ document }) => {
    const id = document.context.trailerInfo.ID;
    return id instanceof PDFArray && id.size() === 2 && /^<[\dA-F]{32}>$/.test(String(id.get(0)));
  }),
  holds('20-001', 'There are no optional layers', ({ catalog }) => !catalog.has(key('OCProperties'))),
  holds('25-001', 'There is no XFA form', ({ catalog }) => !get(catalog, 'AcroForm', PDFDict)?.has(key('XFA'))),
  holds('no-scripts', 'There is no JavaScript', ({ all }) =>
    all.every(
      ([, object]) =>
        !/\/(JS|JavaScript|OpenAction|AA)\b/.test(object instanceof PDFStream ? String(object.dict) : String(object)),
    ),
  ),
  holds(
    'outline',
    'There are bookmarks, and they are shown',
    ({ catalog }) =>
      word(catalog, 'PageMode') === 'UseOutlines' && [...bookmarksOf(get(catalog, 'Outlines', PDFDict))].length > 0,
  ),
  each(
    'outline-titles',
    'Every bookmark has words and a target',
    ({ catalog }) => [...bookmarksOf(get(catalog, 'Outlines', PDFDict))],
    (item) => !!word(item, 'Title')?.trim() && (item.has(key('Dest')) || item.has(key('A'))),
    (item) => word(item, 'Title') ?? '?',
  ),
  check('outline-headings', 'Bookmarks are the headings, in order', ({ catalog, tags }) => {
    const titles = [...bookmarksOf(get(catalog, 'Outlines', PDFDict))].length;
    const headings = tags.filter(({ role }) => /^H\d?$/.test(role)).length;
    return titles === headings ? [] : [`${titles} bookmarks, ${headings} headings`];
  }),
  each(
    '21-001',
    'Attachments have both names and a description',
    embedded,
    (file) => !!word(file, 'F') && word(file, 'F') === word(file, 'UF') && !!word(file, 'Desc'),
    (file) => word(file, 'F') ?? '?',
  ),
  each(
    'attachment-data',
    'Attachments say their type, size and date',
    embedded,
    (file) => {
      const stream = get(get(file, 'EF', PDFDict) ?? file, 'F', PDFStream);
      const params = stream && get(stream.dict, 'Params', PDFDict);
      return (
        !!params &&
        !!word(stream.dict, 'Subtype')?.includes('/') &&
        number(params, 'Size') !== null &&
        !!word(params, 'ModDate')
      );
    },
    (file) => word(file, 'F') ?? '?',
  ),
  each(
    'attachment-relation',
    'Attachments say what they are to the document',
    embedded,
    (file, { catalog }) =>
      ['Data', 'Supplement', 'Source'].includes(word(file, 'AFRelationship') ?? '') &&
      items(catalog, 'AF').some((item) => file.context.lookup(item) === file),
    (file) => word(file, 'F') ?? '?',
  ),
  check('attachment-order', 'Attachments are listed in order', (file) => {
    const names = embedded(file).map((one) => word(one, 'F') ?? '');
    return names.toSorted().join() === names.join() ? [] : [names.join()];
  }),
];

/** Tags of XML that nothing closes, or that close nothing. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', end] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (slash && open.pop() !== name) return [name];
    if (!slash && !end) open.push(name);
  }
  return /&(?!(lt|gt|amp|quot|apos|#\d+);)/.test(xml) ? ['&'] : open;
}
