import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allBefore, findCycle, inOrder, reversed } from '../../src/domain/graph.ts';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

test('a graph without cycle has none', () => {
  expect(findCycle(graph({ a: [], b: ['a'], c: ['a', 'b'] }))).toBeNull();
});

test('a cycle is named with its path', () => {
  expect(findCycle(graph({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a', 'b', 'c', 'a']);
  expect(findCycle(graph({ a: ['a'] }))).toEqual(['a', 'a']);
});

test('a chain of a hundred thousand steps is no trouble', () => {
  const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]));
  expect(findCycle(chain)).toBeNull();
  expect(findCycle(new Map([...chain, ['n100000', ['n0']]]))?.length).toBe(100_002);
});

test('the order has everything after what it waits for', () => {
  expect(inOrder(graph({ c: ['b', 'a'], b: ['a'], a: [] }))).toEqual(['a', 'b', 'c']);
  expect(inOrder(graph({ a: ['gone'], b: [] }))).toEqual(['a', 'b']);
});

test('a cycle has no order', () => {
  expect(() => inOrder(graph({ a: ['b'], b: ['a'] }))).toThrow('The steps wait for each other: a → b → a');
});

test('everything before, near and far', () => {
  expect([...allBefore(graph({ d: ['c'], c: ['b', 'a'], b: ['a'], a: [], e: ['a'] }), 'd')].toSorted()).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(allBefore(graph({ a: ['b'], b: ['a'] }), 'a').has('a')).toBe(true);
});

test('the graph from the other side', () => {
  expect(Object.fromEntries(reversed(graph({ a: [], b: ['a'], c: ['a', 'gone'] })))).toEqual({
    a: ['b', 'c'],
    b: [],
    c: [],
  });
});

const anyGraph = fc
  .array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((edges) => new Map(edges.map((to, id) => [String(id), to.filter((each) => each < edges.length).map(String)])));

test('a graph has either an order or a cycle whose every step is there', () => {
  fc.assert(
    fc.property(anyGraph, (edges) => {
      const cycle = findCycle(edges);
      if (!cycle) {
        const order = inOrder(edges);
        for (const [id, before] of edges)
          for (const each of before) expect(order.indexOf(each)).toBeLessThan(order.indexOf(id));
      } else {
        expect(cycle.at(0)).toBe(cycle.at(-1));
        for (let at = 1; at < cycle.length; at += 1) expect(edges.get(cycle[at - 1] ?? '')).toContain(cycle[at]);
        expect(() => inOrder(edges)).toThrow(RangeError);
      }
    }),
  );
});
