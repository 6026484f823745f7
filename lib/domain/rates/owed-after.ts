import type { CommissionRate } from '#lib/domain/commission-rate';
import type { PutBack } from './revert';
import { type ProtectedRate, protectedRates } from './review/protected-rates';
import { type CampaignEntry, entriesThatCount } from './standing';

/** A product's rate as last read, and the rate that putting it back would newly leave owed. */
export interface PutBackStanding {
  readonly rate: CommissionRate | null;
  readonly owed: ProtectedRate | null;
}

/** What stands before a product is put back, by the same sum as the review's. `now`: Unix ms. */
export function owedAfter({ rate: former }: PutBack, entries: readonly CampaignEntry[], now: number, timeZone: string): PutBackStanding {
  const counting = entriesThatCount(entries, now);
  const rate = counting.open?.rate ?? null;
  const doing = former === null ? 'remove' : rate !== null && former < rate ? 'lower' : 'raise';
  // What was owed before is owed either way.
  const owed = protectedRates(counting, doing, former, now, timeZone).find(({ exact }) => !exact) ?? null;
  return { rate, owed };
}
