import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const FOLDERS = ['lib', 'components', 'entrypoints', 'test', 'scripts'];
/** `#lib/…` and its like, as in tsconfig.json. */
const alias = Object.fromEntries(FOLDERS.map((name) => [`#${name}`, fileURLToPath(new URL(name, import.meta.url))]));

/** `unit`: beside the code, the contracts, the world, the house. `build`: the house tests that look at the finished builds. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,test}/**/*.test.{ts,tsx}'],
          exclude: ['test/house/build/**', 'test/e2e/**'],
          // Node has no workers of the web: files are read by what the worker does.
          setupFiles: ['test/support/file-worker.ts'],
          restoreMocks: true,
        },
      },
      { resolve: { alias }, test: { name: 'build', environment: 'node', include: ['test/house/build/**/*.test.ts'] } },
    ],
  },
});
