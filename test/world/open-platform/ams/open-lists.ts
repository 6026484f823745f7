import { priceText } from '#test/world/goods/prices';
import { count, percent, text, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, type ShopCall } from '#test/world/open-platform/call';
import type { Item } from '#test/world/open-platform/catalogue';
import { badParam } from '#test/world/open-platform/envelope';
import { type Entry, highestRate, isOpen, protectionsAt, statusOf } from './entry';
import { pageAfter, type Sorting, sorted } from './reports/sorted-pages';
import { searchOf } from './search';
import type { Ams } from './state';

const WRONG_CURSOR =
  'Invalid cursor. The cursor of first page is not passed or blank string, and subsequent pages are passed to the cursor in the response.';

/** The three lists of products by cursor. They show the state as it was a moment ago. */
export const OPEN_LISTS: Readonly<Record<string, CallOf>> = {
  get_open_campaign_added_product: aboutShop(({ ams, args, now }) => {
    const sort = text(args, 'sort_by');
    const sorting: Sorting<Entry> = {
      value: sort === '' ? ({ updated }) => updated : ({ rate }) => rate,
      id: ({ campaignId }) => campaignId,
      descending: !sort.startsWith('c'),
    };
    const fits = searchOf(args, true);
    const nameOf = ({ itemId }: Entry) => ams.catalogue.find(itemId)?.name ?? '';
    const isShown = (entry: Entry) =>
      statusOf(entry, now) !== null && fits({ itemId: entry.itemId, name: text(args, 'search_type') === 'ITEM_NAME' ? nameOf(entry) : '' });
    const rows = sorted(ams.entries.all(ams.seen()), sort, sorting).filter(isShown);
    const found = pageAfter(rows, sorting, text(args, 'cursor'), count(args, 'page_size'));
    if (!found) throw badParam(WRONG_CURSOR);
    return {
      response: {
        item_list: found.page.map((entry) => ({ ...addedRow(entry, now), item_name: nameOf(entry) })),
        total_count: rows.length,
        cursor: found.cursor,
        has_more: found.more,
      },
    };
  }),
  get_open_campaign_not_added_product: aboutShop((call) => {
    const { ams, now } = call;
    const seen = openItems(ams, ams.seen(), now);
    const { rows, page, cursor, more } = itemPage(call, (item) => !seen.has(item.itemId), true);
    const row = (item: Item) => ({
      ...itemRow(ams, item),
      with_open_campaign: ams.entriesOf(item.itemId).some((entry) => isOpen(entry, now)),
    });
    return { response: { item_list: page.map(row), total_count: rows, cursor, has_more: more } };
  }),
  get_targeted_campaign_addable_product_list: aboutShop((call) => {
    const { rows, page, cursor } = itemPage(call, () => true, false);
    return { response: { item_list: page.map((item) => itemRow(call.ams, item)), total_count: rows, cursor } };
  }),
};

export const addedRow = (entry: Entry, now: number) => ({
  item_id: wireId(entry.itemId),
  campaign_id: wireId(entry.campaignId),
  campaign_status: statusOf(entry, now),
  commission_rate: percent(entry.rate),
  period_start_time: entry.start,
  period_end_time: entry.end,
  // assumed: no-pending-time. 0 where nothing is on its way out.
  pending_terminated_time: entry.leaves ?? 0,
  commission_protection_list: protectionsAt(entry, now).map(({ rate, until }) => ({
    commission_rate: percent(rate),
    protection_period_end_time: until,
  })),
  max_commission_rate_current_day: percent(highestRate(entry, now)),
});

/** Items that are in the open campaign, as it was at a moment. */
export function openItems(ams: Ams, at: number, now: number): ReadonlySet<string> {
  const open = new Set<string>();
  for (const entry of ams.entries.all(at)) if (isOpen(entry, now)) open.add(entry.itemId);
  return open;
}

const itemRow = ({ shop }: Ams, item: Item) => ({
  item_id: wireId(item.itemId),
  item_name: item.name,
  sales: item.sales,
  display_price: priceText(shop.market, item.price),
  stock: item.stock,
  is_in_blacklist: item.blacklisted,
});

function itemPage({ ams, args }: ShopCall, isCandidate: (item: Item) => boolean, strict: boolean) {
  const sort = text(args, 'sort_by') || '-sales';
  const field = sort.replace('-', '') as 'sales' | 'stock' | 'price';
  const sorting: Sorting<Item> = { value: (item) => item[field], id: ({ itemId }) => itemId, descending: sort.startsWith('-') };
  const fits = searchOf(args, strict);
  const rows = sorted(ams.catalogue.all(), sort, sorting).filter((item) => item.status === 'NORMAL' && isCandidate(item) && fits(item));
  const found = pageAfter(rows, sorting, text(args, 'cursor'), count(args, 'page_size'));
  if (!found) throw badParam(strict ? WRONG_CURSOR : 'invalid param, detail:cursor');
  return { ...found, rows: rows.length };
}
