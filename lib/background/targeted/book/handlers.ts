import { jobIdOf } from '#lib/background/jobs/job-id';
import { runner } from '#lib/background/jobs/runner';
import { shopClient } from '#lib/background/shops/shop-client';
import { shops } from '#lib/background/shops/shops';
import { withShop } from '#lib/background/shops/with-shop';
import { sampleSearch } from '#lib/background/targeted/jobs/sample-search';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { done, fail, ok, type Result } from '#lib/domain/result';
import { mergedIds } from '#lib/domain/targeted/book/book';
import { MOST_SAMPLES, SEARCHED_DAYS, withSamples } from '#lib/domain/targeted/book/samples';
import type { Handlers } from '#lib/messages/answer';
import type { InputOf } from '#lib/messages/contract';
import type { AffiliateNoteRow } from '#lib/records/targeted/affiliate-rows';
import { eraseAffiliates } from '#lib/records/targeted/erase-affiliates';
import { NO_NOTE } from '#lib/records/targeted/erased';
import { write } from '#lib/records/transact';
import { ordersByNumber } from './orders-by-number';

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
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
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

export const keepSamples: Handlers['book.keepSamples'] = async ({ accountId, affiliateId, add, remove }) => {
  let added = 0;
  const gone = new Set(remove);
  const kept = await change(
    accountId,
    affiliateId,
    (before, all) => {
      const standsFor = mergedIds(all);
      // Those of a person's other ids are shown with its own.
      const own = all.filter((row) => row.affiliateId === affiliateId || standsFor(row.affiliateId) === affiliateId);
      const stored = withSamples(
        [],
        own.flatMap(({ samples = [] }) => samples),
      ).filter(({ orderId }) => !gone.has(orderId));
      const samples = withSamples(stored, add);
      added = samples.length - stored.length;
      return samples.length > MOST_SAMPLES ? null : { ...before, samples };
    },
    (row, standsFor) => (row.samples?.length && standsFor(row.affiliateId) === affiliateId ? { ...row, samples: [] } : row),
  );
  return kept.ok ? ok({ added }) : kept;
};

export const findSamples: Handlers['book.findSamples'] = async ({ accountId, orderIds }) => {
  const shop = await shops.byId(accountId);
  if (!shop.ok) return shop;
  const client = await shopClient(shop.value);
  if (!client.ok) return client;
  const answer = await ordersByNumber(client.value, orderIds, shop.value.market);
  if (!answer.ok) return answer;
  const samples = answer.value.flatMap(({ sample }) => sample ?? []);
  const known = new Set(answer.value.map(({ orderId }) => orderId));
  const isSample = new Set(samples.map(({ orderId }) => orderId));
  return ok({
    samples,
    ordinary: [...known].filter((orderId) => !isSample.has(orderId)),
    unknown: orderIds.filter((orderId) => !known.has(orderId)),
  });
};

const BACK = SEARCHED_DAYS * 86_400_000;

export const jobFindSamples: Handlers['job.findSamples'] = async ({ requestId, accountId }) =>
  withShop(accountId, () => {
    const now = Date.now();
    const params = { shopAccountId: accountId, from: now - BACK, to: now };
    return jobIdOf(runner.start(sampleSearch, params, { accountId, urgency: 'interactive', id: requestId }));
  });

export const erase = async ({ accountId, affiliateIds }: InputOf<'book.erase'>): Promise<Result<Record<string, never>>> =>
  done(await eraseAffiliates(accountId, new Set(affiliateIds), Date.now()));

/** Message → handler. */
export const bookHandlers = {
  'book.keepNote': keepNote,
  'job.findSamples': jobFindSamples,
  'book.findSamples': findSamples,
  'book.keepSamples': keepSamples,
  'book.merge': merge,
  'book.erase': erase,
} satisfies Partial<Handlers>;
