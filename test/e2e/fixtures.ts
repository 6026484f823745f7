import { readFileSync } from 'node:fs';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { MarketCode } from '#lib/domain/market';
import { connectAccount } from '#scripts/browser/connect-account';
import { type Extension, findExtension } from '#scripts/browser/extension';
import { firstRunPage } from '#scripts/browser/first-run';
import { type Landing, readLanding } from '#scripts/browser/landing';
import { type Launched, launchChromium } from '#scripts/browser/launch';
import { pasteClipboard } from '#scripts/browser/paste';
import { demoAccount } from '#scripts/check/demo-account';
import { buildFolder } from '#scripts/setup/build';
import { type AffiliateAccount, startWorld, type World } from '#test/world';
import { expectToClose } from './expect-to-close';
import { createGuard, type Guard } from './guard';
import { admitProfile, type ProfileName, profileFolder } from './profiles/profile';

export interface Ext extends Extension {
  /** The popup over the tab in front, watched like every page. */
  openPopup(): Promise<Page>;
  openPanel(beside: Page): Promise<Page>;
  /** Looks at the popup once more and closes it, as a click elsewhere would. */
  closePopup(popup: Page): Promise<void>;
  /** What a person would paste now. */
  clipboard(): Promise<string>;
  /** Connects the demo account of a market (or the given one) through the options page, and closes that page. */
  connect(account: MarketCode | AffiliateAccount): Promise<AffiliateAccount>;
  /** Follows a link to its end and reads whom it credits. */
  landing(link: string): Promise<Landing>;
}

interface Test {
  /** The display of a real window, which real keys need; none: without a window. */
  display: string | null;
  /** The accounts that are connected already when the test begins; null: none. */
  accounts: ProfileName | null;
  /** Where the extension lies. */
  folder: string;
  launched: Launched;
  guard: Guard;
  ext: Ext;
}

export const test = base.extend<Test, { world: World }>({
  // One world for a worker, emptied before each test.
  world: [
    async ({ playwright: _ }, use) => {
      const world = await startWorld();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  display: [null, { option: true }],
  accounts: [null, { option: true }],
  folder: [buildFolder('chrome'), { option: true }],
  launched: async ({ world, display, accounts, folder }, use) => {
    world.reset();
    const profile = profileOf(accounts, display, folder);
    if (profile) await admitProfile(world, profile);
    const launched = await launchChromium({
      extensions: [folder],
      world,
      headless: display === null,
      ...(profile === null ? {} : { copyOf: profileFolder(profile) }),
      ...(display === null ? {} : { env: { DISPLAY: display } }),
    });
    await use(launched);
    await launched.close();
  },
  context: async ({ launched }, use) => use(launched.context),
  guard: async ({ context, world }, use) => use(createGuard(context, world)),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  ext: async ({ launched, context, world, guard, page, accounts, display, folder }, use) => {
    const extension = await findExtension(launched, folder);
    if (profileOf(accounts, display, folder) === null) await (await firstRunPage(context, extension)).close();
    await page.bringToFront();
    await use(withHelpers(extension, context, world, guard));
    await guard.finish();
    await extension.close();
  },
});

/** For what begins with accounts: the profiles that `profiles/connect.spec.ts` has made through the options page. */
export const affiliateTest = test.extend({ accounts: 'affiliate' });
export const shopTest = test.extend({ accounts: 'shop' });
export const shoplineTest = test.extend({ accounts: 'shopline' });
export const allAccountsTest = test.extend({ accounts: 'all' });
/** All accounts, and the shop's numbers are there. */
export const readTest = test.extend({ accounts: 'read' });

/** What a browser begins with a copy of: an installation costs as much as a start. A browser with a window, or with another build, installs. */
const profileOf = (accounts: ProfileName | null, display: string | null, folder: string): ProfileName | null =>
  accounts ?? (display === null && folder === buildFolder('chrome') ? 'new' : null);

function withHelpers(extension: Extension, context: BrowserContext, world: World, guard: Guard): Ext {
  const followed = async (opening: Promise<Page>) => {
    const page = await opening;
    await guard.follow(page);
    return page;
  };
  return {
    ...extension,
    openPopup: () => followed(extension.openPopup()),
    openPanel: (beside) => followed(extension.openPanel(beside)),
    closePopup: async (popup) => {
      await guard.leave(popup);
      await expectToClose(() => popup.evaluate(() => window.close()));
      const open = async () => (await extension.targets.list()).some(({ url }) => url.startsWith(extension.url('popup.html')));
      await expect.poll(open, { message: 'the popup closes', intervals: [10, 20, 50] }).toBe(false);
    },
    clipboard: async () => {
      // Whatever comes to the front closes the popup, soon or at once: it is checked before.
      await guard.leavePopups();
      return pasteClipboard(context);
    },
    connect: async (wanted) => {
      const account = typeof wanted === 'string' ? demoAccount(world, wanted) : wanted;
      const page = await context.newPage();
      await connectAccount(page, extension, account);
      await guard.leave(page);
      await page.close();
      return account;
    },
    landing: (link) => readLanding(world.httpsPort, readFileSync(world.ca), link),
  };
}

export { expect };
