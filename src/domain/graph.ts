/** What the steps of a plan wait for: plain graphs of ids, given as what each id waits for. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * A cycle in the graph, as the path of ids that comes back to where it began: ['a', 'b', 'a'].
 * @returns null where there is none
 */
export function findCycle(graph: Graph): string[] | null {
  const finished = new Set<string>();
  for (const id of graph.keys()) {
    const cycle = cycleFrom(graph, id, finished);
    if (cycle) return cycle;
  }
  return null;
}

/** Walks without recursion, since authors may chain more steps than the stack is deep. */
function cycleFrom(graph: Graph, first: string, finished: Set<string>): string[] | null {
  const path: string[] = [];
  const open = new Set<string>();
  const left: { id: string; leave: boolean }[] = [{ id: first, leave: false }];
  for (let step = left.pop(); step; step = left.pop()) {
    if (step.leave) {
      open.delete(step.id);
      finished.add(step.id);
      path.pop();
    } else if (open.has(step.id)) {
      return [...path.slice(path.indexOf(step.id)), step.id];
    } else if (!finished.has(step.id)) {
      open.add(step.id);
      path.push(step.id);
      left.push({ id: step.id, leave: true });
      for (const next of graph.get(step.id) ?? []) left.push({ id: next, leave: false });
    }
  }
  return null;
}

/**
 * The ids in an order in which each comes after all that it waits for, else as given.
 * @throws RangeError where the graph has a cycle
 */
export function inOrder(graph: Graph): string[] {
  const waiting = new Map([...graph].map(([id, before]) => [id, before.filter((each) => graph.has(each)).length]));
  const after = reversed(graph);
  const ready = [...graph.keys()].filter((id) => waiting.get(id) === 0);
  for (let at = 0; at < ready.length; at += 1) {
    for (const next of after.get(ready[at] ?? '') ?? []) {
      const count = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, count);
      if (count === 0) ready.push(next);
    }
  }
  if (ready.length < graph.size)
    throw new RangeError(`The steps wait for each other: ${findCycle(graph)?.join(' → ')}`);
  return ready;
}

/** Everything that an id waits for, directly or not, without the id itself unless it is in a cycle. */
export function allBefore(graph: Graph, id: string): Set<string> {
  const found = new Set<string>();
  const left = [...(graph.get(id) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    left.push(...(graph.get(next) ?? []));
  }
  return found;
}

/** What each id is waited for by. */
export function reversed(graph: Graph): Map<string, string[]> {
  const after = new Map<string, string[]>([...graph.keys()].map((id) => [id, []]));
  for (const [id, before] of graph) for (const each of before) after.get(each)?.push(id);
  return after;
}
