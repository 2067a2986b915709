import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What takes minutes; apart from the suite, so that nobody waits for it. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { include: ['test/heavy/**/*.heavy.ts'], testTimeout: 1_800_000, hookTimeout: 300_000 },
});
