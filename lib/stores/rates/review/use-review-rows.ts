import { useCallback, useEffect, useMemo, useState } from 'react';
import { MARKETS } from '#lib/domain/market';
import { type ProfitTerms, profitTermsOf } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { withTypedCost } from '#lib/domain/rates/review/facts';
import { type ReviewRow, reviewRow } from '#lib/domain/rates/review/row';
import type { Days } from '#lib/domain/reports/performance';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { SALES_TABLES } from '#lib/records/reports/product-sales';
import { useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';
import { type KnownFacts, readFacts } from './facts';
import { useReviewReading } from './reading';

const TABLES = ['products', 'entries', 'suggestedRates', 'suggestions', ...SALES_TABLES, 'costs'] as const;
/** While thousands are being read again, what comes in is shown at the end: each page that is written would ask for all of them anew. */
const WHILE_READING = ['costs'] as const;
const MINUTE = 60_000;

export interface ReviewRows {
  /** null: not read from the records yet. */
  readonly rows: readonly ReviewRow[] | null;
  readonly days: Days | null;
  readonly terms: ProfitTerms;
}

/** Every product of the draft, judged by what is known of it at this moment. */
export function useReviewRows(draft: ReviewDraft, shop: ShopAccount): ReviewRows {
  const { items, accountId } = draft;
  const { market } = shop;
  const query = useCallback(() => readFacts(market, accountId, idsOf(items)), [market, accountId, items]);
  const reading = useReviewReading((state) => state.state === 'reading');
  const { value } = useLive<KnownFacts>(reading ? WHILE_READING : TABLES, query, accountId);
  const fees = useSetting('serviceFees');
  const now = useMinute();
  const own = useSetting('profitTerms');
  const terms = useMemo(() => profitTermsOf(shop.market, fees, own, now), [shop.market, fees, own, now]);
  const { timeZone, currency } = MARKETS[shop.market];
  const rows = useMemo(
    () =>
      value &&
      items.flatMap((item) => {
        const known = value.items.get(item.itemId);
        const facts = known && withTypedCost(draft, known, currency);
        return facts ? [reviewRow(draft, item, facts, terms, now, timeZone)] : [];
      }),
    [draft, items, value, terms, now, timeZone, currency],
  );
  return { rows, days: value?.days ?? null, terms };
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
