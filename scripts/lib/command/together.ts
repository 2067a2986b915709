/**
 * Does several things at once. When one fails the others are told to stop and waited for,
 * so that nothing is still at work once this has ended; then the first failure is thrown.
 */
export async function together<Values extends readonly unknown[]>(
  signal: AbortSignal,
  ...work: { [Index in keyof Values]: (signal: AbortSignal) => Promise<Values[Index]> }
): Promise<Values> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const running = work.map(async (start: (signal: AbortSignal) => Promise<unknown>) => start(either));
  try {
    return (await Promise.all(running)) as unknown as Values;
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(running);
    throw error;
  }
}
