/**
 * Waits for work that cannot be told to stop, such as that of a service in a process of its own: a stop ends the
 * waiting. Ctrl-C ends that process together with ours, and then its answer never comes.
 * @throws the reason of the signal once it is aborted
 */
export async function orStopped<Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
  signal.throwIfAborted();
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(), stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
