import { defineConfig, type Project } from '@playwright/test';

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
    project('chromium', { testMatch: '*.spec.ts', testIgnore: ['profiles/**', 'firefox/**', 'display/**'], dependencies: ['profiles'] }),
    project('firefox', { testMatch: 'firefox/*.spec.ts' }),
    project('display', { testMatch: 'display/*.spec.ts' }),
  ],
});

function project(name: string, options: Project): Project {
  return { name, outputDir: `../../test-results/${name}`, ...options };
}
