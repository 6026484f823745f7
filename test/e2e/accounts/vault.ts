import { expect, type Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Extension } from '#scripts/browser/extension';
import { t } from '#test/e2e/shell/texts';

declare const chrome: typeof browser;

/** Made up; distinctive enough to be searched on a disk. */
export const PASSPHRASE = 'DEMO made-up passphrase 7f3c9a quiet otter';

/** Chooses a passphrase through the options page, and leaves that page open. */
export async function setPassphrase(options: Page, extension: Pick<Extension, 'url'>, passphrase = PASSPHRASE): Promise<void> {
  await options.goto('about:blank');
  await options.goto(extension.url('options.html#vault'));
  await options.getByLabel(t('options.vault.new')).fill(passphrase);
  await options.getByLabel(t('options.vault.again')).fill(passphrase);
  await options.getByRole('button', { name: t('options.vault.set') }).click();
  await expect(options.getByText(t('options.vault.saved'))).toBeVisible();
}

/** Unlocks in the popup or the panel. */
export async function unlock(surface: Page, passphrase = PASSPHRASE): Promise<void> {
  await surface.getByLabel(t('unlock.passphrase')).fill(passphrase);
  await surface.getByRole('button', { name: t('step.unlock') }).click();
}

/** What a key would be read from: gone means locked. */
export const sessionKeys = async (extension: Pick<Extension, 'worker'>): Promise<string[]> =>
  (await extension.worker()).evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
