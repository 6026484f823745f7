import type { MarketCode } from '#lib/domain/market';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Days, Figures } from '#lib/domain/reports/performance';
import { seriesName } from '#lib/domain/reports/performance/series';
import { totalsAt } from '#lib/domain/reports/performance/totals';
import { ok, type Result } from '#lib/domain/result';
import { last30Days, performanceNames } from './performance/performance';

const SERIES = seriesName({ level: 'affiliate', orderType: 'PlacedOrder', channel: 'AllChannel' });

export interface BestAffiliates {
  /** The 30 days; null: never read to the end. */
  readonly days: Days | null;
  /** Dearest first. */
  readonly affiliates: readonly { readonly id: string; readonly name: string; readonly figures: Figures }[];
}

/** Who sold most of a shop in 30 days, as last read to the end. @param count so many */
export async function bestAffiliates(market: MarketCode, accountId: string, count: number): Promise<Result<BestAffiliates>> {
  const read = await last30Days(accountId, SERIES);
  if (!read.ok) return read;
  const window = read.value;
  if (!window) return ok({ days: null, affiliates: [] });
  const ids = window.ids.slice(0, count);
  const names = await performanceNames(accountId, 'affiliate', ids);
  if (!names.ok) return names;
  const money = (amount: bigint | null) => (amount === null ? null : moneyOf(amount, market));
  const affiliates = ids.map((id, at) => {
    const { sales, commission, orders, items, clicks } = totalsAt(window.numbers, at);
    const { name, username } = names.value.get(id) ?? {};
    return {
      id,
      name: name || username || '',
      figures: { sales: money(sales), commission: money(commission), orders, itemsSold: items, clicks },
    };
  });
  return ok({ days: { from: dayOf(window.day - 29), to: dayOf(window.day) }, affiliates });
}
