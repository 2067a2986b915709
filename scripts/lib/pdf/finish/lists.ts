import { inContainer } from './paragraphs.ts';
import { element, type Element, isElement, type Node } from './structure.ts';

/** Makes a list hold items alone, and say how they are marked if they are. */
export function settleList(list: Element): void {
  list.kids = list.kids.map((kid) => (isElement(kid, 'LI') ? kid : element('LI', listItem([kid]))));
  const isMarked = list.kids.some((item) => isElement(item) && item.kids.some((kid) => isElement(kid, 'Lbl')));
  // PDF has no name for marks of one's own, such as a dash.
  if (isMarked) list.numbering ??= 'Disc';
}

/** The contents of an item: its label, then a body with everything else. */
export function listItem(kids: readonly Node[]): Node[] {
  const labels = kids.filter((kid) => isElement(kid, 'Lbl'));
  const [body, ...others] = kids.filter((kid) => !isElement(kid, 'Lbl'));
  if (!body) return labels;
  if (isElement(body, 'LBody') && others.length === 0) return [...labels, body];
  return [...labels, element('LBody', inContainer([body, ...others]))];
}
