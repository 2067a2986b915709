import { subscribe } from 'node:diagnostics_channel';

/** One for each piece of work that is going on: pieces of a piece belong to it too. */
const open = new Set<Set<string>>();

// src/playbook.ts says what it is asked for.
subscribe('channelbook:model', (name) => open.forEach((reads) => reads.add(String(name))));

/** Does something and says which files of the model were asked for meanwhile, by whomever. */
export async function readsOf<T>(work: () => Promise<T>): Promise<{ result: T; reads: string[] }> {
  const reads = new Set<string>();
  open.add(reads);
  try {
    return { result: await work(), reads: [...reads].toSorted() };
  } finally {
    open.delete(reads);
  }
}
