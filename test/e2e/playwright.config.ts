import { defineConfig } from '@playwright/test';

/** The built extension in real browsers, before the stand-in world only. Nothing is tried twice: a promise holds or it does not. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'profiles', testMatch: 'profiles/*.spec.ts' },
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: ['profiles/**', 'firefox/**', 'display/**'], dependencies: ['profiles'] },
    { name: 'firefox', testMatch: 'firefox/*.spec.ts' },
    { name: 'display', testMatch: 'display/*.spec.ts' },
  ],
});
