import type { AffiliateAccount } from '#test/world/affiliate/accounts';

/**
 * Payment cycles. assumed: payment-cycle. A cycle holds the orders that were completed in one month (UTC) and is closed on the tenth of the
 * next; from then on it never changes. The portal shows the ids of closed cycles, no query lists them.
 */
export interface Cycle {
  readonly validationId: string;
  /** First second of its month, and of the next. */
  readonly from: number;
  readonly to: number;
  readonly closesAt: number;
}

const TEN_DAYS = 10 * 86_400;
/** How far back cycles are answered, in months. */
const ANSWERED = 24;

const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 1000;

function cycleOf(account: AffiliateAccount, month: number): Cycle {
  const to = monthStart(month + 1);
  return { validationId: `${account.appId}${month}`, from: monthStart(month), to, closesAt: to + TEN_DAYS };
}

/** Closed cycles of an account, the latest first; as many as the portal shows, or all that are answered. */
export function closedCycles(account: AffiliateAccount, seconds: number, most = 3): readonly Cycle[] {
  const now = new Date(seconds * 1000);
  const month = now.getUTCFullYear() * 12 + now.getUTCMonth();
  return Array.from({ length: ANSWERED }, (_, back) => cycleOf(account, month - 1 - back))
    .filter(({ closesAt }) => closesAt <= seconds)
    .slice(0, most);
}

export const findCycle = (account: AffiliateAccount, validationId: string, seconds: number): Cycle | undefined =>
  closedCycles(account, seconds, ANSWERED).find((cycle) => cycle.validationId === validationId);

/** The cycle in which an order of this end is paid. */
export const cycleAt = (account: AffiliateAccount, endsAt: number): Cycle => {
  const end = new Date(endsAt * 1000);
  return cycleOf(account, end.getUTCFullYear() * 12 + end.getUTCMonth());
};
