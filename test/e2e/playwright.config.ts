import { defineConfig, type Project } from '@playwright/test';
import { ensureChromium } from '#scripts/setup/chromium';

/** The built extension in real browsers, before the stand-in world only. Nothing is tried twice: a promise holds or it does not. */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each project has its own folder for what a failure leaves: a run empties it when it begins, and others may be under way.
  projects: [
    project('profiles', { testMatch: 'profiles/*.spec.ts' }),
    // The content script's reader in a real browser, on made-up pages; no extension and no network. It needs no profile: but a project that
    // waits for none is run out before those that do, and then one long test keeps all workers but its own from work.
    project('page', {
      testDir: '../page',
      testMatch: '*.spec.ts',
      dependencies: ['profiles'],
      timeout: 90_000,
      use: {
        viewport: { width: 1280, height: 800 },
        launchOptions: { executablePath: ensureChromium(), args: ['--host-resolver-rules=MAP * ~NOTFOUND'] },
      },
    }),
    project('chromium', { testMatch: '*.spec.ts', testIgnore: ['profiles/**', 'firefox/**', 'display/**'], dependencies: ['profiles'] }),
    project('firefox', { testMatch: 'firefox/*.spec.ts' }),
    project('display', { testMatch: 'display/*.spec.ts' }),
  ],
});

function project(name: string, options: Project): Project {
  return { name, outputDir: `../../test-results/${name}`, ...options };
}
