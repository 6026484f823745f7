import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { mergedIds } from '#lib/domain/targeted/book/book';
import type { Handlers } from '#lib/messages/answer';
import type { InputOf } from '#lib/messages/contract';
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

/** Changes what is written of an affiliate. Nothing is written of one that was erased. @param changed null: it may not be so */
async function change(
  accountId: string,
  affiliateId: string,
  changed: (before: AffiliateNoteRow, all: readonly AffiliateNoteRow[]) => AffiliateNoteRow | null,
): Promise<Result<Record<string, never>>> {
  const written = await write(
    ['affiliateNotes'],
    async (transaction) => {
      const store = transaction.objectStore('affiliateNotes');
      const all = await store.getAll(IDBKeyRange.bound([accountId], [accountId, []]));
      const before = all.find((row) => row.affiliateId === affiliateId) ?? { ...NO_NOTE, accountId, affiliateId };
      const next = before.erasedAt === null ? changed(before, all) : null;
      if (next) await store.put(next);
      return next !== null;
    },
    { of: accountId },
  );
  if (!written.ok) return written;
  return written.value ? ok({}) : fail(failure('unexpected'));
}

export const erase = async ({ accountId, affiliateIds }: InputOf<'book.erase'>): Promise<Result<Record<string, never>>> => {
  const erased = await eraseAffiliates(accountId, new Set(affiliateIds), Date.now());
  return erased.ok ? ok({}) : erased;
};

/** Message → handler. */
export const bookHandlers = {
  'book.keepNote': keepNote,
  'book.merge': merge,
  'book.erase': erase,
} satisfies Partial<Handlers>;
