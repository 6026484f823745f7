import { type Money, moneyFromWire } from '#lib/domain/money';
import { ok, type Result } from '#lib/domain/result';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { putChanged } from '#lib/records/put-changed';
import type { ShoplineFiguresRow, ShoplineOrderRow } from '#lib/records/shopline/shopline-rows';
import { type Writing, write } from '#lib/records/transact';
import type { ShoplineClient } from '#lib/shopline/client';
import { explainRefusal } from './account-read';
import { factsOf } from './campaign-list';
import { type CampaignRead, campaignRow, orderRow } from './campaign-row';
import { shoplineClient } from './client';
import { promotionRow } from './promotion-row';
import { titleOf } from './title-of';

/** So many orders are read while a person waits; SHOPLINE gives 50 at a time. */
const ORDER_PAGES = 6;
const RANKING_PAGES = 2;

/**
 * Reads one campaign, its promotion, sums, best-selling products and newest orders into records.
 *
 * @returns the id after which more orders are to be read; null: all are there. And how many rows could not be read
 */
export async function readWholeCampaign(store: ShoplineAccount, id: string): Promise<Result<CampaignReading>> {
  const made = await shoplineClient(store);
  if (!made.ok) return made;
  const client = made.value;
  const campaign = await explainRefusal(store, client, await client.campaign({ id }));
  if (!campaign.ok) return campaign;
  const [summary, ranking, orders, promotion] = await Promise.all([
    client.campaignSummary({ id }),
    rankingOf(client, id),
    ordersOf(store, client, id),
    campaign.value.promotionId ? client.promotion({ id: campaign.value.promotionId }) : null,
  ]);
  if (!summary.ok) return explainRefusal(store, client, summary);
  if (!ranking.ok) return explainRefusal(store, client, ranking);
  if (!orders.ok) return explainRefusal(store, client, orders);
  const figures: ShoplineFiguresRow = {
    accountId: store.id,
    readAt: Date.now(),
    campaignId: id,
    summary: figuresIn(summary.value),
    ranking: ranking.value.rows,
    complete: orders.value.next === null && orders.value.leftOut === 0,
  };
  const promotions = promotion?.ok ? [promotionRow(store, promotion.value)] : [];
  const saved = await keep(store, { campaign: campaign.value, figures, orders: orders.value.rows, promotions });
  return saved.ok ? ok({ next: orders.value.next, leftOut: orders.value.leftOut + ranking.value.leftOut }) : saved;
}

interface CampaignReading {
  readonly next: string | null;
  readonly leftOut: number;
}

interface WholeCampaign {
  readonly campaign: CampaignRead;
  readonly figures: ShoplineFiguresRow;
  readonly orders: readonly ShoplineOrderRow[];
  readonly promotions: readonly ReturnType<typeof promotionRow>[];
}

async function keep(store: ShoplineAccount, { campaign, figures, orders, promotions }: WholeCampaign): Promise<Result<null>> {
  const currency = (await factsOf(store.id))?.currency ?? null;
  const tables = ['storeCampaigns', 'storeFigures', 'storeOrders', 'storePromotions'] as const;
  const work = async (transaction: Writing) => {
    const before = await transaction.objectStore('storeCampaigns').get(IDBKeyRange.only([store.id, campaign.id]));
    await putChanged(transaction, 'storeCampaigns', [campaignRow(store, campaign, before ?? null, currency)], { touch: true });
    await putChanged(transaction, 'storeFigures', [figures], { touch: true });
    await putChanged(transaction, 'storeOrders', orders);
    await putChanged(transaction, 'storePromotions', promotions);
    return null;
  };
  return write(tables, work, { of: store.id });
}

async function ordersOf(store: ShoplineAccount, client: ShoplineClient, id: string) {
  const rows: ShoplineOrderRow[] = [];
  let leftOut = 0;
  let previousId = '';
  for (let page = 0; page < ORDER_PAGES; page++) {
    const answer = await client.campaignOrders({ id, previousId, limit: 50 }, { rows: 'readable' });
    if (!answer.ok) return answer;
    const { items, lastId } = answer.value;
    rows.push(...items.map((one) => orderRow(store, id, one)));
    leftOut += answer.value.leftOut ?? 0;
    if (!lastId || lastId === previousId || items.length === 0) return ok({ rows, leftOut, next: null });
    previousId = lastId;
  }
  return ok({ rows, leftOut, next: previousId });
}

async function rankingOf(client: ShoplineClient, id: string): Promise<Result<{ rows: ShoplineFiguresRow['ranking']; leftOut: number }>> {
  const rows: ShoplineFiguresRow['ranking'][number][] = [];
  let leftOut = 0;
  let next: { nextProductId?: string; nextQuantity?: number } = {};
  for (let page = 0; page < RANKING_PAGES; page++) {
    const answer = await client.productRanking({ id, limit: 10, ...next }, { rows: 'readable' });
    if (!answer.ok) return answer;
    rows.push(...answer.value.items.flatMap(rankOf));
    leftOut += answer.value.leftOut ?? 0;
    const { nextProductId, nextQuantity } = answer.value.cursor ?? { nextProductId: null, nextQuantity: null };
    if (!nextProductId || nextQuantity === null) break;
    next = { nextProductId, nextQuantity };
  }
  return ok({ rows, leftOut });
}

/** A row of the ranking, whose shape is not documented: without a product it is none. */
function rankOf(row: Readonly<Record<string, unknown>>) {
  const productId = row['productId'] ?? row['id'];
  if (typeof productId !== 'string') return [];
  const titles = row['titleTranslations'];
  const title = typeof titles === 'object' ? titleOf(titles as Record<string, string | null> | null) : '';
  return [{ productId, title: title || productId, quantity: typeof row['quantity'] === 'number' ? row['quantity'] : null }];
}

/** Numbers and money of a summary; words, and so whatever might name a person, are left out. */
function figuresIn(summary: Readonly<Record<string, unknown>>): ShoplineFiguresRow['summary'] {
  return Object.entries(summary).flatMap(([name, value]): ShoplineFiguresRow['summary'] => {
    if (typeof value === 'number') return [{ name, value }];
    const money = moneyIn(value);
    return money ? [{ name, value: money }] : [];
  });
}

function moneyIn(value: unknown): Money | null {
  const { dollars, currencyIso } = (typeof value === 'object' && value !== null ? value : {}) as {
    dollars?: unknown;
    currencyIso?: unknown;
  };
  return typeof dollars === 'number' && typeof currencyIso === 'string' ? moneyFromWire(dollars, currencyIso) : null;
}
