import type { BrowserContext, Page } from '@playwright/test';
import { connectAccount } from '#scripts/browser/connect-account';
import { type Extension, findExtension } from '#scripts/browser/extension';
import { firstRunPage } from '#scripts/browser/first-run';
import { launchChromium } from '#scripts/browser/launch';
import { waitForTarget } from '#scripts/browser/targets';
import { demoAccount } from '#scripts/check/demo-account';
import { ensureBuild } from '#scripts/setup/build';
import { startWorld, type World } from '#test/world';
import { buildFloor } from './build-floor';
import { withMenuHook } from './in-worker';

/** One browser with our extension and the floor in it, one world, one account. */
export interface Stage {
  readonly world: World;
  readonly context: BrowserContext;
  readonly extension: Extension;
  /** Address of a file of the floor extension. */
  readonly floorUrl: (path: string) => string;
  /** A tab for buyer pages, in front. */
  readonly page: Page;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const [ours, floor] = [withMenuHook(await ensureBuild('chrome')), await buildFloor()];
  const world = await startWorld();
  const launched = await launchChromium({ extensions: [ours, floor], world, headless: true });
  const { context } = launched;
  const isFloor = (url: string) => /^chrome-extension:\/\/\w+\/background\.js$/.test(url);
  const extension = await findExtension(launched, ours);
  const target = await waitForTarget(
    extension.targets,
    ({ type, url }) => type === 'service_worker' && isFloor(url) && !url.includes(extension.id),
    'the floor’s worker',
  );
  const page = context.pages()[0] ?? (await context.newPage());
  const greeting = await firstRunPage(context, extension);
  await connectAccount(greeting, extension, demoAccount(world, 'BR'));
  await greeting.close();
  await page.bringToFront();
  return {
    world,
    context,
    extension,
    floorUrl: (path) => new URL(path, target.url).href,
    page,
    close: async () => {
      await extension.close();
      await launched.close();
      await world.close();
    },
  };
}
