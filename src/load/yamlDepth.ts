import { type Mistake, mistake } from './mistake.ts';

/** Levels of nesting that fields may have; the schemas need six. */
export const maxDepth = 32;

/**
 * The mistake of nesting that is too deep to be read at all, at the first place that looks like it.
 * @param otherwise where the parser gave up, which hangs on the size of its stack
 */
export function deepMistake(yaml: string, start: number, otherwise: number): Mistake {
  const offset = deepBracket(yaml) ?? deepIndicator(yaml) ?? otherwise;
  return mistake('yaml-deep', start + offset, { limit: maxDepth });
}

function deepBracket(yaml: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > maxDepth) return index;
  }
  return null;
}

/** List items and complex keys one after the other on a line. */
function deepIndicator(yaml: string): number | null {
  const match = /^(?:[ \t]*[-?][ \t]){33}/m.exec(yaml);
  return match ? match.index + match[0].length - 2 : null;
}
