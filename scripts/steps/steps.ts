import { ensureChromium } from '#scripts/setup/chromium';
import { ensureDisplayTools } from '#scripts/setup/display';
import { ensureFirefox } from '#scripts/setup/firefox';
import { buildName, buildStep } from './build-step';
import { firefoxLint } from './firefox-lint';
import { lockCheck } from './lock-check';
import { playwrightStep } from './playwright-step';
import { securityStep } from './security-step';
import type { Step } from './step';
import { toolStep } from './tool-step';
import { vitestStep } from './vitest-step';

const ROOMS = ['entrypoints', 'components', 'lib', 'test', 'scripts'] as const;
const BUILT = [buildName('chrome')];

/** Everything that `npm test` does, in this order: what is quick to fail comes first. A list of steps is done side by side. */
export const STEPS: readonly (readonly Step[])[] = [
  [lockCheck, toolStep('generated types', 'wxt', 'prepare')],
  [
    toolStep('lint and format', 'biome', 'check', '--error-on-warnings', '--diagnostic-level=warn'),
    toolStep('types', 'tsc', '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'),
    toolStep('rooms import only what they may', 'depcruise', '--config', '.dependency-cruiser.cjs', ...ROOMS),
    toolStep('nothing lies about unused', 'knip'),
  ],
  [vitestStep('unit, contract, world, house and components', ['pure', 'stateful', 'components'])],
  [buildStep('chrome')],
  [buildStep('firefox')],
  [firefoxLint, vitestStep('house on the builds', ['build'], [buildName('chrome'), buildName('firefox')])],
  [playwrightStep('in Chromium', 'chromium', { workers: 3, needs: BUILT, prepare: ensureChromium })],
  [playwrightStep('reading Seller Centre pages', 'page', { workers: 3, needs: [], prepare: ensureChromium, folder: 'page' })],
  [
    playwrightStep('in Firefox', 'firefox', { workers: 1, needs: [buildName('firefox')], prepare: ensureFirefox }),
    playwrightStep('with real keys on a virtual display', 'display', {
      workers: 1,
      needs: BUILT,
      prepare: () => {
        ensureChromium();
        ensureDisplayTools();
      },
    }),
  ],
  [securityStep],
];
