import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFNull,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { arrayOf, dictOf, type Entry, name, rounded, text } from './objects.ts';
import { type Cell, type Element, elementsOf, isElement, type Leaf, type Node } from './structure.ts';

/**
 * Writes a structure in the place of the one that a document has, with the tables that lead back into it.
 * @returns where each element was written
 */
export function writeStructure(document: PDFDocument, top: Element): ReadonlyMap<Element, PDFRef> {
  const writer = new StructureWriter(document);
  writer.write(top);
  return writer.places;
}

class StructureWriter {
  readonly places = new Map<Element, PDFRef>();
  readonly #document: PDFDocument;
  readonly #context: PDFContext;
  /** The elements that own the content of each page, by number. */
  readonly #owners = new Map<PDFRef, PDFObject[]>();
  readonly #annotations = new Map<PDFRef, PDFRef>();
  /** Ids are numbered anew, since Chromium counts them through the life of a browser. */
  readonly #ids = new Map<string, string>();
  readonly #identified: [string, PDFRef][] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#context = document.context;
  }

  write(top: Element): void {
    for (const { id } of elementsOf(top)) if (id !== null) this.#ids.set(id, `e${this.#ids.size + 1}`);
    const root = this.#context.nextRef();
    const first = this.#element(top, root);
    const [parents, next] = this.#parents();
    this.#context.assign(
      root,
      dictOf(this.#context, {
        Type: 'StructTreeRoot',
        K: first,
        ParentTree: this.#context.register(dictOf(this.#context, { Nums: parents })),
        ParentTreeNextKey: next,
        IDTree: this.#idTree(),
      }),
    );
    this.#document.catalog.set(name('StructTreeRoot'), root);
  }

  #element(element: Element, parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef();
    this.places.set(element, ref);
    const page = firstPage(element);
    const kids = element.kids.map((kid) => this.#kid(kid, ref, page));
    const id = element.id === null ? undefined : this.#ids.get(element.id);
    if (id) this.#identified.push([id, ref]);
    this.#context.assign(
      ref,
      dictOf(this.#context, {
        Type: 'StructElem',
        S: element.role,
        P: parent,
        Pg: page ?? undefined,
        ID: id && PDFString.of(id),
        Lang: element.language === null ? undefined : PDFString.of(element.language),
        Alt: maybeText(element.alt),
        ActualText: maybeText(element.spoken),
        A: this.#attributes(element),
        K: kids.length > 1 ? kids : kids[0],
      }),
    );
    return ref;
  }

  #kid(kid: Node, parent: PDFRef, page: PDFRef | null): Entry {
    if (isElement(kid)) return this.#element(kid, parent);
    if (kid.kind === 'annotation') {
      this.#annotations.set(kid.ref, parent);
      return { Type: 'OBJR', Pg: kid.page, Obj: kid.ref };
    }
    this.#own(kid.page, kid.id, parent);
    return kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id };
  }

  #own(page: PDFRef, id: number, owner: PDFRef): void {
    const owners = this.#owners.get(page) ?? [];
    this.#owners.set(page, owners);
    owners[id] = owner;
  }

  #attributes({ cell, box, numbering, role }: Element): Entry | undefined {
    if (cell && (role === 'TH' || role === 'TD')) return this.#cell(cell, role);
    if (box && role === 'Figure') return { O: 'Layout', Placement: 'Block', BBox: box.map(rounded) };
    return numbering && role === 'L' ? { O: 'List', ListNumbering: numbering } : undefined;
  }

  #cell(cell: Cell, role: string): Entry | undefined {
    const headers = cell.headers.map((id) => this.#ids.get(id)).filter((id) => id !== undefined);
    const attributes = {
      Scope: role === 'TH' ? (cell.scope ?? 'Column') : undefined,
      RowSpan: cell.rows > 1 ? cell.rows : undefined,
      ColSpan: cell.columns > 1 ? cell.columns : undefined,
      Headers: headers.length > 0 ? headers.map((id) => PDFString.of(id)) : undefined,
    };
    const isEmpty = Object.values(attributes).every((value) => value === undefined);
    return isEmpty ? undefined : { O: 'Table', ...attributes };
  }

  /** What leads from content and annotations to their elements, and the next free key. */
  #parents(): [Entry[], number] {
    const entries: Entry[] = [];
    let key = 0;
    for (const { node, ref } of this.#document.getPages()) {
      const owners = this.#owners.get(ref);
      node.delete(name('StructParents'));
      if (!owners) continue;
      node.set(name('StructParents'), this.#context.obj(key));
      entries.push(
        key++,
        this.#context.register(
          arrayOf(
            this.#context,
            Array.from(owners, (owner) => owner ?? PDFNull),
          ),
        ),
      );
    }
    for (const [annotation, owner] of this.#annotations) {
      this.#context.lookup(annotation, PDFDict).set(name('StructParent'), this.#context.obj(key));
      entries.push(key++, owner);
    }
    return [entries, key];
  }

  #idTree(): PDFRef | undefined {
    const sorted = this.#identified.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (!first || !last) return undefined;
    const names = sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
    const limits = [PDFString.of(first[0]), PDFString.of(last[0])];
    const leaf = this.#context.register(dictOf(this.#context, { Limits: limits, Names: names }));
    return this.#context.register(dictOf(this.#context, { Kids: [leaf] }));
  }
}

const maybeText = (value: string | null) => (value === null ? undefined : text(value));

const firstPage = ({ kids }: Element): PDFRef | null =>
  kids.find((kid): kid is Leaf => kid.kind === 'content')?.page ?? null;
