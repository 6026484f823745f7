import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { connectKeyless } from '#scripts/browser/connect-keyless';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { affiliateTest, expect, test } from '#test/e2e/fixtures';
import { t } from '#test/e2e/shell/texts';
import { isLong } from '#test/proof';
import { findProduct } from '#test/world';
import { makeLink } from './links';
import { popupOver } from './popup-over';

/** Where no such link has been seen in use. */
const NOT_CONFIRMED = ['MY', 'ID'];

/** In each run one where such links were seen in use, one where they were not, and one of another script; `npm start -- --check` goes through all. */
const TRIED = isLong ? MARKET_CODES : MARKET_CODES.filter((market) => ['BR', 'MY', 'TW'].includes(market));

test(`works with no key in ${TRIED.length} markets`, async ({ ext, page, context, world }) => {
  test.setTimeout(120_000);
  const options = await context.newPage();
  for (const market of TRIED) await connectKeyless(options, ext, demoAccount(world, market));
  for (const market of TRIED) {
    const { affiliateId } = demoAccount(world, market);
    const product = findProduct(market, 'ordinary', 1);
    const popup = await popupOver(ext, page, productAddress(product));
    await expect(popup.getByText(t('link.withoutApi'))).toBeVisible();
    await expect(popup.getByText(t('link.notConfirmed'))).toHaveCount(NOT_CONFIRMED.includes(market) ? 1 : 0);
    await popup.getByText(t('link.subIds'), { exact: true }).click();
    await popup.getByLabel('Sub_id 1').fill('noKey');
    await popup.getByLabel('Sub_id 3').fill(`in${market}`);
    const link = await makeLink(popup);
    expect(link.startsWith(`https://${MARKETS[market].shortLink[0]}/an_redir?`), link).toBe(true);
    await expect(popup.getByText(t('link.withoutApi'))).toBeVisible();
    await ext.closePopup(popup);
    expect(await ext.clipboard()).toBe(link);
    expect(await ext.landing(link)).toMatchObject({ itemId: product.itemId, affiliateId, utmContent: `noKey--in${market}--` });
  }
  expect(
    world.requests().filter(({ host }) => host.startsWith('open-api.')),
    'nothing was asked of the API',
  ).toEqual([]);
});

affiliateTest('makes the long link when the API refuses an account that has an affiliate id too', async ({ ext, page, context, world }) => {
  const account = demoAccount(world, 'BR');
  const options = await context.newPage();
  await options.goto(ext.url('options.html#accounts'));
  await options.getByRole('button', { name: `More for ${account.appId}` }).click();
  await options.getByRole('menuitem', { name: t('options.account.edit') }).click();
  await options.getByLabel('Affiliate id (optional)').fill(account.affiliateId);
  await options.getByRole('button', { name: t('options.save') }).click();
  await expect(options.getByRole('heading', { name: t('options.accounts.title') })).toBeVisible();
  const product = findProduct('BR', 'ordinary');
  world.setFaults([{ kind: 'code', code: 10035, operation: 'generateShortLink' }]);
  const popup = await popupOver(ext, page, productAddress(product));
  await popup.getByRole('button', { name: t('link.make') }).click();
  await expect(popup.getByText(t('failure.noApiAccess.says'))).toBeVisible();
  await expect(popup.getByRole('button', { name: t('step.askForAccess') })).toBeVisible();
  await popup.getByRole('button', { name: t('link.copyLongLink') }).click();
  const link = await popup.getByLabel(t('link.yourLink')).inputValue();
  expect(await ext.clipboard()).toBe(link);
  expect(new URL(link).pathname).toBe('/an_redir');
  expect(await ext.landing(link)).toMatchObject({ itemId: product.itemId, affiliateId: account.affiliateId });
});
