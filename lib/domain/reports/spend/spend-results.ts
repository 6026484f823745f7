import type { MarketCode } from '#lib/domain/market';
import type { AdSpend } from './count-spend';
import { type AdName, type MatchedBy, matchName, type SpendMatch, spendMatcher } from './match-spend';

/** market → tax on ads in basis points, where the person set one. */
export type AdTaxes = Readonly<Partial<Record<MarketCode, number>>>;

/** Whether an ad pays. `early`: nobody can say yet. `even`: within a tenth of what it cost. */
export const VERDICTS = ['loss', 'even', 'profit', 'early'] as const;
export type SpendVerdict = (typeof VERDICTS)[number];

export const VERDICT_RULE = {
  /** Fewer orders tell nothing, unless so many clicks brought none. */
  orders: 5,
  clicks: 200,
  /** Of 100: how far result and cost may lie apart and still be even. */
  even: 10,
} as const;

/** What a sub id earned on the days of the spend. */
export interface SubIdResult {
  readonly subId: string;
  readonly orders: number;
  /** Net of completed lines, and of lines that may yet be paid. */
  readonly net: bigint;
  readonly pending: bigint;
}

/** An ad with its tax, and how it was matched; null: it is not. */
export interface MatchedAd extends AdSpend {
  readonly tax: bigint;
  readonly matchedBy: MatchedBy | null;
}

/** Ads that mean the same sub ids, and what came of them. */
export interface SpendResult {
  readonly key: string;
  /** Dearest first. */
  readonly ads: readonly MatchedAd[];
  /** Empty: they are not matched, or belong to none. */
  readonly subIds: readonly string[];
  readonly amount: bigint;
  readonly tax: bigint;
  readonly clicks: number | null;
  readonly orders: number;
  readonly net: bigint;
  readonly pending: bigint;
  /** Net and pending less amount and tax; null: no sub id is known. */
  readonly result: bigint | null;
  /** The result of 10,000 that were spent; null: no sub id is known, or nothing was spent. */
  readonly roi: number | null;
  readonly verdict: SpendVerdict | null;
}

/** @param points basis points on top of the amount; rounded to the nearest unit */
export const taxOf = (amount: bigint, points: number): bigint => (amount * BigInt(points) + 5_000n) / 10_000n;

/**
 * What each sub id's ads cost, and what came of it: ads that mean a sub id together are one result, so that nothing earned counts twice. What
 * is to be matched by hand comes first, then the dearest.
 *
 * @param earned of each sub id of one place in the same days: of two places an order would count twice
 */
export function spendResults(
  ads: readonly AdSpend[],
  earned: readonly SubIdResult[],
  match: (ad: AdName) => SpendMatch | null,
  taxPoints: number,
): readonly SpendResult[] {
  const known = new Map(earned.map((one) => [one.subId, one]));
  return groupsOf(ads, match)
    .map(({ subIds, ads: own }): SpendResult => {
      const taxed = own
        .map(({ ad, by }): MatchedAd => ({ ...ad, tax: taxOf(ad.amount, taxPoints), matchedBy: by }))
        .sort((one, other) => compare(other.amount, one.amount) || compare(one.name, other.name));
      const amount = taxed.reduce((sum, ad) => sum + ad.amount, 0n);
      const tax = taxed.reduce((sum, ad) => sum + ad.tax, 0n);
      const clicked = taxed.flatMap(({ clicks }) => clicks ?? []);
      const clicks = clicked.length > 0 ? clicked.reduce((sum, one) => sum + one, 0) : null;
      const results = subIds.flatMap((subId) => known.get(subId) ?? []);
      const orders = results.reduce((sum, one) => sum + one.orders, 0);
      const [net, pending] = [results.reduce((sum, one) => sum + one.net, 0n), results.reduce((sum, one) => sum + one.pending, 0n)];
      const key = subIds.length > 0 ? `sub ids ${JSON.stringify(subIds)}` : `ad ${matchName(taxed[0] as MatchedAd)}`;
      const all = { key, ads: taxed, subIds, amount, tax, clicks, orders, net, pending };
      if (subIds.length === 0) return { ...all, result: null, roi: null, verdict: null };
      const cost = amount + tax;
      const result = net + pending - cost;
      const roi = cost > 0n ? Number((result * 10_000n) / cost) : null;
      return { ...all, result, roi, verdict: verdictOf({ cost, clicks, orders, net, pending }) };
    })
    .sort(
      (one, other) =>
        Number(isUnmatched(other)) - Number(isUnmatched(one)) ||
        compare(other.amount + other.tax, one.amount + one.tax) ||
        compare(one.key, other.key),
    );
}

export const isUnmatched = ({ subIds, ads }: Pick<SpendResult, 'subIds' | 'ads'>): boolean =>
  subIds.length === 0 && ads.every(({ matchedBy }) => matchedBy === null);

interface Group {
  readonly subIds: Set<string>;
  readonly ads: { readonly ad: AdSpend; readonly by: MatchedBy | null }[];
}

/** Ads that share a sub id are one group. */
function groupsOf(ads: readonly AdSpend[], match: (ad: AdName) => SpendMatch | null) {
  const groups = new Set<Group>();
  const bySubId = new Map<string, Group>();
  for (const ad of ads) {
    const found = match(ad);
    const own: Group = { subIds: new Set(found?.subIds), ads: [{ ad, by: found?.by ?? null }] };
    for (const group of new Set([...own.subIds].flatMap((subId) => bySubId.get(subId) ?? []))) {
      groups.delete(group);
      for (const subId of group.subIds) own.subIds.add(subId);
      own.ads.unshift(...group.ads);
    }
    groups.add(own);
    for (const subId of own.subIds) bySubId.set(subId, own);
  }
  return [...groups].map((group) => ({ subIds: [...group.subIds].sort(), ads: group.ads }));
}

const compare = <T extends bigint | string>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0);

/** By what is paid and may yet be paid; where that alone, and most of it is still open, decides otherwise than what is paid: too early. */
export function verdictOf({
  cost,
  clicks,
  orders,
  net,
  pending,
}: Pick<SpendResult, 'clicks' | 'orders' | 'net' | 'pending'> & { readonly cost: bigint }): SpendVerdict {
  if (orders < VERDICT_RULE.orders && (clicks ?? 0) < VERDICT_RULE.clicks) return 'early';
  const judged = (back: bigint): SpendVerdict => {
    if (back * 100n > cost * BigInt(100 + VERDICT_RULE.even)) return 'profit';
    return back * 100n < cost * BigInt(100 - VERDICT_RULE.even) ? 'loss' : 'even';
  };
  const all = judged(net + pending);
  return all !== judged(net) && pending > net ? 'early' : all;
}

/** Where a link has the word that ads are named after; `subIds`: all five together. */
export const SPEND_PLACES = ['subId1', 'subId2', 'subId3', 'subId4', 'subId5', 'subIds'] as const;
export type SpendPlace = (typeof SPEND_PLACES)[number];

/** The words of a place. @param links five sub ids joined by "-", as the report has them */
export const wordsOfPlace = (links: readonly string[], place: SpendPlace): readonly string[] => {
  if (place === 'subIds') return links.filter((link) => !/^-*$/.test(link));
  const at = Number(place.slice(-1)) - 1;
  return [...new Set(links.map((link) => link.split('-')[at] ?? ''))].filter((word) => word !== '');
};

/** The place by whose words most of the spend is matched; of several the one whose words are what ads are called, then the first. */
export function bestPlace(ads: readonly AdSpend[], links: readonly string[], byPerson: ReadonlyMap<string, readonly string[]>): SpendPlace {
  let best: { place: SpendPlace; matched: bigint; named: bigint } = { place: 'subId1', matched: 0n, named: 0n };
  for (const place of SPEND_PLACES) {
    const words = wordsOfPlace(links, place);
    const known = new Set(words);
    const match = spendMatcher(words, byPerson);
    let [matched, named] = [0n, 0n];
    for (const ad of ads) {
      const found = match(ad);
      if (!found?.subIds.some((subId) => known.has(subId))) continue;
      matched += ad.amount;
      if (found.by !== 'contains') named += ad.amount;
    }
    if (matched > best.matched || (matched === best.matched && named > best.named)) best = { place, matched, named };
  }
  return best.place;
}
