import { readFileSync } from 'node:fs';
import { productAddress } from '#scripts/browser/product-page';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { popupOver } from './popup-over';

test('a caption of one’s own: fields by keys, an unknown one named, the disclosure missed before it is copied', async ({
  ext,
  page,
  context,
}) => {
  const product = findProduct('BR', 'ordinary', 3);
  const name = product.name.replace(/\s+/g, ' ').trim();
  const options = await context.newPage();
  await options.goto(ext.url('options.html'));
  const panel = await ext.openPanel(options);
  await page.bringToFront();
  await page.goto(productAddress(product));
  await panel.evaluate(() => {
    location.hash = 'captions';
  });
  const preview = panel.locator('[data-part="caption-text"]').first();
  await expect(preview).toContainText(name);
  await expect(preview).toContainText('#publi');

  const template = panel.getByLabel(/^Template ·/);
  await template.fill('Olha: {valor}');
  await expect(panel.getByText("{valor} isn't a field.")).toBeVisible();
  await expect(panel.getByRole('button', { name: t('caption.save') })).toBeDisabled();
  await template.fill('Olha: ');
  await template.press('End');
  await panel.getByRole('button', { name: t('caption.field.product'), exact: true }).press('Enter');
  await expect(template).toBeFocused();
  await template.press('Enter');
  await panel.getByRole('button', { name: t('caption.field.link'), exact: true }).press('Space');
  await expect(template).toHaveValue('Olha: {product}\n{link}');
  await expect(preview).toHaveText(`Olha: ${name}\nhttps://s.shopee.com.br/…`);
  await panel.getByLabel(t('caption.name')).fill('Minha');
  await panel.getByRole('button', { name: t('caption.save') }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Minha', pressed: true })).toBeVisible();

  await panel.getByRole('button', { name: t('caption.makeLink') }).click();
  await panel.getByRole('button', { name: t('caption.copy') }).click();
  await expect(panel.getByRole('alert').getByText(t('caption.stop.title'))).toBeVisible();
  await panel
    .getByRole('alert')
    .getByRole('button', { name: t('caption.stop.putBack') })
    .click();
  await expect(panel.getByText(t('caption.copied'))).toBeVisible();
  await expect(template).toHaveValue('Olha: {product}\n{link}\n{disclosure}');
  expect(await ext.clipboard()).toMatch(/^Olha: [^\n]+\nhttps:\/\/s\.shopee\.com\.br\/\S+\n#publi/);
});

test('takes a link to where it is posted, and its QR code along', async ({ ext, page }) => {
  const popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary', 3)));
  await popup.getByRole('button', { name: t('link.make') }).click();
  const link = await popup.getByLabel(t('link.yourLink')).inputValue();
  const share = popup.getByRole('group', { name: t('caption.share') });
  for (const [name, host] of Object.entries({
    WhatsApp: 'wa.me',
    Telegram: 't.me',
  })) {
    const address = new URL((await share.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '');
    expect(address.host).toBe(host);
    expect(decodeURIComponent(address.search)).toContain(link);
  }
  await share.getByRole('button', { name: t('caption.shareMore') }).click();
  await expect(popup.getByRole('menuitem')).toHaveText(['LINE', 'X', 'Facebook']);
  await popup.keyboard.press('Escape');
  await popup
    .locator('[data-part="made"]')
    .getByRole('button', { name: t('qr.named') })
    .click();
  await expect(popup.getByRole('img', { name: /^QR code: / })).toBeVisible();
  const saving = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'PNG' }).click();
  const picture = readFileSync(await (await saving).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(300);
  await popup.getByRole('button', { name: t('common.close') }).click();
  await ext.closePopup(popup);
});
