import type { CommissionRate } from '#lib/domain/commission-rate';
import type { DraftAffiliate } from '#lib/domain/targeted/draft';
import { type BookRow, compareAmounts } from './book';

/** Under which id AMS knows an affiliate; null: files alone name it, or it was erased. Of merged ones any id is the person's. */
export const inviteId = ({ id, merged, erased }: Pick<BookRow, 'id' | 'merged' | 'erased'>): string | null =>
  erased ? null : ([id, ...merged].find((one) => AMS_ID.test(one)) ?? null);
const AMS_ID = /^\d{1,19}$/;

/** Those who brought the most sales, `most` at most: only who sold and can be invited. */
export const bestAffiliates = (rows: readonly BookRow[], most: number): readonly BookRow[] =>
  rows
    .filter((row) => row.afterRefunds > 0n && inviteId(row) !== null)
    .toSorted((one, other) => compareAmounts(other.afterRefunds, one.afterRefunds))
    .slice(0, most);

/** The affiliates of a draft, each once; those who cannot be invited are left out. */
export const invited = (rows: readonly BookRow[]): readonly DraftAffiliate[] =>
  rows.flatMap((row) => {
    const affiliateId = inviteId(row);
    return affiliateId === null ? [] : [{ affiliateId, name: row.name || row.username || null, by: 'book' as const }];
  });

/** The highest rate that somebody of them was promised; null: nobody was. */
export const promisedRate = (rows: readonly Pick<BookRow, 'promisedRate'>[]): CommissionRate | null =>
  rows.reduce<CommissionRate | null>(
    (best, { promisedRate: rate }) => (rate !== null && (best === null || rate > best) ? rate : best),
    null,
  );
