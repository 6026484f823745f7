import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ProductStanding } from '#lib/domain/rates/standing';
import type { Doing } from './doing';
import { afterFullDays } from './full-days';

/** A higher rate that affiliates who already promote a product keep. */
export interface ProtectedRate {
  readonly rate: CommissionRate;
  /** Unix ms. */
  readonly until: number;
  /** Told by AMS (`protection_period_end_time`, `pending_terminated_time`); else reckoned from "7 full days". */
  readonly exact: boolean;
}

/**
 * The higher rates that are owed after a change, the longest first. Lowering or removing a running entry leaves its rate in force for
 * 7 full days (AMS guide); what was already owed stays owed; an entry that has not begun owes nothing.
 *
 * @param after the new rate; null: in no campaign
 */
export function protectedRates(
  { open, begun, leaving }: Pick<ProductStanding, 'open' | 'begun' | 'leaving'>,
  doing: Doing,
  after: CommissionRate | null,
  now: number,
  timeZone: string,
): ProtectedRate[] {
  const reported = [open, leaving].flatMap((entry) => entry?.protections ?? []).map((one): ProtectedRate => ({ ...one, exact: true }));
  if (leaving && leaving.endingAt !== null) reported.push({ rate: leaving.rate, until: leaving.endingAt, exact: true });
  if (open && begun && (doing === 'lower' || doing === 'remove'))
    reported.push({ rate: open.rate, until: afterFullDays(now, timeZone), exact: false });
  const longest = new Map<CommissionRate, ProtectedRate>();
  for (const one of reported.filter(({ rate, until }) => until > now && rate > (after ?? 0))) {
    const known = longest.get(one.rate);
    if (!known || one.until > known.until) longest.set(one.rate, one);
  }
  return [...longest.values()].toSorted((a, b) => b.until - a.until || b.rate - a.rate);
}
