import type { CommissionRate } from '#lib/domain/commission-rate';
import { type CampaignEntry, entriesThatCount } from '#lib/domain/rates/standing';
import type { Costed } from './cost';
import type { Doing } from './doing';
import type { ReviewFacts } from './facts';
import { protectedRates } from './protected-rates';

/** A product of a shop, in so far as one rate for all depends on it. */
export interface ShopProduct {
  readonly entries: readonly CampaignEntry[];
  readonly sales: ReviewFacts['sales'];
}

/**
 * What one rate for all products makes of each that it concerns, to be summed by `costPerMonth`. Those that have the rate already count too:
 * it is the shop's bill.
 *
 * @param doing `edit`: all that are in the open campaign; `add`: all that are not
 * @param now Unix ms
 * @param timeZone of the shop's market
 */
export function costedShop(
  products: readonly ShopProduct[],
  doing: 'add' | 'edit',
  rate: CommissionRate,
  now: number,
  timeZone: string,
): Costed[] {
  return products.flatMap(({ entries, sales }) => {
    const standing = entriesThatCount(entries, now);
    const { open, leaving } = standing;
    if ((open !== null) !== (doing === 'edit')) return [];
    const stored = protectedRates(standing, open ? doingOf(open.rate, rate) : 'add', rate, now, timeZone);
    return [{ facts: { sales }, planned: { before: open?.rate ?? leaving?.rate ?? null, after: rate, protectedRates: stored } }];
  });
}

const doingOf = (before: CommissionRate, after: CommissionRate): Doing => (after > before ? 'raise' : after < before ? 'lower' : 'nothing');
