import { MARKETS } from '#lib/domain/market';
import { productAddress } from '#scripts/browser/product-page';
import { findProduct } from '#test/world';
import type { Session } from './job';

/** Opens what can be tried: a Seller Centre page, and a product page in front of it. */
export async function showAround({ context, page }: Session): Promise<void> {
  const seller = await context.newPage();
  await seller.goto(`https://${MARKETS.BR.sellerCentre[0]}/portal/product/list/live/all`);
  await page.goto(productAddress(findProduct('BR', 'ordinary')));
  await page.bringToFront();
}
