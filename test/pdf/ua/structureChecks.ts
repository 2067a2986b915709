import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { type Check, check, each, holds } from './check.ts';
import { get, items, key, number, type PdfFile, refOf, type Tag, word } from './pdfFile.ts';

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
const name = ({ role, dict }: Tag) => `${role} ${word(dict, 'T') ?? ''}`.trim();
const withRole =
  (...roles: string[]) =>
  ({ tags }: PdfFile) =>
    tags.filter(({ role }) => roles.includes(role));
const isHeading = ({ role }: Tag) => /^H[1-6]$/.test(role);
const inside = (tag: Tag, role: string): boolean =>
  tag.parent !== null && (tag.parent.role === role || inside(tag.parent, role));
const attributes = ({ dict }: Tag) =>
  items(dict, 'A')
    .map((item) => dict.context.lookup(item))
    .filter((item) => item instanceof PDFDict);
const attribute = (tag: Tag, entry: string) => attributes(tag).find((one) => one.has(key(entry)));
const parentIs =
  (...roles: string[]) =>
  ({ parent }: Tag) =>
    parent !== null && roles.includes(parent.role);
const kidsAre =
  (...roles: string[]) =>
  ({ tags, content }: Tag) =>
    content.length === 0 && tags.every(({ role }) => roles.includes(role));
const hasWords = ({ content, tags, dict }: Tag) => content.length + tags.length > 0 || !!word(dict, 'ActualText');
const all = ({ tags }: PdfFile) => tags;

export const structureChecks: readonly Check[] = [
  holds(
    'root',
    'There is a structure with one Document at its top',
    ({ root, top }) =>
      root !== null && word(root, 'Type') === 'StructTreeRoot' && top.length === 1 && top[0]?.role === 'Document',
  ),
  holds('02-003', 'Nothing is mapped to another role', ({ root }) => !root?.has(key('RoleMap'))),
  each('02-001', 'Every role is one of PDF 1.7', all, ({ role }) => standard.has(role), name),
  each(
    'no-wrappers',
    'No element is without a meaning',
    all,
    ({ role }) => role !== 'NonStruct' && role !== 'Private',
    name,
  ),
  each(
    'parents',
    'Every element points to the one that holds it',
    all,
    ({ dict, parent }, { catalog }) => refOf(dict, 'P') === (parent ? parent.ref : refOf(catalog, 'StructTreeRoot')),
    name,
  ),
  each('typed', 'Every element has its type', all, ({ dict }) => word(dict, 'Type') === 'StructElem', name),
  each(
    'no-empty',
    'Nothing is empty but cells',
    all,
    ({ role, tags, content, annotations }) =>
      ['TD', 'TH'].includes(role) || tags.length + content.length + annotations.length > 0,
    name,
  ),
  each(
    'groups',
    'Groups hold blocks and no text',
    withRole('Document', 'Part', 'Sect', 'Div', 'BlockQuote'),
    ({ content, tags }) =>
      content.length === 0 && tags.every(({ role }) => !['Span', 'Quote', 'Code', 'Form'].includes(role)),
    name,
  ),
  each(
    'paragraphs',
    'Paragraphs and headings hold no blocks',
    (file) => file.tags.filter((tag) => isHeading(tag) || tag.role === 'P'),
    ({ tags }) => tags.every(({ role }) => !/^(P|H\d|L|LI|Table|Sect|Div|Document)$/.test(role)),
    name,
  ),
  holds('14-002', 'The first heading is H1', ({ tags }) => (tags.find(isHeading)?.role ?? 'H1') === 'H1'),
  check('14-003', 'No level of headings is skipped', ({ tags }) => {
    const levels = tags.filter(isHeading).map(({ role }) => Number(role[1]));
    return levels.flatMap((level, index) =>
      level > (levels[index - 1] ?? 0) + 1 ? [`H${level} after H${levels[index - 1]}`] : [],
    );
  }),
  holds('14-007', 'Headings are numbered throughout', ({ tags }) => tags.every(({ role }) => role !== 'H')),
  each('09-005-L', 'Lists hold items', withRole('L'), kidsAre('LI', 'Caption', 'L'), name),
  each('09-005-LI', 'Items stand in lists', withRole('LI'), parentIs('L'), name),
  each('09-005-LI-kids', 'Items hold a label and a body', withRole('LI'), kidsAre('Lbl', 'LBody'), name),
  each(
    '09-005-one',
    'Items hold at most one label, then one body',
    withRole('LI'),
    ({ tags }) => /^(Lbl )?LBody $|^Lbl $/.test(tags.map(({ role }) => `${role} `).join('')),
    name,
  ),
  each('09-005-LBody', 'Bodies and labels stand in items', withRole('LBody'), parentIs('LI'), name),
  each(
    '16-numbering',
    'Lists with labels say how they are numbered',
    withRole('L'),
    (tag) =>
      !tag.tags.some(({ tags }) => tags.some(({ role }) => role === 'Lbl')) ||
      attribute(tag, 'ListNumbering') !== undefined,
    name,
  ),
  each(
    '09-004-Table',
    'Tables hold rows',
    withRole('Table'),
    kidsAre('TR', 'THead', 'TBody', 'TFoot', 'Caption'),
    name,
  ),
  each(
    '09-004-caption',
    'A caption comes first or last',
    withRole('Table'),
    ({ tags }) => tags.every(({ role }, index) => role !== 'Caption' || index === 0 || index === tags.length - 1),
    name,
  ),
  each('09-004-groups', 'Heads and bodies hold rows', withRole('THead', 'TBody', 'TFoot'), kidsAre('TR'), name),
  each('09-004-in', 'Heads and bodies stand in tables', withRole('THead', 'TBody', 'TFoot'), parentIs('Table'), name),
  each('09-004-TR', 'Rows stand in tables', withRole('TR'), parentIs('Table', 'THead', 'TBody', 'TFoot'), name),
  each('09-004-cells', 'Rows hold cells', withRole('TR'), kidsAre('TH', 'TD'), name),
  each('09-004-TD', 'Cells stand in rows', withRole('TH', 'TD'), parentIs('TR'), name),
  each(
    '09-004-once',
    'A table has at most one head',
    withRole('Table'),
    ({ tags }) => tags.filter(({ role }) => role === 'THead').length <= 1,
    name,
  ),
  each(
    '15-003',
    'Header cells say what they are over',
    withRole('TH'),
    (tag) => ['Row', 'Column', 'Both'].includes(word(attribute(tag, 'Scope') ?? tag.dict, 'Scope') ?? ''),
    name,
  ),
  each(
    '15-headers',
    'Every table has header cells',
    withRole('Table'),
    (tag) => below(tag).some(({ role }) => role === 'TH'),
    name,
  ),
  each(
    '15-words',
    'Header cells of columns have words',
    withRole('THead'),
    (tag) =>
      below(tag)
        .filter(({ role }) => role === 'TH')
        .every(hasWords),
    name,
  ),
  each('15-regular', 'All rows of a table are equally long', withRole('Table'), isRegular, name),
  each(
    '15-ids',
    'Cells name header cells that are there',
    withRole('TD', 'TH'),
    (tag, { tags }) => {
      const ids = new Set(tags.map(({ dict }) => word(dict, 'ID')));
      return items(attribute(tag, 'Headers') ?? tag.dict, 'Headers').every((id) => ids.has(String(id).slice(1, -1)));
    },
    name,
  ),
  check('19-004', 'Ids are unique', ({ tags }) => {
    const ids = tags.map(({ dict }) => word(dict, 'ID')).filter((id) => id !== null);
    return ids.filter((id, index) => ids.indexOf(id) < index);
  }),
  each('19-003', 'Notes have ids', withRole('Note'), ({ dict }) => !!word(dict, 'ID'), name),
  each(
    '13-004',
    'Figures have an alternative text',
    withRole('Figure'),
    ({ dict }) => !!word(dict, 'Alt')?.trim(),
    name,
  ),
  each(
    '13-box',
    'Figures say where they are',
    withRole('Figure'),
    (tag) => {
      const box = get(attribute(tag, 'BBox') ?? tag.dict, 'BBox', PDFArray)
        ?.asArray()
        .map((side) => (side as PDFNumber).asNumber());
      return (
        box?.length === 4 && box[0]! < box[2]! && box[1]! < box[3]! && box.every((side) => side >= -1 && side < 1300)
      );
    },
    name,
  ),
  each('17-002', 'Formulas have an alternative text', withRole('Formula'), ({ dict }) => !!word(dict, 'Alt'), name),
  each(
    'attributes',
    'Attributes say whose they are',
    all,
    (tag) => attributes(tag).every((one) => !!word(one, 'O')),
    name,
  ),
  each('toc', 'Contents hold entries', withRole('TOC'), kidsAre('TOCI', 'TOC', 'Caption'), name),
  each('toci', 'Entries stand in contents', withRole('TOCI'), parentIs('TOC'), name),
  each('links-apart', 'No link stands within a link', withRole('Link'), (tag) => !inside(tag, 'Link'), name),
  check('id-tree', 'Ids can be looked up', ({ root, tags }) => {
    const known = idsOf(root && get(root, 'IDTree', PDFDict));
    return tags
      .map(({ dict }) => word(dict, 'ID'))
      .filter((id) => id !== null && !known.includes(id))
      .map(String);
  }),
];

function below(tag: Tag): Tag[] {
  return tag.tags.flatMap((kid) => [kid, ...below(kid)]);
}

/** Whether every row covers as many columns as the others, cells over several rows counted in each. */
function isRegular(table: Tag): boolean {
  const rows = below(table).filter(({ role }) => role === 'TR');
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.tags) {
      const span = (entry: string) => number(attribute(cell, entry) ?? cell.dict, entry) ?? 1;
      for (let down = index; down < Math.min(rows.length, index + span('RowSpan')); down += 1)
        widths[down]! += span('ColSpan');
    }
  });
  return new Set(widths).size <= 1;
}

function idsOf(node: PDFDict | null): string[] {
  if (!node) return [];
  const own = items(node, 'Names')
    .map(String)
    .filter((item) => item.startsWith('('))
    .map((item) => item.slice(1, -1));
  return [...own, ...items(node, 'Kids').flatMap((kid) => idsOf(node.context.lookup(kid) as PDFDict))];
}
