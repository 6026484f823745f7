import { divisorOf, unitOfColumns } from '#lib/domain/reports/bills/value-unit';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import type { Channel } from '#lib/domain/reports/performance';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { SoldColumns } from './partners';
import type { RowPlace } from './row-place';
import type { Totals } from './totals';

/** Which products or affiliates sold in one channel, on some days. */
export interface ChannelQuestion {
  readonly level: RowPlace['level'];
  readonly channel: SoldChannel;
  readonly days: DayRange;
  /** Only lines whose order is neither cancelled nor unpaid. */
  readonly confirmed: boolean;
  /** Decimals of the currency. */
  readonly digits: number;
}
type SoldChannel = Exclude<Channel, 'AllChannel'>;

/** A product or an affiliate, as its order lines name it. */
export interface ChannelRow {
  readonly id: string;
  readonly name: string;
  readonly totals: Totals;
}

/** The channel of an order line, by Shopee's word for it ("Shopeevideo", "Shopeelive", "Telegram"): what is none of Shopee's own is social media. */
export function channelOf(word: string): SoldChannel {
  if (/video/i.test(word)) return 'ShopeeVideo';
  return /live/i.test(word) ? 'LiveStreaming' : 'SocialMedia';
}

/**
 * Sums of a channel by product or by affiliate, from the order lines: AMS tells them for all channels together. Lines know neither clicks nor, of
 * several days, new buyers.
 */
export function channelRows(
  { segments, live, dictionary }: SoldColumns,
  { level, channel, days, confirmed, digits }: ChannelQuestion,
): readonly ChannelRow[] {
  const { words, codes } = dictionary;
  const [column, named] = level === 'product' ? (['itemId', 'itemName'] as const) : (['affiliateId', 'affiliateName'] as const);
  const out = new Set([codes.get('cancelled'), codes.get('unpaid')]);
  const divisor = divisorOf(unitOfColumns(segments, live, digits).unit, digits);
  const isOwn = new Map<number, boolean>();
  const found = new Map<number, Sums>();
  for (const [at, { whole, exact, codes: columns, orders }] of segments.entries()) {
    for (const row of live[at] ?? []) {
      const day = whole.day?.[row] ?? 0;
      if (day < days.from || day > days.to || (confirmed && out.has(columns.state?.[row]))) continue;
      const word = columns.channel?.[row] ?? 0;
      const own = isOwn.get(word) ?? channelOf(words[word] ?? '') === channel;
      isOwn.set(word, own);
      if (!own) continue;
      const id = columns[column]?.[row] ?? 0;
      const sums = found.get(id) ?? { name: 0, sales: 0, isTold: true, commission: 0, items: 0, orders: new Set() };
      found.set(id, sums);
      sums.name = columns[named]?.[row] ?? 0;
      const value = exact.value?.[row] ?? 0;
      if (value === NOT_TOLD) sums.isTold = false;
      else sums.sales += Math.round(value / divisor);
      sums.commission += exact.commission?.[row] ?? 0;
      sums.items += whole.quantity?.[row] ?? 0;
      // 53 of the 64 bits that stand for an order.
      sums.orders.add((orders[2 * row] ?? 0) * 2 ** 21 + ((orders[2 * row + 1] ?? 0) >>> 11));
    }
  }
  return [...found].map(([id, { name, sales, isTold, commission, items, orders }]) => ({
    id: words[id] ?? '',
    name: words[name] ?? '',
    totals: {
      sales: isTold ? BigInt(sales) : null,
      commission: BigInt(commission),
      orders: orders.size,
      items,
      clicks: null,
      newBuyers: null,
      views: null,
      likes: null,
    },
  }));
}

interface Sums {
  name: number;
  sales: number;
  isTold: boolean;
  commission: number;
  items: number;
  readonly orders: Set<number>;
}
