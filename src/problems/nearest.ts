import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely stands for.
 * @returns null where nothing is near enough to be worth a suggestion
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const tolerance = Math.max(2, Math.floor(word.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .filter((each) => each.distance <= tolerance)
    .toSorted((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? null;
}

/** A hint for an unknown id: the likely one, or a few of those that exist. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const likely = nearest(word, candidates);
  if (likely) return `Did you mean ${likely}?`;
  if (candidates.length === 0) return 'There is none yet: write it first.';
  return `Use one of: ${candidates.slice(0, 12).join(', ')}${candidates.length > 12 ? ', …' : ''}.`;
}
