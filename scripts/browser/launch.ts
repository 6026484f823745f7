import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { ensureChromium } from '#scripts/setup/chromium';
import { type Before, hostRules } from './hosts';

export interface LaunchOptions {
  /** Folders of built extensions; none: a browser without any. */
  readonly extensions: readonly string[];
  /** Where all its traffic goes; exactly the world's certificate is trusted. */
  readonly world: Before;
  readonly headless: boolean;
  /** A profile to use again; left out: a fresh one that goes with the browser. */
  readonly profile?: string;
  /** A profile to begin with a copy of; no browser may be running on it. */
  readonly copyOf?: string;
  readonly env?: Record<string, string>;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly close: () => Promise<void>;
}

/**
 * The browser loads its own pages for the list under the address bar at each start, a third of what a start costs; no test needs them.
 * It heeds one list only: what Playwright switches off stands here too.
 */
export const DISABLED_FEATURES: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'TcpPortRandomizationWin',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
    'msForceBrowserSignIn',
    'msEdgeUpdateLaunchServicesPreferredVersion',
  ],
];

/** Starts Chromium with the extension, in front of the stand-in world and nothing else. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidecar-profile-'));
  if (options.copyOf) cpSync(options.copyOf, profile, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: options.headless,
    locale: 'en-US',
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    // With Playwright's default switch, no extension could be loaded later on, which branded Chrome needs.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: switches(options),
    env: { ...inherited(), LANGUAGE: 'en_US', ...options.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  context.setDefaultTimeout(15_000);
  return {
    context,
    profile,
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const switches = ({ extensions, world }: LaunchOptions): string[] => [
  ...(extensions.length > 0 ? [`--disable-extensions-except=${extensions.join()}`, `--load-extension=${extensions.join()}`] : []),
  '--enable-unsafe-extension-debugging',
  // A second connection drives what Playwright does not list: the popup and the side panel.
  '--remote-debugging-port=0',
  `--host-resolver-rules=${hostRules(world)}`,
  `--ignore-certificate-errors-spki-list=${world.spki}`,
  '--lang=en-US',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--test-type',
  `--disable-features=${DISABLED_FEATURES.join()}`,
];

const inherited = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
