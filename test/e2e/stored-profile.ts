import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type Extension, findExtension } from '#scripts/browser/extension';
import { launchChromium } from '#scripts/browser/launch';
import { buildFolder } from '#scripts/setup/build';
import type { World } from '#test/world';
import { test as base, expect } from './fixtures';
import { createGuard, type Guard } from './guard';

/** One life of a browser whose profile outlives it. */
export interface Life {
  readonly context: BrowserContext;
  readonly extension: Extension;
  readonly guard: Guard;
  /** Ends as a person closes it. */
  close(): Promise<void>;
  /** Ends as a computer that loses its power. */
  kill(): Promise<void>;
}

/** `profile`: a folder that is there for one test; `live`: starts a browser on it, as often as wanted. */
export const test = base.extend<{ profile: string; live: () => Promise<Life> }>({
  profile: async ({ playwright: _ }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'sidecar-kept-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  live: async ({ world, profile }, use) => {
    world.reset();
    let life: Life | null = null;
    await use(async () => {
      const started = await begin(world, profile, () => {
        life = null;
      });
      life = started;
      return started;
    });
    // What a failed test has left running.
    await (life as Life | null)?.close();
  },
});

async function begin(world: World, profile: string, over: () => void): Promise<Life> {
  const launched = await launchChromium({ extensions: [buildFolder('chrome')], world, headless: true, profile });
  const { context } = launched;
  const guard = createGuard(context, world);
  const extension = await findExtension(launched, buildFolder('chrome'));
  return {
    context,
    extension,
    guard,
    close: async () => {
      over();
      await extension.close();
      await launched.close();
    },
    kill: async () => {
      over();
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(pidOf(profile), 'SIGKILL');
      await gone;
      await expect.poll(() => isRunning(profile), { message: 'the killed browser is gone', intervals: [20, 50, 100] }).toBe(false);
    },
  };
}

/** Chromium names the process that holds a profile: `host-pid`. */
function pidOf(profile: string): number {
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  if (!Number.isInteger(pid) || pid <= 1) throw new Error('the profile names no process');
  return pid;
}

function isRunning(profile: string): boolean {
  try {
    process.kill(pidOf(profile), 0);
    return true;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw reason;
  }
}

export { expect };
