import { availableParallelism } from 'node:os';
import { ensureChromium } from '#scripts/setup/chromium';
import { ensureDisplayTools } from '#scripts/setup/display';
import { ensureFirefox } from '#scripts/setup/firefox';
import { buildName, buildStep } from './build-step';
import { firefoxLint } from './firefox-lint';
import { lockCheck } from './lock-check';
import { playwrightStep } from './playwright-step';
import { securityStep } from './security-step';
import type { Step } from './step';
import { toolStep, typesStep } from './tool-step';
import { vitestStep } from './vitest-step';

const ROOMS = ['entrypoints', 'components', 'lib', 'test', 'scripts'] as const;
const BUILT = [buildName('chrome')];
const PREPARED = ['generated types'];

/** More than four would need more memory than a machine with so many may have. */
const CORES = Math.min(Math.max(availableParallelism(), 2), 4);
/** Processes side by side: browsers wait for each other's pages, alarms and clocks a good part of their time. */
export const CAPACITY = CORES * 2;

const tool = (name: string, command: string, ...args: string[]): Step => ({ ...toolStep(name, command, ...args), after: PREPARED });

/**
 * What is quick to fail comes first. A build writes the generated types again, so that it begins when they have been checked. What is made of
 * many small files takes all cores, with the tools and the short runs beside it; the browsers come after it and have the machine for
 * themselves: so nothing long is left alone at the end, whichever of the two takes longer.
 */
const CHECKS: readonly Step[] = [
  lockCheck,
  toolStep('generated types', 'wxt', 'prepare'),
  { ...typesStep, after: PREPARED },
  tool('lint and format', 'biome', 'check', '--error-on-warnings', '--diagnostic-level=warn'),
  {
    ...vitestStep('unit, contract, world, house and components', ['pure', 'stateful', 'kit', 'components'], CORES),
    after: PREPARED,
  },
  tool('rooms import only what they may', 'depcruise', '--config', '.dependency-cruiser.cjs', ...ROOMS),
  tool('nothing lies about unused', 'knip'),
  buildStep('chrome', ['types']),
  buildStep('firefox', ['types']),
  playwrightStep('in Chromium, and reading Seller Centre pages', ['page', 'chromium'], {
    workers: CAPACITY,
    needs: BUILT,
    prepare: ensureChromium,
  }),
  firefoxLint,
  vitestStep('house on the builds', ['build'], 1, [buildName('chrome'), buildName('firefox')]),
  playwrightStep('in Firefox', ['firefox'], { workers: 1, needs: [buildName('firefox')], prepare: ensureFirefox }),
  playwrightStep('with real keys on a virtual display', ['display'], {
    workers: 1,
    needs: BUILT,
    prepare: () => {
      ensureChromium();
      ensureDisplayTools();
    },
  }),
];

/** Everything that `npm test` does. */
export const STEPS: readonly Step[] = [...CHECKS, { ...securityStep, after: CHECKS.map(({ name }) => name) }];
