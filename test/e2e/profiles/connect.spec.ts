import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { connectAccount } from '#scripts/browser/connect-account';
import { connectShop } from '#scripts/browser/connect-shop';
import { type Extension, findExtension } from '#scripts/browser/extension';
import { firstRunPage } from '#scripts/browser/first-run';
import { launchChromium } from '#scripts/browser/launch';
import { demoAccount } from '#scripts/check/demo-account';
import { buildFolder } from '#scripts/setup/build';
import { shopAccount } from '#test/e2e/consent';
import { test } from '#test/e2e/fixtures';
import { createGuard } from '#test/e2e/guard';
import { connectStore, demoStore } from '#test/e2e/shopline/shopline';
import type { World } from '#test/world';
import { PROFILES, type ProfileName, profileFolder } from './profile';

const CONNECT: Record<(typeof PROFILES)[ProfileName][number], (page: Page, extension: Extension, world: World) => Promise<void>> = {
  affiliate: (page, extension, world) => connectAccount(page, extension, demoAccount(world, 'BR')),
  shop: (page, extension, world) => connectShop(page, extension, shopAccount(world)),
  shopline: (page, extension, world) => connectStore(page, extension, demoStore(world)),
};

for (const name of Object.keys(PROFILES) as ProfileName[])
  test(`connects through the options page what later specs begin with: ${PROFILES[name].join(', ') || 'nothing'}`, async ({ world }) => {
    world.reset();
    const profile = profileFolder(name);
    rmSync(profile, { recursive: true, force: true });
    mkdirSync(profile, { recursive: true });
    const launched = await launchChromium({ extensions: [buildFolder('chrome')], world, headless: true, profile });
    const guard = createGuard(launched.context, world);
    const extension = await findExtension(launched, buildFolder('chrome'));
    const page = await firstRunPage(launched.context, extension);
    for (const kind of PROFILES[name]) {
      await CONNECT[kind](page, extension, world);
      await guard.leave(page);
    }
    await guard.finish();
    await extension.close();
    // Only a browser that was closed has written everything down.
    await launched.close();
  });
