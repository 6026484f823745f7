import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ReviewDraft, ReviewFrom, ReviewItem, ReviewTarget, SeenFacts } from '#lib/domain/rates/review/draft';
import { seenFacts } from '#lib/domain/rates/review/facts';
import { recordsOfItems } from '#lib/records/rates/standing-records';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { keepDraft } from './draft';

export interface ReviewInput {
  readonly accountId: string;
  readonly from: ReviewFrom;
  readonly items: readonly ReviewItem[];
  readonly target: ReviewTarget;
  /** Where many are chosen at once: a rate that is lowered is owed for seven days more. */
  readonly onlyRaise?: boolean;
  /** Changed products of which nothing can be put back. */
  readonly cannotRevert?: number;
  /** What the field for all begins with; left out: what the products bring, where that is one rate. */
  readonly rateForAll?: CommissionRate | null;
}

/**
 * Puts products before the person with what is to become of them, and leads there. Nothing is sent. The draft outlives the panel; a draft
 * of this shop that lay there before is replaced, those of other shops stay. A product named twice counts once.
 */
export async function openReview(input: ReviewInput): Promise<void> {
  const { accountId, from, items, target, onlyRaise = false, cannotRevert = 0, rateForAll } = input;
  const once = [...new Map(items.map((item) => [item.itemId, item])).values()];
  const now = Date.now();
  const draft: ReviewDraft = {
    id: crypto.randomUUID(),
    revision: 0,
    accountId,
    from,
    target,
    items: once,
    ...(cannotRevert > 0 ? { cannotRevert } : {}),
    seen: await seenNow(
      accountId,
      once.map(({ itemId }) => itemId),
      now,
    ),
    openedAt: now,
    onlyRaise,
    rateForAll: rateForAll ?? (target === 'typed' ? soleRate(once) : null),
    rates: {},
    end: 'none',
    ticks: {},
    costs: {},
    unread: {},
  };
  await keepDraft(draft);
  goToView('review', accountId);
}

/** What the records, and so the board, say of these products at this moment. */
async function seenNow(accountId: string, ids: readonly string[], now: number): Promise<Record<string, SeenFacts>> {
  const known = await recordsOfItems(accountId, ids);
  return known.ok ? Object.fromEntries([...known.value].flatMap(([itemId, records]) => entryOf(itemId, seenFacts(records, now)))) : {};
}

const entryOf = (itemId: string, seen: SeenFacts | null): [string, SeenFacts][] => (seen ? [[itemId, seen]] : []);

/** The rate that all of them bring; null: none, or several. */
function soleRate(items: readonly ReviewItem[]): ReviewDraft['rateForAll'] {
  const [first] = items;
  return first?.rate !== undefined && items.every(({ rate }) => rate === first.rate) ? first.rate : null;
}
