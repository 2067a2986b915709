/**
 * Ends this process when its parent ends, however that ends: nobody waits for its pages any more.
 * To be called before anything large is loaded, since a parent that ended in that time would go unnoticed.
 */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(1));
  if (!process.connected) process.exit(1);
}

/** Runs the one job of this process and ends it, saying what went wrong if it did. */
export async function runJob(job: () => Promise<void>): Promise<never> {
  try {
    await job();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
