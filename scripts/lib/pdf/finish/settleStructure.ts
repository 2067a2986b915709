import { UnfitPage } from './facts.ts';
import { headingLevels } from './headings.ts';
import { listItem, settleList } from './lists.ts';
import { around } from './matrix.ts';
import { hasBlocks, inContainer, inGroup, inLine, isInlineNode } from './paragraphs.ts';
import { containers, frames, groups } from './roles.ts';
import { type Content, type ContentKinds, type Element, isElement, leavesOf, type Node } from './structure.ts';
import { tableParts } from './tables.ts';

/**
 * Turns the structure that Chromium wrote into what PDF/UA asks for: paragraphs where there were boxes, lists with
 * bodies, tables with heads, pictures with a place, headings without a gap, and decoration out of the way.
 */
export function settleStructure(top: Element, kinds: ContentKinds): Element {
  const [document] = settled(top, kinds);
  if (!document || !isElement(document)) throw new UnfitPage('There is nothing on the page.');
  headingLevels(document);
  return document;
}

/** What becomes of an element: itself in order, what it held, or nothing. */
function settled(element: Element, kinds: ContentKinds): Node[] {
  if (element.role === 'Figure' && element.alt !== null) return picture(element, kinds);
  const isRun = element.kids.every((kid) => kid.kind === 'content');
  element.kids = element.kids.flatMap((kid) => keptKid(kid, element, kinds));
  const { role } = element;
  if (role === 'NonStruct' || role === 'Div') return wrapper(element, isRun);
  if (role === 'Figure') return figure(element, isRun);
  if (role === 'Span' && element.language === null && element.spoken === null) return element.kids;
  if (role === 'Form' && !element.kids.some((kid) => kid.kind === 'annotation')) return element.kids;
  if (role === 'L') settleList(element);
  else element.kids = kidsInOrder(element);
  for (const kid of element.kids) if (isElement(kid, 'THead')) readOnce(kid, kinds);
  return element.kids.length > 0 || role === 'TD' || role === 'TH' ? [element] : [];
}

function keptKid(kid: Node, parent: Element, kinds: ContentKinds): Node[] {
  if (isElement(kid)) return settled(kid, kinds);
  if (kid.kind === 'annotation' || says(kid, parent, kinds)) return [kid];
  kinds.drop(kid);
  return [];
}

/** A head that is repeated above what goes over to next pages is read where it stands first; there it is decoration. */
function readOnce(head: Element, kinds: ContentKinds): void {
  const [first] = leavesOf(head);
  const keep = (kid: Node): boolean => {
    if (isElement(kid)) {
      kid.kids = kid.kids.filter(keep);
      return kid.kids.length > 0 || kid.role === 'TR' || kid.role === 'TD' || kid.role === 'TH';
    }
    if (kid.kind === 'annotation' || kid.page === first?.page) return true;
    kinds.drop(kid);
    return false;
  };
  head.kids = head.kids.filter(keep);
}

/** Whether a piece of content tells its reader anything: a border, a ground or a picture behind text does not. */
function says(content: Content, parent: Element, kinds: ContentKinds): boolean {
  const hasText = kinds.hasText(content);
  if (parent.role === 'Lbl' && !hasText && kinds.hasShapes(content)) {
    parent.spoken ??= '•';
    return true;
  }
  if (parent.role === 'Figure' && !hasText && kinds.hasPicture(content)) {
    throw new UnfitPage('A picture has no alternative text.');
  }
  return hasText && (parent.role === 'LI' || !frames.has(parent.role));
}

// Everything in a picture is said by its alternative text.
function picture(element: Element, kinds: ContentKinds): Node[] {
  const leaves = [...leavesOf(element)];
  for (const leaf of leaves) {
    const box = leaf.kind === 'content' && leaf.page === leaves[0]?.page ? kinds.boxOf(leaf) : null;
    if (box) element.box = around(element.box, box);
  }
  element.kids = leaves;
  return element.kids.length > 0 ? [element] : [];
}

/** A figure of HTML: the picture or table in it speaks for itself, and its caption follows as a paragraph. */
function figure(element: Element, isRun: boolean): Node[] {
  for (const kid of element.kids) if (isElement(kid, 'Caption')) kid.role = 'P';
  return wrapper(element, isRun);
}

/**
 * A box without a meaning: a run of text if it held nothing but text, a line (which its parent makes a paragraph
 * of, or not) if it held runs, and nothing but its contents if it held blocks.
 */
function wrapper(element: Element, isRun: boolean): Node[] {
  if (element.kids.length === 0) return [];
  if (hasBlocks(element.kids)) return inGroup(element.kids);
  if (isRun || !element.kids.every(isInlineNode)) return element.kids;
  element.role = 'NonStruct';
  return [element];
}

function kidsInOrder({ role, kids }: Element): Node[] {
  if (role === 'LI') return listItem(kids);
  if (role === 'Table') return tableParts(kids);
  if (groups.has(role)) return inGroup(kids);
  if (containers.has(role)) return inContainer(kids);
  return frames.has(role) ? kids.filter((kid) => isElement(kid)) : inLine(kids);
}
