import type { ReviewDraft, ReviewFrom, ReviewItem, ReviewTarget, SeenFacts } from '../domain/review/draft';
import { rowsOfItems } from '../records/of-account';
import { seenFacts } from "../domain/review/facts";
import { goToView } from './use-panel-view';
import { saveSetting } from './use-setting';

export interface ReviewWish {
  readonly accountId: string;
  readonly from: ReviewFrom;
  readonly items: readonly ReviewItem[];
  readonly target: ReviewTarget;
}

/**
 * Puts products before the person with what is to become of them, and leads there. Nothing is sent. The draft outlives the panel; a draft
 * that lay there before is replaced, a product named twice counts once.
 */
export async function openReview({ accountId, from, items, target }: ReviewWish): Promise<void> {
  const once = [...new Map(items.map((item) => [item.itemId, item])).values()];
  const draft: ReviewDraft = {
    id: crypto.randomUUID(),
    accountId,
    from,
    target,
    items: once,
    seen: await seenNow(
      accountId,
      once.map(({ itemId }) => itemId),
    ),
    openedAt: Date.now(),
    rateForAll: null,
    rates: {},
    end: 'none',
    ticks: {},
  };
  await saveSetting('review', draft);
  goToView('review');
}

/** What the records, and so the board, say of these products at this moment. */
async function seenNow(accountId: string, ids: readonly string[]): Promise<Record<string, SeenFacts>> {
  const [entries, suggested] = await Promise.all([rowsOfItems('entries', accountId, ids), rowsOfItems('suggestedRates', accountId, ids)]);
  const entriesOf = Map.groupBy(entries.ok ? entries.value : [], ({ itemId }) => itemId);
  const suggestedOf = new Map((suggested.ok ? suggested.value : []).map((row) => [row.itemId, row]));
  const now = Date.now();
  const facts = (itemId: string): SeenFacts => {
    const rows = { product: undefined, entries: entriesOf.get(itemId) ?? [], suggested: suggestedOf.get(itemId) };
    const { rate, endsAt, suggested: range } = shopItem(itemId, rows, true, now);
    return { rate, end: endsAt, min: range?.min ?? null, max: range?.max ?? null };
  };
  return Object.fromEntries(ids.map((itemId) => [itemId, facts(itemId)]));
}
