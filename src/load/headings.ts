import type { Element, Nodes } from 'hast';
import GithubSlugger from 'github-slugger';
import { type Mistake, mistake } from './mistake.ts';
import { childrenOf, headingDepth, isComponent, isElement, nodeStart, textOf } from './tree.ts';

export interface HeadingPlace {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
  /** Where it begins, in the body. */
  readonly offset: number;
  /** Whether it stands within <Internal> and is therefore not there for other readers. */
  readonly internal: boolean;
}

/**
 * The headings of a body with anchors that are unique in it, in the order of the text.
 * @param taken anchors that the page of the entry has already
 */
export function placeHeadings(tree: Nodes, taken: readonly string[]): Map<Element, HeadingPlace> {
  const slugger = new GithubSlugger();
  for (const anchor of taken) slugger.slug(anchor);
  const places = new Map<Element, HeadingPlace>();
  for (const { element, internal } of headingElements(tree, false)) {
    const text = textOf(element).trim();
    places.set(element, {
      id: slugger.slug(text) || slugger.slug('section'),
      depth: headingDepth(element) ?? 2,
      text,
      offset: nodeStart(element),
      internal,
    });
  }
  return places;
}

function* headingElements(node: Nodes, internal: boolean): Generator<{ element: Element; internal: boolean }> {
  if (isElement(node) && (headingDepth(node) ?? 1) > 1) yield { element: node, internal };
  const inside = internal || (isComponent(node) && node.name === 'Internal');
  for (const child of childrenOf(node)) yield* headingElements(child, inside);
}

/** A mistake for each heading that leaves out a level; the title of the page is level 1. */
export function skippedLevels(places: readonly HeadingPlace[]): Mistake[] {
  let before = 1;
  return places.flatMap(({ depth, offset }) => {
    const skipped = depth > before + 1 ? [mistake('heading-skipped', offset, { depth, before })] : [];
    before = depth;
    return skipped;
  });
}
