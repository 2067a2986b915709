import { type Element, headingsOf } from './structure.ts';

/** Gives headings the level that they have in the outline, so that none is skipped: h1, h3, h3, h2 is 1, 2, 2, 2. */
export function headingLevels(document: Element): void {
  const above: number[] = [];
  for (const element of headingsOf(document)) {
    const level = Number(element.role[1]);
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    element.role = `H${above.length}`;
  }
}
