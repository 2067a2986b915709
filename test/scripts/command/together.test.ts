import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { together } from '../../../scripts/lib/command/together.ts';

const never = new AbortController().signal;

const failing = async () => Promise.reject(new Error('first'));

test('gives all results in their order', async () => {
  expect(
    await together(
      never,
      async () => (await pause(20), 'slow'),
      async () => 1,
    ),
  ).toEqual(['slow', 1]);
});

test('stops and awaits the others when one fails, and throws the first failure', async () => {
  const steps: string[] = [];
  const slow = async (signal: AbortSignal) => {
    await pause(5000, undefined, { signal }).catch(() => steps.push('stopped'));
    await pause(20);
    steps.push('tidied');
    throw new Error('second');
  };
  await expect(together(never, slow, failing)).rejects.toThrow('first');
  expect(steps).toEqual(['stopped', 'tidied']);
});

test('passes a stop from outside on', async () => {
  const stop = new AbortController();
  const waiting = together(stop.signal, (signal) => pause(5000, undefined, { signal }));
  stop.abort(new Error('Stopped.'));
  await expect(waiting).rejects.toThrow();
});
