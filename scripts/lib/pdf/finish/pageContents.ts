import { PDFArray, type PDFDocument, type PDFPageLeaf, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { ArtifactMarker } from './artifacts.ts';
import { UnfitPage } from './facts.ts';
import { type Box, within } from './matrix.ts';
import { name, packed, streamText } from './objects.ts';
import { operations } from './operators.ts';
import { PagePainting } from './painted.ts';
import { ResourceNames } from './resourceNames.ts';
import type { Content, ContentKinds } from './structure.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

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
    const names = new ResourceNames(document);
    const contents = document.getPages().map((page) => {
      const stream = names.rename(page.node, contentOf(page.node));
      return [page.ref, read(page.node, stream, page.getSize())] as const;
    });
    this.#pages = new Map(contents);
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

function read(leaf: PDFPageLeaf, stream: string, { width, height }: Size): PageContent {
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
