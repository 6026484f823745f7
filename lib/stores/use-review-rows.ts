import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CommissionRate } from '../domain/commission-rate';
import { MARKETS } from '../domain/market';
import type { ReviewDraft } from '../domain/review/draft';
import { type ReviewRow, reviewRow } from '../domain/review/row';
import { serviceFeeOf } from '../domain/service-fee';
import type { ShopAccount } from '../domain/shop-account';
import type { Days } from '../domain/shop-figures';
import { type KnownFacts, readFacts } from './review-facts';
import { useLive } from './use-live';
import { useSetting } from './use-setting';

const TABLES = ['products', 'entries', 'suggestedRates', 'suggestions', 'productSales', 'costs'] as const;
const MINUTE = 60_000;

export interface ReviewRows {
  /** null: not read from the records yet. */
  readonly rows: readonly ReviewRow[] | null;
  readonly days: Days | null;
  readonly fee: CommissionRate;
}

/** Every product of the draft, judged by what is known of it at this moment. */
export function useReviewRows(draft: ReviewDraft, shop: ShopAccount): ReviewRows {
  const { items, accountId } = draft;
  const query = useCallback(() => readFacts(accountId, idsOf(items)), [accountId, items]);
  const { value } = useLive<KnownFacts>(TABLES, query);
  const fees = useSetting('serviceFees');
  const now = useMinute();
  const fee = serviceFeeOf(shop.market, fees, now);
  const { timeZone } = MARKETS[shop.market];
  const rows = useMemo(
    () =>
      value &&
      items.flatMap((item) => {
        const facts = value.items.get(item.itemId);
        return facts ? [reviewRow(draft, item, facts, fee, now, timeZone)] : [];
      }),
    [draft, items, value, fee, now, timeZone],
  );
  return { rows, days: value?.days ?? null, fee };
}

const idsOf = (items: ReviewDraft['items']): string[] => items.map(({ itemId }) => itemId);

/** The moment, to the minute: what is owed, and until when, depends on it. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
