import assert from 'node:assert/strict';
import { expect, type Page } from '@playwright/test';
import { MARKET_CODES, type MarketCode } from '#lib/domain/market';
import { connectAccount } from '#scripts/browser/connect-account';
import { productAddress } from '#scripts/browser/product-page';
import { t } from '#test/e2e/shell/texts';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob, Session } from './job';
import { proveLink } from './prove-link';

/** A short link in each of the eight markets, each by an account of that market, with sub ids that the landing page must show. */
export const markets: CheckJob = {
  name: 'short links in eight markets',
  run: async (session) => {
    const rows = [];
    // Brazil's account is connected already.
    for (const market of MARKET_CODES) {
      if (market !== 'BR') await connect(session, market);
      rows.push(await linkIn(session, market));
    }
    return { markets: rows };
  },
};

async function connect({ context, extension, world }: Session, market: MarketCode): Promise<void> {
  const options = await context.newPage();
  await connectAccount(options, extension, demoAccount(world, market));
  await options.close();
}

async function linkIn(session: Session, market: MarketCode): Promise<{ market: MarketCode; link: string; landing: 'ok' }> {
  const product = findProduct(market, 'ordinary', 4);
  await session.page.bringToFront();
  await session.page.goto(productAddress(product));
  const popup = await session.extension.openPopup();
  await writeSubIds(popup, ['check', '', `in${market}`]);
  await popup.getByRole('button', { name: t('link.make') }).click();
  const field = popup.getByLabel(t('link.yourLink'));
  await expect(field).toBeVisible();
  const link = await field.inputValue();
  const landing = await proveLink(session, link, product, demoAccount(session.world, market).affiliateId);
  assert.equal(landing.utmContent, `check--in${market}--`, `${link} carries other sub ids`);
  return { market, link, landing: 'ok' };
}

async function writeSubIds(popup: Page, subIds: readonly string[]): Promise<void> {
  await popup.getByText(t('link.subIds'), { exact: true }).click();
  for (const [index, text] of subIds.entries()) await popup.getByLabel(`Sub_id ${index + 1}`).fill(text);
}
