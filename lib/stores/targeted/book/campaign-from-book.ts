import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import { profitTermsOf } from '#lib/domain/rates/profit-terms';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { DraftAffiliate, DraftProduct } from '#lib/domain/targeted/draft';
import { proposedRate, type RateFacts } from '#lib/domain/targeted/proposed-rate';
import { ask } from '#lib/messages/ask';
import { readFacts } from '#lib/stores/rates/review/facts';
import type { SoldProduct } from '#lib/stores/reports/sales/sold-by';
import { salesClient } from '#lib/stores/reports/sales/use-sales';
import { settingNow } from '#lib/stores/shell/use-setting';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { beginDraft } from '#lib/stores/targeted/draft/begin-draft';
import { rateFacts } from '#lib/stores/targeted/draft/use-draft-facts';

/** So many of what they sold best are proposed. */
const MOST_PRODUCTS = 20;
/** Every rate is below it. */
const WHOLE = 10_001;

export interface BookCampaign {
  readonly affiliates: readonly DraftAffiliate[];
  /** All ids under which their sales are known. */
  readonly soldBy: readonly string[];
  /** The shop's products that they sell elsewhere: they come behind what they sold for the shop. */
  readonly also?: readonly { readonly itemId: string; readonly name: string }[];
  /** The days whose sales tell the products. */
  readonly range: DayRange;
  /** The rate that was promised to one of them; null: none was. */
  readonly promised: CommissionRate | null;
  readonly name: string;
  readonly message: string;
}

/**
 * Begins a draft with these affiliates and shows it: with what they sold best, as far as it may be in a campaign, each product at its proposed
 * rate or at the one that was promised. Where that loses on a product, its step opens. Nothing is sent. Null: it is there.
 */
export async function beginFromBook(
  shop: ShopAccount,
  { affiliates, soldBy, also = [], range, promised, name, message }: BookCampaign,
): Promise<Failure | null> {
  const sold = await salesClient().ask<readonly SoldProduct[]>({
    kind: 'soldProducts',
    question: { place: { market: shop.market, accountId: shop.id }, range, affiliateIds: soldBy, most: MOST_PRODUCTS },
  });
  if (!sold.ok) return sold.failure;
  const wanted = new Map([...sold.value, ...also].map((one) => [one.itemId, one]));
  const found = await addable(shop.id, [...wanted.values()].slice(0, MOST_PRODUCTS));
  const facts = await factsOf(shop, found);
  const products = found.map(({ itemId, name: itemName }): DraftProduct => {
    const known = facts.get(itemId);
    return { itemId, name: itemName, rate: promised ?? (known ? proposedRate(known) : null) };
  });
  const loses = products.some(({ itemId, rate }) => (rate ?? 0) > (facts.get(itemId)?.breakEven ?? WHOLE));
  const begun = await beginDraft(shop.id, { products, affiliates, name, message, ...(loses ? { step: 'products' } : {}) });
  return begun.ok ? null : begun.failure;
}

type Product = Pick<SoldProduct, 'itemId' | 'name'>;

/** Those that may be in a campaign. Where nobody can tell, all: Shopee's refusal will. */
async function addable(accountId: string, wanted: readonly Product[]): Promise<readonly Product[]> {
  if (wanted.length === 0) return [];
  const answer = await ask('targeted.addable', { accountId, search: { ids: wanted.map(({ itemId }) => itemId) }, cursor: null });
  if (!answer.ok) return wanted;
  const free = new Set(answer.value.products.flatMap(({ itemId, barred }) => (barred ? [] : [itemId])));
  return wanted.filter(({ itemId }) => free.has(itemId));
}

/** What the products' rates are chosen by, as far as it can be read. */
async function factsOf({ id, market }: ShopAccount, products: readonly Product[]): Promise<ReadonlyMap<string, RateFacts>> {
  const ids = products.map(({ itemId }) => itemId);
  await usePanelReading.getState().load(id, ids);
  const known = await readFacts(market, id, ids);
  const now = Date.now();
  const terms = profitTermsOf(market, settingNow('serviceFees'), settingNow('profitTerms'), now);
  return new Map(known.ok ? [...known.value.items].map(([itemId, item]) => [itemId, rateFacts(item, terms, now)]) : []);
}
