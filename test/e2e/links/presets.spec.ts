import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { MARKETS } from '#lib/domain/market';
import { connectKeyless } from '#scripts/browser/connect-keyless';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { makeLink } from './links';
import { popupOver } from './popup-over';

declare const chrome: typeof browser;

/** Fills the form of a preset; `slots` by place. */
async function writePreset(options: Page, name: string, slots: readonly string[]): Promise<void> {
  const form = options.getByRole('form', { name: t('options.presets.form') });
  await form.getByLabel(t('options.presets.name')).fill(name);
  for (const [index, slot] of slots.entries()) await form.getByLabel(`Sub_id ${index + 1}`).fill(slot);
}

/** Day and time on the wall of a market, written here once more. */
function wallClock(timeZone: string): { day: string; time: string } {
  const [date = '', clock = ''] = new Date().toLocaleString('sv-SE', { timeZone }).split(' ');
  return { day: date.replaceAll('-', ''), time: clock.replaceAll(':', '').slice(0, 4) };
}

test('presets with tokens', async ({ ext, page, context, world }) => {
  const options = await context.newPage();
  for (const market of ['BR', 'TH'] as const) await connectKeyless(options, ext, demoAccount(world, market));
  await options.goto('about:blank');
  await options.goto(ext.url('options.html#presets'));
  await options.getByRole('button', { name: t('options.presets.add') }).click();
  await writePreset(options, 'Stories', ['wpp{market}', '{date}', '{time}', '{item}', '{counter}']);
  const form = options.getByRole('form', { name: t('options.presets.form') });
  await form.getByLabel('Sub_id 1').fill('olá');
  await expect(form.getByText('Letters and digits only, no accents. Remove: "á"')).toBeVisible();
  await form.getByLabel('Sub_id 1').fill('{wat}');
  await expect(form.getByText("{wat} doesn't exist.")).toBeVisible();
  await form.getByLabel('Sub_id 1').fill('x'.repeat(51));
  await expect(form.getByText('51 characters')).toBeVisible();
  await form.getByLabel('Sub_id 1').fill('wpp{market}');
  await form.getByText(t('options.presets.starAll')).click();
  await form.getByRole('button', { name: t('options.save') }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'Stories' }).getByText(t('options.presets.default'))).toBeVisible();
  const synced = await options.evaluate(async () => Object.keys(await chrome.storage.sync.get(null)));
  expect(synced, 'presets follow the person').toContain('setting:presets');

  for (const [index, market] of (['BR', 'TH'] as const).entries()) {
    const product = findProduct(market, 'ordinary');
    const popup = await popupOver(ext, page, productAddress(product));
    await expect(popup.getByRole('button', { name: 'Stories', pressed: true })).toBeVisible();
    const before = wallClock(MARKETS[market].timeZone);
    const link = await makeLink(popup);
    const after = wallClock(MARKETS[market].timeZone);
    await ext.closePopup(popup);
    const content = (await ext.landing(link)).utmContent ?? '';
    const expected = [before, after].map(({ day, time }) => `wpp${market}-${day}-${time}-${product.itemId}-${index + 1}`);
    expect(expected, `${content} in the time of ${market}`).toContain(content);
  }
});

test('a preset that was deleted by mistake comes back', async ({ ext, context }) => {
  const options = await context.newPage();
  await options.goto(ext.url('options.html#presets'));
  await options.getByRole('button', { name: t('options.presets.add') }).click();
  await writePreset(options, 'Telegram', ['tg', '{date}']);
  await options.getByRole('button', { name: t('options.save') }).click();
  await options.getByRole('button', { name: 'Delete Telegram' }).click();
  await expect(options.getByText('Telegram deleted.')).toBeVisible();
  await options.getByRole('button', { name: t('options.undo') }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'Telegram' })).toBeVisible();
});
