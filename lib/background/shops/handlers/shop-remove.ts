import { vault } from '#lib/background/accounts/clients';
import { forgetFigures } from '#lib/background/reports/performance-kept';
import { forgetShopLine } from '#lib/background/shops/shop-line';
import { shops } from '#lib/background/shops/shops';
import { ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { forgetAccount } from '#lib/records/of-account';

/** What was read of a shop; the journal and links are the person's own and stay. */
const READ_OF_SHOP = [
  'products',
  'suggestedRates',
  'entries',
  'suggestions',
  'campaigns',
  'productSales',
  'categories',
  'amsTasks',
  'readings',
] as const;

/** The secret goes first; the authorization itself ends in the Open Platform or in Seller Centre. */
export const shopRemove: Handlers['shop.remove'] = async ({ accountId }) => {
  const forgotten = await vault.forget(accountId);
  if (!forgotten.ok) return forgotten;
  await forgetFigures(accountId);
  await forgetShopLine(accountId);
  const emptied = await forgetAccount(accountId, READ_OF_SHOP);
  if (!emptied.ok) return emptied;
  await shops.rewrite((list) => list.filter((one) => one.id !== accountId));
  return ok({});
};
