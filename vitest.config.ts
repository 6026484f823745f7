import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const FOLDERS = ['lib', 'components', 'entrypoints', 'test', 'scripts'];
/** `#lib/…` and its like, as in tsconfig.json. */
const alias = Object.fromEntries([
  ...FOLDERS.map((name) => [`#${name}`, fileURLToPath(new URL(name, import.meta.url))]),
  ['fast-check', fileURLToPath(new URL('test/support/seeded-properties.ts', import.meta.url))],
]);

const UNIT = ['{lib,components,test}/**/*.test.ts'];
const BUILD = ['test/house/build/**/*.test.ts'];
/** Rooms whose modules remember nothing and ask no browser: their tests share a process, which takes a quarter of the time… */
const ROOMS = ['domain', 'files', 'http', 'i18n', 'shopee-affiliate', 'shopee-ams', 'shopline'].map((name) => `lib/${name}`).concat('test');
/** …but for a file that changes what the next one would meet. */
const LASTING = /\bvi\.(mock|doMock|useFakeTimers|resetModules|setSystemTime)\(|fake-indexeddb|fakeBrowser/;
const filesIn = (rooms: readonly string[], end: string): string[] =>
  rooms
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(end) && !LASTING.test(readFileSync(path, 'utf8')));
const PURE = filesIn(ROOMS, '.test.ts').filter((path) => !path.startsWith('test/house/build/'));
/** The kit knows no store: what its tests leave is the page, which each begins empty. */
const KIT = filesIn(['components/ui'], '.test.tsx');
// A test that hangs is a fault; how fast something is stands in the benches, not in a test's limit.
// A test that expects nothing cannot fail.
const node = { environment: 'node', restoreMocks: true, testTimeout: 30_000, expect: { requireAssertions: true } } as const;
// Node has no workers of the web: files are read by what the worker does.
const setupFiles = ['test/support/file-worker.ts'];
const page = { ...node, environment: 'happy-dom', setupFiles: 'test/support/empty-page.ts' } as const;

/**
 * `pure` and `stateful` together are what lies beside the code, the contracts, the world and the house; `unit` is all of it for whoever
 * wants to run a file by hand. `kit` and what is built of it, `components`, in a made-up page. `build`: the house on finished builds.
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      { plugins: [WxtVitest()], resolve: { alias }, test: { ...node, name: 'unit', setupFiles, include: UNIT, exclude: BUILD } },
      {
        resolve: { alias },
        test: { ...node, name: 'pure', setupFiles, include: PURE, isolate: false, unstubGlobals: true },
      },
      {
        plugins: [WxtVitest()],
        resolve: { alias },
        // Each file has a thread of its own, which begins with a third of what a process costs.
        test: { ...node, name: 'stateful', pool: 'threads', setupFiles, include: UNIT, exclude: [...BUILD, ...PURE] },
      },
      {
        resolve: { alias },
        test: { ...page, name: 'kit', include: KIT, isolate: false, unstubGlobals: true },
      },
      {
        resolve: { alias },
        // A thread a file: what one file's stores load late would be the next one's modules, before its mocks are known.
        test: { ...page, name: 'components', pool: 'threads', include: ['components/**/*.test.tsx'], exclude: KIT },
      },
      { resolve: { alias }, test: { ...node, name: 'build', include: BUILD } },
    ],
  },
});
