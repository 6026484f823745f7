import type { MarketCode } from '#lib/domain/market';
import { type MatchedBy, matchSpend, type Spend } from './match-spend';

/** market → tax on ads in basis points, where the person set one. */
export type AdTaxes = Readonly<Partial<Record<MarketCode, number>>>;

/** Whether an ad pays. `early`: nobody can say yet. `even`: within a tenth of what it cost. */
export type SpendVerdict = 'loss' | 'even' | 'profit' | 'early';

export const VERDICT_RULE = {
  /** Fewer orders tell nothing, unless so many clicks brought none. */
  orders: 5,
  clicks: 200,
  /** Of 100: how far result and cost may lie apart and still be even. */
  even: 10,
} as const;

export interface SubIdResult {
  readonly subId: string;
  readonly orders: number;
  /** Net of completed lines, and of lines that may yet be paid. */
  readonly net: bigint;
  readonly pending: bigint;
}

export interface SpendResult {
  readonly name: string;
  readonly matchedBy: MatchedBy | null;
  readonly subIds: readonly string[];
  /** With tax. */
  readonly cost: bigint;
  readonly clicks: number | null;
  readonly orders: number;
  readonly net: bigint;
  readonly pending: bigint;
  /** Net and pending less cost; null: nothing is matched. */
  readonly result: bigint | null;
  /** What came back of the cost, of 10,000; null: nothing is matched, or nothing was spent. */
  readonly back: number | null;
  readonly verdict: SpendVerdict | null;
}

/** @param points basis points on top of the amount */
export const withTax = (amount: bigint, points: number): bigint => amount + (amount * BigInt(points) + 5_000n) / 10_000n;

/**
 * What each sub id's ads cost, and what came of it: names that mean the same sub ids are one result. Of a sub id that two names mean apart the
 * earnings count once, with the name that was matched first by cost.
 *
 * @param earned of each sub id of one place in the same days: of two places an order would count twice
 */
export function spendResults(
  spend: readonly Spend[],
  earned: readonly SubIdResult[],
  byPerson: ReadonlyMap<string, readonly string[]>,
  taxPoints: number,
): readonly SpendResult[] {
  const subIds = earned.map(({ subId }) => subId);
  const groups = new Map<
    string,
    { name: string; matchedBy: MatchedBy | null; subIds: readonly string[]; amount: bigint; clicks: number | null }
  >();
  for (const one of spend) {
    const match = matchSpend(one.name, subIds, byPerson) ?? matchSpend(one.campaign, subIds, byPerson);
    const own = match ? [...match.subIds].sort() : [];
    const key = own.length > 0 ? JSON.stringify(own) : `name ${one.name}`;
    const known = groups.get(key) ?? { name: one.name, matchedBy: match?.by ?? null, subIds: own, amount: 0n, clicks: null };
    const clicks = one.clicks === null ? known.clicks : (known.clicks ?? 0) + one.clicks;
    groups.set(key, { ...known, amount: known.amount + BigInt(one.amount), clicks });
  }
  const taken = new Set<string>();
  return [...groups.values()]
    .sort((one, other) => (one.amount > other.amount ? -1 : one.amount < other.amount ? 1 : one.name < other.name ? -1 : 1))
    .map(({ amount, ...group }) => {
      const own = earned.filter(({ subId }) => group.subIds.includes(subId) && !taken.has(subId));
      for (const { subId } of own) taken.add(subId);
      const cost = withTax(amount, taxPoints);
      const [net, pending] = [own.reduce((sum, one) => sum + one.net, 0n), own.reduce((sum, one) => sum + one.pending, 0n)];
      const orders = own.reduce((sum, one) => sum + one.orders, 0);
      if (group.subIds.length === 0) return { ...group, cost, orders, net, pending, result: null, back: null, verdict: null };
      const result = net + pending - cost;
      const back = cost > 0n ? Number(((net + pending) * 10_000n) / cost) : null;
      return {
        ...group,
        cost,
        orders,
        net,
        pending,
        result,
        back,
        verdict: verdictOf({ cost, clicks: group.clicks, orders, net, pending }),
      };
    });
}

/** By what is paid and may yet be paid; where that alone, and most of it is still open, decides otherwise than what is paid: too early. */
export function verdictOf({
  cost,
  clicks,
  orders,
  net,
  pending,
}: Pick<SpendResult, 'cost' | 'clicks' | 'orders' | 'net' | 'pending'>): SpendVerdict {
  if (orders < VERDICT_RULE.orders && (clicks ?? 0) < VERDICT_RULE.clicks) return 'early';
  const judged = (back: bigint): SpendVerdict => {
    if (back * 100n > cost * BigInt(100 + VERDICT_RULE.even)) return 'profit';
    return back * 100n < cost * BigInt(100 - VERDICT_RULE.even) ? 'loss' : 'even';
  };
  const all = judged(net + pending);
  return all !== judged(net) && pending > net ? 'early' : all;
}
