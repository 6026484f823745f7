import { accountById } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { hasKey } from '#lib/background/accounts/clients';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

/** What a page of ours takes at a time; the API would serve 500. */
const ORDERS = 50;

/** Some orders of a partner network's team. One call; it is told apart whether the account is no network (`accessDenied`). */
export const partnerOrders: Handlers['reports.partnerOrders'] = async ({ accountId, from, to, token }) => {
  const account = await accountById(accountId);
  if (!account.ok) return account;
  if (!hasKey(account.value)) return fail(failure('noApiAccess'));
  const client = await affiliateClient(account.value);
  if (!client.ok) return client;
  const times = { purchaseTimeStart: from, purchaseTimeEnd: to };
  const next = token === '' ? {} : { searchNextToken: token };
  const answer = await client.value.partnerOrderReport({ ...times, ...next, limit: ORDERS }, { rows: 'readable' });
  if (!answer.ok) return answer;
  const { nodes, searchNextPageInfo, leftOut = 0 } = answer.value;
  const known = nodes.filter((node) => node !== null);
  return ok({
    orders: known.map(({ orderId, purchaseTime, completeTime, orderStatus, buyerType, shopName, items }) => ({
      orderId,
      purchaseTime: purchaseTime ?? null,
      completeTime: completeTime ?? null,
      status: orderStatus ?? null,
      buyer: buyerType ?? null,
      shopName: shopName ?? null,
      items: items.map((item) => ({
        itemId: item.itemId,
        name: item.itemName ?? null,
        price: item.itemPrice ?? null,
        quantity: item.qty ?? null,
        amount: item.actualAmount ?? null,
        refund: item.refundAmount ?? null,
      })),
    })),
    token: searchNextPageInfo.searchNextToken ?? '',
    leftOut: leftOut + nodes.length - known.length,
  });
};
