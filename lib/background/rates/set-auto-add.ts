import { shopClient } from '#lib/background/shops/shop-client';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { outcomeOf } from '#lib/jobs/outcome-of';
import { noteInJournal, putJournal } from '#lib/records/rates/journal';
import type { JournalRow } from '#lib/records/rates/rows';
import { type Writing, write } from '#lib/records/transact';
import type { ShopClient } from '#lib/shopee-ams/client';

export interface AutoAdd {
  readonly on: boolean;
  readonly rate: CommissionRate | null;
}

/**
 * Switches auto-add of new products, reads it back, and enters it in the journal. The entry is written before anything is sent, with what
 * stood before: after the worker died the same request is checked there, and sent again only where AMS does not show it. After a lost answer what
 * is read back decides.
 *
 * @param requestId of the person's click; the entry's id
 * @param rate null: stays as it is
 * @returns what AMS says afterwards; `outcomeUnknown` when neither answer came
 */
export async function setAutoAdd(shop: ShopAccount, requestId: string, on: boolean, rate: CommissionRate | null): Promise<Result<AutoAdd>> {
  const client = await shopClient(shop);
  if (!client.ok) return client;
  const before = await readBack(client.value);
  if (!before.ok) return before;
  const started = await beginEntry(shop, requestId, on, rate, before.value);
  if (!started.ok) return started;
  const { row, again } = started.value;
  const isSet = ({ value }: { value: AutoAdd }) => value.on === on && (rate === null || value.rate === rate);
  // Asked once more after a death: it had been sent, and it is there.
  if (again && isSet(before)) {
    await enter(shop, { ...row, outcome: 'done' });
    return before;
  }
  let reported: string | null = null;
  const change = { open: on, ...(rate === null ? {} : { commissionRate: rate }) };
  const sent = await client.value.setAutoAdd(change, { onRequestId: (id) => (reported = id) });
  const isLost = !sent.ok && outcomeOf(sent, 'set', Date.now()).is === 'unknown';
  const after = sent.ok || isLost ? await readBack(client.value) : before;
  const stands = after.ok && isSet(after);
  const refused = !sent.ok && !isLost ? sent.failure : null;
  await enter(shop, {
    ...row,
    outcome: refused ? 'refused' : stands ? 'done' : isLost ? 'unknown' : 'unconfirmed',
    failure: refused,
    requestId: refused?.requestId ?? reported,
  });
  if (refused) return fail(refused);
  return after.ok && (sent.ok || stands) ? after : fail(failure('outcomeUnknown', { call: 'update_auto_add_new_product_setting' }));
}

/** The entry of this click: the one that is there, or a new one that says what stood before and nothing of the outcome. */
function beginEntry(
  shop: ShopAccount,
  id: string,
  on: boolean,
  rate: CommissionRate | null,
  before: AutoAdd,
): Promise<Result<{ row: JournalRow; again: boolean }>> {
  const work = async (transaction: Writing) => {
    const known = await transaction.objectStore('journal').get(id);
    if (known) return { row: known, again: true };
    const row: JournalRow = {
      id,
      at: Date.now(),
      accountId: shop.id,
      itemId: null,
      what: on ? 'autoAddOn' : 'autoAddOff',
      before: before.rate,
      after: rate ?? before.rate,
      period: null,
      by: 'thisBrowser',
      outcome: 'unknown',
      failure: null,
      requestId: null,
      jobId: null,
    };
    await putJournal(transaction, [row]);
    return { row, again: false };
  };
  return write(['journal'], work, { of: shop.id });
}

const enter = (shop: ShopAccount, row: JournalRow): Promise<Result<void>> =>
  write(['journal'], (transaction) => noteInJournal(transaction, [row]), { of: shop.id });

async function readBack(client: ShopClient): Promise<Result<AutoAdd>> {
  const answer = await client.autoAdd({});
  return answer.ok ? ok({ on: answer.value.open, rate: answer.value.commissionRate }) : answer;
}
