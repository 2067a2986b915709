import type { Problem } from '../../../src/problems/problem.ts';

/** The problems that only one of two states has. The line does not count, since any edit above moves it. */
export function problemChanges(before: readonly Problem[], after: readonly Problem[]) {
  return { appeared: without(after, before), gone: without(before, after) };
}

/** What is in the first list and not in the second; what is there twice goes twice. */
function without(list: readonly Problem[], others: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const each of others) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return list.filter((each) => {
    const left = counts.get(keyOf(each)) ?? 0;
    counts.set(keyOf(each), left - 1);
    return left <= 0;
  });
}

const keyOf = ({ file, code, message }: Problem): string => JSON.stringify([file, code, message]);
