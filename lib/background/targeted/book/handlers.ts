import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import { mergedIds } from '#lib/domain/targeted/book/book';
import { withSamples } from '#lib/domain/targeted/book/samples';
import { clockOf } from '#lib/domain/time/zone-clock';
import type { Handlers } from '#lib/messages/answer';
import type { InputOf, OutputOf } from '#lib/messages/contract';
import type { AffiliateNoteRow } from '#lib/records/targeted/affiliate-rows';
import { eraseAffiliates } from '#lib/records/targeted/erase-affiliates';
import { NO_NOTE } from '#lib/records/targeted/erased';
import { write } from '#lib/records/transact';

export const keepNote = ({ accountId, affiliateId, note }: InputOf<'book.keepNote'>) => {
  const { tags, note: text, contacted, promisedRate } = note;
  const rate = promisedRate === null ? null : rateFromBasisPoints(promisedRate);
  return change(accountId, affiliateId, (before) => ({ ...before, tags: [...new Set(tags)], note: text, contacted, promisedRate: rate }));
};

export const merge = ({ accountId, affiliateId, into }: InputOf<'book.merge'>) =>
  change(accountId, affiliateId, (before, all) => {
    // The other way round already, or itself: that would name nobody.
    const others = all.filter((row) => row.affiliateId !== affiliateId);
    const goesRound = into !== null && mergedIds(others)(into) === affiliateId;
    return goesRound ? null : { ...before, mergedInto: into };
  });

/**
 * Changes what is written of an affiliate. Nothing is written of one that was erased.
 *
 * @param changed null: it may not be so
 * @param others what becomes of the other rows with it
 */
async function change(
  accountId: string,
  affiliateId: string,
  changed: (before: AffiliateNoteRow, all: readonly AffiliateNoteRow[]) => AffiliateNoteRow | null,
  others: (row: AffiliateNoteRow, standsFor: (id: string) => string) => AffiliateNoteRow = (row) => row,
): Promise<Result<Record<string, never>>> {
  const written = await write(
    ['affiliateNotes'],
    async (transaction) => {
      const store = transaction.objectStore('affiliateNotes');
      const all = await store.getAll(IDBKeyRange.bound([accountId], [accountId, []]));
      const before = all.find((row) => row.affiliateId === affiliateId) ?? { ...NO_NOTE, accountId, affiliateId };
      const next = before.erasedAt === null ? changed(before, all) : null;
      if (!next) return false;
      await store.put(next);
      const standsFor = mergedIds(all);
      for (const row of all) {
        const mended = row.affiliateId === affiliateId ? row : others(row, standsFor);
        if (mended !== row) await store.put(mended);
      }
      return true;
    },
    { of: accountId },
  );
  if (!written.ok) return written;
  return written.value ? ok({}) : fail(failure('unexpected'));
}

export const keepSamples = ({ accountId, affiliateId, samples }: InputOf<'book.keepSamples'>) =>
  change(
    accountId,
    affiliateId,
    (before) => ({ ...before, samples: withSamples([], samples) }),
    // Those of a person's other ids were shown with them, and are in the list.
    (row, standsFor) => (row.samples?.length && standsFor(row.affiliateId) === affiliateId ? { ...row, samples: [] } : row),
  );

/** The API answers for so many orders at once. */
const A_CALL = 50;

export const findSamples: Handlers['book.findSamples'] = async ({ accountId, orderIds }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const client = await shopClient(shop.value);
  if (!client.ok) return client;
  const { timeZone } = MARKETS[shop.value.market];
  const samples: OutputOf<'book.findSamples'>['samples'] = [];
  const known = new Set<string>();
  for (let from = 0; from < orderIds.length; from += A_CALL) {
    const answer = await client.value.orderDetail({ orderIds: orderIds.slice(from, from + A_CALL) }, { rows: 'readable' });
    if (!answer.ok) return answer;
    for (const { orderSn: orderId, createTime, affiliateSampleType, itemList } of answer.value.orderList) {
      known.add(orderId);
      if (!affiliateSampleType || createTime === null) continue;
      const day = Date.parse(`${clockOf(createTime, timeZone).slice(0, 10)}T00:00:00Z`) / 86_400_000;
      const items = itemList.map(({ itemId, itemName, modelQuantityPurchased }) => ({
        itemId,
        name: itemName ?? '',
        quantity: Math.max(1, Math.trunc(modelQuantityPurchased ?? 1)),
      }));
      samples.push({ orderId, day, items });
    }
  }
  const isSample = new Set(samples.map(({ orderId }) => orderId));
  return ok({
    samples,
    ordinary: [...known].filter((orderId) => !isSample.has(orderId)),
    unknown: orderIds.filter((orderId) => !known.has(orderId)),
  });
};

export const erase = async ({ accountId, affiliateIds }: InputOf<'book.erase'>): Promise<Result<Record<string, never>>> => {
  const erased = await eraseAffiliates(accountId, new Set(affiliateIds), Date.now());
  return erased.ok ? ok({}) : erased;
};

/** Message → handler. */
export const bookHandlers = {
  'book.keepNote': keepNote,
  'book.findSamples': findSamples,
  'book.keepSamples': keepSamples,
  'book.merge': merge,
  'book.erase': erase,
} satisfies Partial<Handlers>;
