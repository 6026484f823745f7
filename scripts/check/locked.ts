import assert from 'node:assert/strict';
import { expect, type Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { dispatchCommand } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob, Session } from './job';
import { proveLink } from './prove-link';

/** Chromium's own name of the extension API, inside of what is evaluated in the extension. */
declare const chrome: typeof browser;

/** Made up for this run. */
const PASSPHRASE = 'DEMO made-up words for the check';

/** A vault that is locked refuses and signs nothing; the same link is made once it is unlocked. */
export const locked: CheckJob = {
  name: 'locked and unlocked',
  run: async (session) => {
    const { context, extension, page, world } = session;
    const options = await context.newPage();
    await choosePassphrase(session, options);
    await dispatchCommand(extension, 'lock-now');
    await expect(options.getByRole('heading', { name: t('unlock.locked') })).toBeVisible();
    const product = findProduct('BR', 'ordinary', 6);
    const asked = () => world.requests().filter(({ operation }) => operation?.includes('generateShortLink')).length;
    const before = asked();
    const refused = await refusal(options, productAddress(product));
    assert.equal(refused, 'locked', 'a locked vault did not refuse');
    assert.equal(asked(), before, 'a locked vault has signed a request');
    await options.close();

    await page.bringToFront();
    await page.goto(productAddress(product));
    const popup = await extension.openPopup();
    await popup.getByLabel(t('unlock.passphrase')).fill(PASSPHRASE);
    await popup.getByRole('button', { name: t('step.unlock') }).click();
    await popup.getByRole('button', { name: t('link.make') }).click();
    const field = popup.getByLabel(t('link.yourLink'));
    await expect(field).toBeVisible();
    const afterUnlock = await field.inputValue();
    await proveLink(session, afterUnlock, product, demoAccount(world, 'BR').affiliateId);
    return { locked: { refused, afterUnlock } };
  },
};

async function choosePassphrase({ extension }: Session, options: Page): Promise<void> {
  await options.goto(extension.url('options.html#vault'));
  await options.getByLabel(t('options.vault.new')).fill(PASSPHRASE);
  await options.getByLabel(t('options.vault.again')).fill(PASSPHRASE);
  await options.getByRole('button', { name: t('options.vault.set') }).click();
  await expect(options.getByText(t('options.vault.saved'))).toBeVisible();
}

/** The code with which the worker refuses to make a link, asked as a page of ours asks. */
const refusal = (options: Page, url: string): Promise<string | undefined> =>
  options.evaluate(async (page) => {
    const input = { url: page, accountId: null, subIds: null, presetId: null, again: false, how: 'api', title: null };
    const answer = (await chrome.runtime.sendMessage({
      sidecar: chrome.runtime.getManifest().version,
      name: 'link.make',
      input: { requestId: crypto.randomUUID(), ...input },
    })) as { failure?: { code: string } };
    return answer.failure?.code;
  }, url);
