import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
