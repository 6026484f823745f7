import { defineConfig } from '@playwright/test';
import { ensureChromium } from '#scripts/setup/chromium';

/** The content script's reader in a real browser, on made-up pages; no extension and no network. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/page',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [{ name: 'page' }],
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: ensureChromium(), args: ['--host-resolver-rules=MAP * ~NOTFOUND'] },
  },
});
