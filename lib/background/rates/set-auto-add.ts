import { shopClient } from '#lib/background/shops/shop-client';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { noteInJournal } from '#lib/records/rates/journal';
import { write } from '#lib/records/transact';
import type { ShopClient } from '#lib/shopee-ams/client';

export interface AutoAdd {
  readonly on: boolean;
  readonly rate: CommissionRate | null;
}

/**
 * Switches auto-add of new products, reads it back, and enters it in the journal. After a lost answer what is read back decides.
 *
 * @param rate null: stays as it is
 * @returns what AMS says afterwards; `outcomeUnknown` when neither answer came
 */
export async function setAutoAdd(shop: ShopAccount, on: boolean, rate: CommissionRate | null): Promise<Result<AutoAdd>> {
  const client = await shopClient(shop);
  if (!client.ok) return client;
  const before = await readBack(client.value);
  if (!before.ok) return before;
  let requestId: string | null = null;
  const change = { open: on, ...(rate === null ? {} : { commissionRate: rate }) };
  const sent = await client.value.setAutoAdd(change, { told: (id) => (requestId = id) });
  const isLost = !sent.ok && outcomeOf(sent, 'set', Date.now()).is === 'unknown';
  const after = sent.ok || isLost ? await readBack(client.value) : before;
  const isSet = after.ok && after.value.on === on && (rate === null || after.value.rate === rate);
  const refused = !sent.ok && !isLost ? sent.failure : null;
  await write(['journal'], (transaction) =>
    noteInJournal(transaction, [
      {
        id: crypto.randomUUID(),
        at: Date.now(),
        accountId: shop.id,
        itemId: null,
        what: on ? 'autoAddOn' : 'autoAddOff',
        before: before.value.rate,
        after: rate ?? before.value.rate,
        period: null,
        by: 'thisBrowser',
        outcome: refused ? 'refused' : isSet ? 'done' : isLost ? 'unknown' : 'unconfirmed',
        failure: refused,
        requestId: refused?.requestId ?? requestId,
        jobId: null,
      },
    ]),
  );
  if (refused) return fail(refused);
  return after.ok && (sent.ok || isSet) ? after : fail(failure('outcomeUnknown', { call: 'update_auto_add_new_product_setting' }));
}

async function readBack(client: ShopClient): Promise<Result<AutoAdd>> {
  const answer = await client.autoAdd({});
  return answer.ok ? ok({ on: answer.value.open, rate: answer.value.commissionRate }) : answer;
}
