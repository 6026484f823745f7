import type { Page } from '@playwright/test';
import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { linkRequests, makeLink, proveLink } from './links';
import { popupOver } from './popup-over';

const makeAgain = async (popup: Page): Promise<string> => {
  const field = popup.getByLabel(t('link.yourLink'));
  const before = await field.inputValue();
  await popup.getByRole('button', { name: t('link.makeAgain') }).click();
  await expect(field).not.toHaveValue(before);
  return field.inputValue();
};

test('reuses a link without a request, and makes a new one only when asked to', async ({ ext, page, world }) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary');
  let popup = await popupOver(ext, page, productAddress(product));
  const link = await makeLink(popup);
  await ext.closePopup(popup);

  // The same product under another form of its address.
  popup = await popupOver(ext, page, `https://shopee.com.br/product/${product.shop.id}/${product.itemId}?sp_atk=1&utm_source=mail`);
  await expect(popup.getByRole('list').getByText(product.name.slice(0, 20))).toBeVisible();
  expect(await makeLink(popup)).toBe(link);
  await expect(popup.getByText(t('link.copiedReused'))).toBeVisible();
  expect(linkRequests(world)).toHaveLength(1);
  await page.bringToFront();
  await untilBadge(ext, '✓', () => dispatchCommand(ext, 'copy-link'));
  expect(await ext.clipboard()).toBe(link);
  expect(linkRequests(world)).toHaveLength(1);

  popup = await popupOver(ext, page);
  await makeLink(popup);
  const another = await makeAgain(popup);
  expect(another).not.toBe(link);
  expect(linkRequests(world)).toHaveLength(2);
  await proveLink(ext, another, { product, account, utmContent: '----' });
});

test('a counter moves on only when a link was made; its number and the minute do not make the same request another one', async ({
  ext,
  page,
  world,
}) => {
  const account = demoAccount(world, 'BR');
  const product = findProduct('BR', 'ordinary', 1);
  let popup = await popupOver(ext, page, productAddress(product));
  await popup.getByText(t('link.subIds'), { exact: true }).click();
  await popup.getByLabel('Sub_id 1').fill('n{counter}');
  await popup.getByLabel('Sub_id 2').fill('{time}');
  const link = await makeLink(popup);
  const numberOf = async (made: string) => (await ext.landing(made)).utmContent?.split('-')[0];
  expect(await numberOf(link)).toBe('n1');
  await ext.closePopup(popup);

  popup = await popupOver(ext, page);
  await expect(popup.locator('[data-part=sub-ids]'), 'the set used last, with the number that comes next').toContainText('n2');
  expect(await makeLink(popup), 'the same request as a number ago').toBe(link);
  await expect(popup.locator('[data-part=sub-ids]')).toContainText('n2');
  expect(linkRequests(world)).toHaveLength(1);

  world.setFaults([{ kind: 'code', code: 11000, operation: 'generateShortLink' }]);
  await popup.getByRole('button', { name: t('link.makeAgain') }).click();
  await expect(popup.getByText(t('failure.affiliateBusiness.says'))).toBeVisible();
  world.setFaults([]);
  await popup.getByRole('button', { name: t('step.retry') }).click();
  const second = popup.getByLabel(t('link.yourLink'));
  await expect(second).toBeVisible();
  expect(await numberOf(await second.inputValue()), 'a refusal spends no number').toBe('n2');
  expect(await numberOf(await makeAgain(popup))).toBe('n3');
  expect(await ext.landing(await second.inputValue())).toMatchObject({ itemId: product.itemId, affiliateId: account.affiliateId });
});
