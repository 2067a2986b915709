import type { PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './matrix.ts';

/** A piece of marked content of a page. */
export interface Content {
  readonly kind: 'content';
  readonly page: PDFRef;
  readonly id: number;
}

/** An annotation: a link or a field. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: PDFRef;
  readonly ref: PDFRef;
}

/** What a table needs to be read cell by cell. */
export interface Cell {
  readonly scope: string | null;
  readonly rows: number;
  readonly columns: number;
  /** The ids of the header cells that speak for this one. */
  readonly headers: readonly string[];
}

/** An element of the structure: a heading, a paragraph, a table … */
export interface Element {
  readonly kind: 'element';
  role: string;
  kids: Node[];
  /** What stands for a picture. */
  readonly alt: string | null;
  /** The language, where it is not that of the document. */
  readonly language: string | null;
  readonly id: string | null;
  readonly cell: Cell | null;
  /** How a list is numbered, as PDF names it. */
  numbering: string | null;
  /** What is read instead of a mark that is drawn. */
  spoken: string | null;
  box: Box | null;
  /** The element of the printed file that it was read from; null for one that was added. */
  readonly source: PDFRef | null;
}

export type Leaf = Content | Annotation;
export type Node = Element | Leaf;

/** Finds out what a piece of content is. */
export interface ContentKinds {
  readonly hasText: (content: Content) => boolean;
  readonly hasShapes: (content: Content) => boolean;
  readonly hasPicture: (content: Content) => boolean;
  readonly boxOf: (content: Content) => Box | null;
  /** Takes a piece of content out of the structure. */
  readonly drop: (content: Content) => void;
}

/** A new element that says nothing but what it is. */
export const element = (role: string, kids: Node[]): Element => ({
  kind: 'element',
  role,
  kids,
  alt: null,
  language: null,
  id: null,
  cell: null,
  numbering: null,
  spoken: null,
  box: null,
  source: null,
});

/** Whether a node is an element, of this role if one is named. */
export const isElement = (node: Node, role?: string): node is Element =>
  node.kind === 'element' && (role === undefined || node.role === role);

/** All elements of a tree in reading order, an element before what it holds. */
export function* elementsOf(node: Node): Generator<Element> {
  if (!isElement(node)) return;
  yield node;
  for (const kid of node.kids) yield* elementsOf(kid);
}

/** All headings of a tree in reading order. */
export const headingsOf = (top: Element): Element[] => [...elementsOf(top)].filter(({ role }) => /^H[1-6]$/.test(role));

/** All leaves of a tree in reading order. */
export function* leavesOf(node: Node): Generator<Leaf> {
  if (!isElement(node)) yield node;
  else for (const kid of node.kids) yield* leavesOf(kid);
}
