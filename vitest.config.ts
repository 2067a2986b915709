import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Half of the time is spent waiting for browsers and builds, so no core is kept free.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['test/**/*.test.ts'], exclude: ['test/site/**', 'test/fixtures/**'] },
      },
      {
        extends: true,
        test: { name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: 'test/site/globalSetup.ts' },
      },
    ],
  },
});
