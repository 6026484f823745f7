import { useEffect } from 'react';
import { CostCard } from '#components/rates/cost-card';
import { Skeleton } from '#components/ui/skeleton';
import { MARKETS } from '#lib/domain/market';
import { costPerMonth } from '#lib/domain/rates/review/cost';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { sectionsOf } from '#lib/domain/rates/review/sections';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReviewEditing } from '#lib/stores/rates/review/editing';
import { useReviewReading } from '#lib/stores/rates/review/reading';
import { useReviewRows } from '#lib/stores/rates/review/use-review-rows';
import { ProfitCard } from './profit-card';
import { ReadingNotice } from './reading-notice';
import { ReviewFoot } from './review-foot';
import { ReviewHead } from './review-head';
import { ReviewSection } from './review-section';
import { RulesCard } from './rules-card';
import { TargetTools } from './target-tools';

/** One draft: what is to become of its products, what it costs and when it counts, and the one button that sends it. */
export function Review({ draft, shop }: { draft: ReviewDraft; shop: ShopAccount }) {
  const { id, accountId, items } = draft;
  // Read again whenever it is opened, unless it was only just left.
  useEffect(() => {
    const { draftId, state, readAt, read } = useReviewReading.getState();
    const fresh = readAt !== null && Date.now() - readAt < FRESH_MS;
    if (draftId !== id || state === 'idle' || (state === 'done' && !fresh)) void read({ id, accountId, items });
  }, [id, accountId, items]);
  const { rows, days, terms } = useReviewRows(draft, shop);
  const held = useReviewEditing((state) => (state.draftId === id ? state.open : NONE));
  const sent = rows?.filter(({ ticked }) => ticked) ?? [];
  return (
    <div className="review" data-part="review">
      <ReviewHead draft={draft} shop={shop} rows={rows ?? []} />
      <ReadingNotice draft={draft} />
      <div className="review__cols">
        <TargetTools draft={draft} shop={shop} />
        <div className="stack stack--3 review__side">
          <CostCard cost={costPerMonth(sent, MARKETS[shop.market].currency)} days={days} shop={shop} fee={terms.fee} />
          <RulesCard rows={sent} shop={shop} />
        </div>
        <div className="stack stack--3 review__list">
          {rows === null && <Skeleton width={80} />}
          {rows &&
            sectionsOf(rows, held).map(({ section, rows: some }) => (
              <ReviewSection key={section} section={section} rows={some} draft={draft} shop={shop} />
            ))}
        </div>
        <ProfitCard draft={draft} shop={shop} rows={rows ?? []} terms={terms} />
      </div>
      <ReviewFoot draft={draft} shop={shop} rows={rows ?? []} />
    </div>
  );
}

const NONE = {};
/** So long what was read is taken for what is. */
const FRESH_MS = 60_000;
