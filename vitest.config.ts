import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `unit`: beside the code, the contracts, the world, the house. `build`: the house tests that look at the finished builds. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,test}/**/*.test.{ts,tsx}'],
          exclude: ['test/house/build/**', 'test/e2e/**'],
          restoreMocks: true,
        },
      },
      { test: { name: 'build', environment: 'node', include: ['test/house/build/**/*.test.ts'] } },
    ],
  },
});
