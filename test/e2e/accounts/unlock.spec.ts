import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { MARKETS } from '#lib/domain/market';
import { productAddress } from '#scripts/browser/product-page';
import { allAccountsTest, type Ext, expect, affiliateTest as test } from '#test/e2e/fixtures';
import { addressList } from '#test/e2e/links/address-list';
import { linkRequests, makeLink } from '#test/e2e/links/links';
import { keepGroups } from '#test/e2e/links/many-presets';
import { popupOver } from '#test/e2e/links/popup-over';
import { t } from '#test/e2e/shell/texts';
import { storedRows, untilJob } from '#test/e2e/stored';
import { tell } from '#test/e2e/tell';
import { findProduct } from '#test/world';
import { PASSPHRASE, setPassphrase } from './vault';

declare const chrome: typeof browser;

const field = (page: Page) => page.getByLabel(t('unlock.passphrase'), { exact: true });
const button = (page: Page) => page.getByRole('button', { name: t('step.unlock'), exact: true });
const stayReadable = (page: Page, readable: boolean) =>
  page.evaluate((value) => chrome.storage.local.set({ 'setting:readableWhileLocked': value }), readable);
const VIEWS = [
  'earnings',
  'links',
  'bulk',
  'offers',
  'captions',
  'history',
  'jobs',
  'shop',
  'rates',
  'suggestions',
  'journal',
  'campaigns',
];
const SECTIONS = ['accounts', 'vault'];

/** The field stands there, or one press away; the vault is opened with it, and locked again. */
async function unlocksHere(page: Page, ext: Ext, where: string) {
  await expect(button(page).first(), where).toBeVisible();
  if (!(await field(page).first().isVisible())) await button(page).first().click();
  await field(page).first().fill(PASSPHRASE);
  await field(page).first().press('Enter');
  const state = async () => {
    const status = await tell(page, 'vault.status', {});
    return status.ok ? status.value.state : null;
  };
  await expect.poll(state, { message: `unlocked in ${where}` }).toBe('unlocked');
  await expect(field(page), where).toHaveCount(0);
  expect((await tell(page, 'vault.lock', {})).ok, ext.url('')).toBe(true);
}

for (const readable of [false, true])
  allAccountsTest(
    `unlocks wherever the vault is locked: names ${readable ? 'stay readable' : 'are covered'}`,
    async ({ ext, page, context }) => {
      const options = await context.newPage();
      await setPassphrase(options, ext);
      await stayReadable(options, readable);
      await keepGroups(options, ['Grupo Casa', 'Grupo Moda']);
      await tell(options, 'vault.lock', {});
      for (const view of VIEWS) {
        await page.goto(ext.url(`sidepanel.html#${view}`));
        await unlocksHere(page, ext, view);
      }
      for (const section of SECTIONS) {
        if (readable && section === 'accounts') continue;
        await page.goto('about:blank');
        await page.goto(ext.url(`options.html#${section}`));
        await unlocksHere(page, ext, section);
      }
      // Away from any page of Shopee.
      await page.goto(`https://${MARKETS.BR.buyer}/`);
      await page.bringToFront();
      const popup = await ext.openPopup();
      await expect(field(popup)).toBeVisible();
      // A name stands on its chip, and again where links of several groups are made.
      const names = popup.getByText('Grupo Casa');
      if (readable) await expect(names.first(), 'names of groups').toBeVisible();
      else await expect(names, 'names of groups').toHaveCount(0);
      await unlocksHere(popup, ext, 'popup');
      await ext.closePopup(popup);
    },
  );

test('what waited for the vault goes on at once after an unlock, not at its alarm', async ({ ext, page, context, world }) => {
  const options = await context.newPage();
  await setPassphrase(options, ext);
  await stayReadable(options, true);
  await page.goto(ext.url('sidepanel.html#bulk'));
  const { addresses } = addressList(12, { repeated: 0, similar: 0, seed: 21 });
  await page.getByLabel(t('bulk.addresses'), { exact: true }).fill(addresses.join('\n'));
  world.setFaults([{ kind: 'hold', operation: 'generateShortLink', times: 1 }]);
  await page.getByRole('button', { name: /^Make \d+ links?/ }).click();
  await expect.poll(() => linkRequests(world).length).toBeGreaterThan(0);
  await tell(options, 'vault.lock', {});
  world.release();
  const [job] = await storedRows(page, 'jobs');
  const waiting = await untilJob(page, job?.id ?? '', ['waiting']);
  expect(waiting.wait?.why).toBe('locked');
  await page
    .getByRole('button', { name: /^Unlock: / })
    .first()
    .click();
  await expect(field(page), 'a press where the job stands leads to the field').toBeFocused();
  await field(page).fill(PASSPHRASE);
  await field(page).press('Enter');
  const unlockedAt = Date.now();
  await expect(page.getByText(t('job.waiting.locked'))).toHaveCount(0);
  const { endedAt } = await untilJob(page, job?.id ?? '', ['done'], 15_000);
  expect((endedAt ?? 0) - unlockedAt, 'the alarm comes every thirty seconds').toBeLessThan(10_000);
});

test('a forgotten passphrase: the vault begins afresh, links and the rest stay', async ({ ext, page, context }) => {
  const options = await context.newPage();
  await setPassphrase(options, ext);
  let popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary')));
  await makeLink(popup);
  await ext.closePopup(popup);
  await tell(options, 'vault.lock', {});
  popup = await popupOver(ext, page);
  await expect(popup.getByRole('button', { name: t('unlock.forgot') }), 'said wherever the passphrase is asked for').toBeVisible();
  await ext.closePopup(popup);
  await options.bringToFront();
  await options.getByRole('button', { name: t('unlock.forgot') }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog.getByText(t('options.vault.forgotStays'))).toBeVisible();
  const sure = dialog.getByRole('button', { name: t('options.vault.afreshDo') });
  await expect(sure).toBeDisabled();
  await dialog.getByLabel('Type DELETE to confirm').fill('DELETE');
  await sure.click();
  await expect(options.getByText(t('options.vault.notSet'))).toBeVisible();
  expect(await storedRows(options, 'links'), 'the history stays').toHaveLength(1);
  expect(await tell(options, 'vault.status', {})).toMatchObject({ value: { state: 'empty' } });
  await options.goto(ext.url('sidepanel.html#history'));
  await expect(options.locator('[data-link]')).toHaveCount(1);
});
