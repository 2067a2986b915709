import { PDFArray, type PDFDocument, type PDFPageLeaf, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { ArtifactMarker } from './artifacts.ts';
import { UnfitPage } from './facts.ts';
import { type Box, within } from './matrix.ts';
import { name, packed, streamText } from './objects.ts';
import { operations } from './operators.ts';
import { PagePainting } from './painted.ts';
import type { Content, ContentKinds } from './structure.ts';

interface PageContent {
  readonly leaf: PDFPageLeaf;
  readonly stream: string;
  readonly painting: PagePainting;
  readonly marker: ArtifactMarker;
  readonly sheet: Box;
  readonly dropped: Set<number>;
}

/** What stands on the pages of a document, and which of it is decoration. */
export class PageContents implements ContentKinds {
  readonly #pages: ReadonlyMap<PDFRef, PageContent>;

  constructor(document: PDFDocument) {
    this.#pages = new Map(document.getPages().map((page) => [page.ref, read(page.node, page.getSize())]));
  }

  /** The numbers of the pages that show a character which its font does not have. */
  get pagesWithMissingGlyphs(): number[] {
    return [...this.#pages.values()].flatMap(({ painting }, index) => (painting.missingGlyph ? [index + 1] : []));
  }

  hasText = ({ page, id }: Content): boolean => this.#page(page).painting.pieces.get(id)?.text ?? false;
  hasShapes = ({ page, id }: Content): boolean => this.#page(page).painting.pieces.get(id)?.shapes ?? false;
  hasPicture = ({ page, id }: Content): boolean => this.#page(page).painting.pieces.get(id)?.picture ?? false;

  boxOf = ({ page, id }: Content): Box | null => {
    const { painting, sheet } = this.#page(page);
    const box = painting.boxOf(id);
    return box ? within(box, sheet) : null;
  };

  drop = ({ page, id }: Content): void => void this.#page(page).dropped.add(id);

  /** Writes the pages back with everything marked as decoration that no element of the structure owns. */
  write(): void {
    for (const { leaf, stream, marker, dropped } of this.#pages.values()) {
      leaf.set(name('Contents'), leaf.context.register(packed(leaf.context, marker.mark(stream, dropped))));
      leaf.set(name('Tabs'), name('S'));
    }
  }

  #page(ref: PDFRef): PageContent {
    const page = this.#pages.get(ref);
    if (!page) throw new UnfitPage('The structure of the PDF points to a page that is not in it.');
    return page;
  }
}

function read(leaf: PDFPageLeaf, { width, height }: { width: number; height: number }): PageContent {
  const stream = contentOf(leaf);
  const [painting, marker] = [new PagePainting(stream), new ArtifactMarker()];
  for (const operation of operations(stream)) {
    painting.take(operation);
    marker.take(operation);
  }
  return { leaf, stream, painting, marker, sheet: [0, 0, width, height], dropped: new Set() };
}

function contentOf(page: PDFPageLeaf): string {
  const contents = page.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((item) => page.context.lookup(item)) : [contents];
  return streams.map((stream) => (stream instanceof PDFStream ? streamText(stream) : '')).join('\n');
}
