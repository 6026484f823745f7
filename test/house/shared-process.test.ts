import { expect, it } from 'vitest';
import { filesIn } from './source-files';

/** What a test changes outside of itself and the runner does not put back: the next file in the same process would meet it. */
const LASTING = /\bvi\.(mock|doMock|useFakeTimers|resetModules|setSystemTime)\(|fake-indexeddb|fakeBrowser/;
/** As `PURE` in vitest.config.ts. */
const ROOMS = ['lib/domain', 'lib/files', 'lib/i18n', 'lib/shopee-affiliate', 'lib/shopee-ams', 'lib/shopline', 'test'];

it('tests that share a process leave nothing behind in it', () => {
  const tests = filesIn(ROOMS, /\.test\.ts$/).filter(({ path }) => path !== 'test/house/shared-process.test.ts');
  expect(tests.length).toBeGreaterThan(80);
  expect(tests.filter(({ text }) => LASTING.test(text)).map(({ path }) => path)).toEqual([]);
});
