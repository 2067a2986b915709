type Range = readonly [from: number, to: number];

/** The code points of a text. */
export function charactersOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    found.add(point);
    if (point > 0xffff) at += 1;
  }
  return found;
}

/** Whether a font face, as a rule of CSS, has a file for any of some characters; one that names none is for all. */
export function isForAny(rule: string, characters: ReadonlySet<number>): boolean {
  const ranges = rangesOf(rule);
  return [...characters].some((character) => ranges.some(([from, to]) => from <= character && character <= to));
}

/** The characters that a face is for, from its `unicode-range`: U+0131, U+0-FF or U+4??. */
function rangesOf(rule: string): Range[] {
  const text = /unicode-range:([^;]*)/i.exec(rule)?.[1] ?? 'U+0-10FFFF';
  return [...text.matchAll(/U\+([\da-f]*)(\?*)(?:-([\da-f]+))?/gi)].map(([, first = '', open = '', last]) => {
    const at = (fill: string) => Number.parseInt(first + fill.repeat(open.length) || '0', 16);
    return [at('0'), last ? Number.parseInt(last, 16) : at('F')];
  });
}
