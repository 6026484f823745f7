import { productAddress } from '#scripts/browser/product-page';
import { expect, affiliateTest as test } from '#test/e2e/fixtures';
import { makeLink } from '#test/e2e/links/links';
import { popupOver } from '#test/e2e/links/popup-over';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';

test('after everything was deleted no open page shows any of it, and no undo is offered that would do nothing', async ({
  ext,
  page,
  context,
}) => {
  for (const nth of [0, 1]) {
    const popup = await popupOver(ext, page, productAddress(findProduct('BR', 'ordinary', nth)));
    await makeLink(popup);
    await ext.closePopup(popup);
  }
  const history = await context.newPage();
  await history.goto(ext.url('sidepanel.html#history'));
  const rows = history.locator('[data-link]');
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole('button', { name: /^More/ }).click();
  await history.getByRole('menuitem', { name: t('history.remove') }).click();
  await expect(history.getByRole('button', { name: t('searches.undo') })).toBeVisible();
  const maker = await context.newPage();
  await maker.goto(ext.url('sidepanel.html#links'));
  const offers = await context.newPage();
  await offers.goto(ext.url('sidepanel.html#offers'));
  const options = await context.newPage();
  await options.goto(ext.url('options.html#vault'));
  await options.getByRole('button', { name: t('options.delete.button') }).click();
  await options.getByLabel('Type DELETE to confirm').fill('DELETE');
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('options.delete.title') })
    .click();
  await expect(options.getByText(t('options.delete.done'))).toBeVisible();

  await expect(rows, 'nothing of it stays on the screen').toHaveCount(0);
  await expect(history.getByRole('button', { name: t('searches.undo') })).toHaveCount(0);
  for (const open of [maker, offers]) await expect(open.getByRole('heading', { name: t('link.connect') }).first()).toBeVisible();
  await options.getByRole('link', { name: t('options.accounts.title'), exact: true }).click();
  await expect(options.locator('[data-account]')).toHaveCount(0);
});
