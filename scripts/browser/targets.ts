import { type BrowserContext, expect } from '@playwright/test';

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export interface Targets {
  list(): Promise<Target[]>;
  close(targetId: string): Promise<void>;
  /** Chrome's own way to load an unpacked extension while it runs; answers with the id. */
  loadExtension(path: string): Promise<string>;
}

/** The browser's own list of everything that runs in it, popups, panels and workers included. */
export async function openTargets(context: BrowserContext): Promise<Targets> {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context without a browser');
  const session = await browser.newBrowserCDPSession();
  // These two are younger than Playwright's protocol types.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<Record<string, unknown>>;
  return {
    list: async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos as Target[],
    close: async (targetId) => {
      await send('Target.closeTarget', { targetId });
    },
    loadExtension: async (path) => String((await send('Extensions.loadUnpacked', { path })).id),
  };
}

/** Waits for a target that fits. */
export async function waitForTarget(targets: Targets, fits: (target: Target) => boolean, what: string): Promise<Target> {
  let found: Target | undefined;
  await expect
    .poll(
      async () => {
        found = (await targets.list()).find(fits);
        return found !== undefined;
      },
      { message: `waiting for ${what}`, timeout: 15_000, intervals: [20, 50, 100] },
    )
    .toBe(true);
  if (!found) throw new Error(`no ${what}`);
  return found;
}
