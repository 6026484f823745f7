import { useEffect, useState } from 'react';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ReviewSales } from '#lib/domain/rates/review/facts';
import type { Days } from '#lib/domain/reports/performance';
import { ask } from '#lib/messages/ask';
import type { KnownFacts } from './facts';

/** Of so few products the sales are asked one by one where the shop was never read whole; of more, they are read with the shop. */
export const MOST_ASKED = 10;

export interface AskedSales {
  readonly sales: ReadonlyMap<string, ReviewSales | 'none'>;
  readonly days: Days | null;
}
const NOTHING: AskedSales = { sales: new Map(), days: null };

/** The last 30 days of a few products that no reading of the shop has told yet. */
export function useReviewSales({ accountId, items }: ReviewDraft, known: KnownFacts | null, reading: boolean): AskedSales {
  const [asked, setAsked] = useState(NOTHING);
  const missing = known?.days === null && items.length <= MOST_ASKED && !reading;
  useEffect(() => {
    if (!missing) return;
    let current = true;
    const askAll = async () => {
      for (const { itemId } of items) {
        const answer = await ask('shop.itemPerformance', { accountId, itemId });
        if (!current || !answer.ok) return;
        const { now, answered, asked: days } = answer.value;
        const row = now ? { sales: now.sales, commission: now.commission } : ('none' as const);
        setAsked((before) => ({ sales: new Map(before.sales).set(itemId, row), days: answered ?? days }));
      }
    };
    void askAll();
    return () => {
      current = false;
    };
  }, [missing, items, accountId]);
  return asked;
}
