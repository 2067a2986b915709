import { PDFDict, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type Check, check, each, holds } from './check.ts';
import { get, items, key, number, type PageRead, type PdfFile, word } from './pdfFile.ts';
import type { Shown } from './shown.ts';

const pieces = ({ pages }: PdfFile) =>
  pages.flatMap(({ shown }, index) => shown.map((one) => ({ ...one, page: index + 1 })));
const place = ({ page, what, marks }: Shown & { page: number }) =>
  `page ${page}: ${what} in ${marks.map(({ tag }) => tag).join(' ') || 'nothing'}`;
const isArtifact = ({ marks }: Shown) => marks.some(({ tag }) => tag === 'Artifact');
const isTagged = ({ marks }: Shown) => marks.some(({ id }) => id !== null);
const pageName = ({ ref }: PageRead) => `page ${ref.toString()}`;
const owners = ({ tags }: PdfFile) =>
  tags.flatMap((tag) => tag.content.map(([page, id]) => ({ tag, at: `${page?.toString()} ${id}` })));

export const contentChecks: readonly Check[] = [
  each(
    '01-005',
    'Everything that is shown is tagged or decoration',
    pieces,
    (piece) => isArtifact(piece) || isTagged(piece),
    place,
  ),
  each(
    '01-003',
    'Nothing is both tagged and decoration',
    pieces,
    (piece) => !(isArtifact(piece) && isTagged(piece)),
    place,
  ),
  each(
    '01-nested',
    'Tagged content stands in one element',
    pieces,
    ({ marks }) => marks.filter(({ id }) => id !== null).length <= 1,
    place,
  ),
  check('01-owned', 'Every piece of tagged content has an element', (file) => {
    const known = new Set(owners(file).map(({ at }) => at));
    const shown = file.pages.flatMap(({ ref, shown: own }) =>
      own.flatMap(({ marks }) => marks.filter(({ id }) => id !== null).map(({ id }) => `${ref.toString()} ${id}`)),
    );
    return [...new Set(shown)].filter((at) => !known.has(at));
  }),
  check('01-shown', 'Every element points to content that is there', (file) => {
    const shown = new Set(
      file.pages.flatMap(({ ref, shown: own }) =>
        own.flatMap(({ marks }) => marks.map(({ id }) => `${ref.toString()} ${id}`)),
      ),
    );
    return owners(file)
      .map(({ at }) => at)
      .filter((at) => !shown.has(at));
  }),
  check('01-once', 'No content has two elements', (file) => {
    const places = owners(file).map(({ at }) => at);
    return places.filter((at, index) => places.indexOf(at) < index);
  }),
  check('parent-tree', 'From the content one finds back to its element', (file) => {
    const found = parentsOf(file);
    return file.tags.flatMap((tag) =>
      tag.content.flatMap(([page, id]) => {
        const entry = page && found.get(number(file.document.context.lookup(page, PDFDict), 'StructParents') ?? -1);
        const owner = entry && entry[id];
        return owner === tag.ref ? [] : [`${tag.role} ${id}`];
      }),
    );
  }),
  check('parent-tree-annotations', 'From an annotation one finds back to its element', (file) => {
    const found = parentsOf(file);
    return file.tags.flatMap((tag) =>
      tag.annotations.flatMap((ref) => {
        const entry = found.get(number(file.document.context.lookup(ref, PDFDict), 'StructParent') ?? -1);
        return entry?.[0] === tag.ref && entry.length === 1 ? [] : [`${tag.role} ${ref.toString()}`];
      }),
    );
  }),
  holds(
    'parent-tree-next',
    'The next key of the parent tree is free',
    (file) => (number(file.root ?? file.catalog, 'ParentTreeNextKey') ?? -1) > Math.max(...parentsOf(file).keys()),
  ),
  each(
    'pages-key',
    'Pages with tagged content have a key',
    ({ pages }) => pages.filter(({ shown }) => shown.some(isTagged)),
    ({ dict }) => number(dict, 'StructParents') !== null,
    pageName,
  ),
  each(
    '30-002',
    'No tagged content hides in an object',
    ({ all }) => all.map(([, object]) => object).filter((object) => object instanceof PDFStream),
    (stream) => word(stream.dict, 'Subtype') !== 'Form' || !stream.dict.has(key('StructParents')),
    (stream) => String(stream.dict),
  ),
  holds('30-001', 'No page of another file is shown', ({ all }) =>
    all.every(([, object]) => !(object instanceof PDFStream) || !object.dict.has(key('Ref'))),
  ),
  each(
    '28-008',
    'Every page has a tab order',
    ({ pages }) => pages,
    ({ dict }) => dict.has(key('Tabs')),
    pageName,
  ),
  each(
    '28-009',
    'The tab order is that of the structure',
    ({ pages }) => pages,
    ({ dict }) => word(dict, 'Tabs') === 'S',
    pageName,
  ),
  // Cells and columns that go over to the next page lead back to where the next one begins.
  holds('order', 'Reading never goes back by more than a page', (file) => {
    const numbers = new Map(file.pages.map(({ ref }, index) => [ref.toString(), index]));
    const visited = file.tags.flatMap(({ content }) =>
      content.map(([page]) => numbers.get(page?.toString() ?? '') ?? -1),
    );
    return visited.every((page, index) => page >= (visited[index - 1] ?? 0) - 1);
  }),
];

/** What the parent tree says, by key. */
function parentsOf({ root, document }: PdfFile): Map<number, PDFObject[]> {
  const tree = root && get(root, 'ParentTree', PDFDict);
  const entries = tree ? items(tree, 'Nums') : [];
  const found = new Map<number, PDFObject[]>();
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const value = entries[index + 1]!;
    const target = document.context.lookup(value);
    const list = target && 'asArray' in target ? (target as { asArray: () => PDFObject[] }).asArray() : [value];
    found.set(Number(String(entries[index])), list);
  }
  return found;
}
