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
import { expect, test } from '#test/e2e/fixtures';
import { createGuard } from '#test/e2e/guard';
import { connectStore, demoStore } from '#test/e2e/shopline/shopline';
import { ENDED, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import type { World } from '#test/world';
import { PROFILES, type ProfileName, profileFolder } from './profile';

const CONNECT: Record<(typeof PROFILES)[ProfileName][number], (page: Page, extension: Extension, world: World) => Promise<void>> = {
  affiliate: (page, extension, world) => connectAccount(page, extension, demoAccount(world, 'BR')),
  shop: (page, extension, world) => connectShop(page, extension, shopAccount(world)),
  shopline: (page, extension, world) => connectStore(page, extension, demoStore(world)),
  numbers: (page) => readNumbers(page),
};

/** Asks for the shop's numbers as a view does, and waits until all of them are stored. */
async function readNumbers(page: Page): Promise<void> {
  const accountId = await page.evaluate(async () => (await chrome.storage.local.get('setting:shops'))['setting:shops']?.[0]?.id ?? '');
  const begun = await tell(page, 'reports.syncShop', { requestId: 'numbers', accountId, reason: 'view' });
  expect(begun, JSON.stringify(begun)).toMatchObject({ ok: true });
  expect((await untilJob(page, 'numbers', ENDED, 150_000)).state).toBe('done');
}

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, { id: string }[] | undefined>> } } };

for (const name of Object.keys(PROFILES) as ProfileName[])
  test(`connects through the options page what later specs begin with: ${PROFILES[name].join(', ') || 'nothing'}`, async ({ world }) => {
    test.setTimeout(180_000);
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
