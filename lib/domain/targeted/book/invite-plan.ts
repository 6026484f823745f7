import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { groupLines, isSold, saleSums } from '#lib/domain/reports/bills/sale-sums';
import { affiliateKey } from '#lib/domain/reports/conversions/sale-filter';
import { type BookNote, compareAmounts, mergedIds } from './book';

/** An affiliate as AMS recommends one. */
export interface Recommended {
  readonly affiliateId: string;
  readonly name: string | null;
  readonly userName: string | null;
  /** Followers of its largest network; null: not told. */
  readonly followers: number | null;
  readonly clicks: number | null;
  /** Orders, as a band. */
  readonly orders: readonly [number, number] | null;
  readonly isGolden: boolean | null;
  readonly isGoodFulfillment: boolean | null;
  readonly categoryIds: readonly string[];
  readonly topItemIds: readonly string[];
  /** The place in AMS's own list, best first; null: not on it. */
  readonly recommended: number | null;
}

export interface InviteSources {
  readonly affiliates: readonly Recommended[];
  readonly lines: readonly SaleLine[];
  readonly notes: readonly Pick<BookNote, 'affiliateId' | 'mergedInto' | 'erasedAt'>[];
  /** Who is in a campaign that is not over. */
  readonly inCampaigns: Iterable<string>;
  /** Categories of the shop's products, with all above them; none: not known. */
  readonly ownCategories: ReadonlySet<string>;
  /** The shop's products, by id. */
  readonly ownProducts: ReadonlyMap<string, string>;
}

/** Somebody who may be invited. */
export interface Invitee extends Pick<Recommended, 'followers' | 'clicks' | 'orders' | 'isGolden' | 'isGoodFulfillment'> {
  readonly id: string;
  /** `''`: not told. */
  readonly name: string;
  readonly username: string;
  readonly place: number;
  /** Categories that both promote. */
  readonly categories: readonly string[];
  /** The shop's own products among those that it sells best. */
  readonly best: readonly { readonly itemId: string; readonly name: string }[];
  /** What it sold for the shop so far, refunds taken off, and in how many orders. */
  readonly afterRefunds: bigint;
  readonly ownOrders: number;
}

/**
 * Whom to invite: those whom AMS recommends, who promote what the shop sells and are in none of its campaigns. First who sells most for the shop,
 * then who sells most of its products elsewhere, who shares most categories, and as AMS has them. Where the shop's categories are not known
 * all may be right.
 */
export function invitePlan({ affiliates, lines, notes, inCampaigns, ownCategories, ownProducts }: InviteSources): readonly Invitee[] {
  const standsFor = mergedIds(notes);
  const taken = new Set([...inCampaigns].map(standsFor));
  const erased = new Set(notes.flatMap(({ affiliateId, erasedAt }) => (erasedAt === null ? [] : [affiliateId])));
  const sold = groupLines(lines.filter(isSold), (line) => standsFor(affiliateKey(line)));
  const seen = new Set<string>();
  return affiliates
    .flatMap((one): readonly Invitee[] => {
      const { affiliateId: id, recommended: place } = one;
      const person = standsFor(id);
      if (place === null || taken.has(person) || erased.has(id) || erased.has(person) || seen.has(person)) return [];
      const { afterRefunds, orders: ownOrders } = saleSums(sold.get(person) ?? []);
      const categories = one.categoryIds.filter((category) => ownCategories.has(category));
      const best = [...new Set(one.topItemIds)].flatMap((itemId) => {
        const name = ownProducts.get(itemId);
        return name === undefined ? [] : [{ itemId, name }];
      });
      if (ownCategories.size > 0 && categories.length === 0 && best.length === 0 && afterRefunds <= 0n) return [];
      seen.add(person);
      const { followers, clicks, orders, isGolden, isGoodFulfillment } = one;
      const told = { followers, clicks, orders, isGolden, isGoodFulfillment };
      return [{ ...told, id, name: one.name ?? '', username: one.userName ?? '', place, categories, best, afterRefunds, ownOrders }];
    })
    .sort(
      (one, other) =>
        compareAmounts(other.afterRefunds, one.afterRefunds) ||
        other.best.length - one.best.length ||
        other.categories.length - one.categories.length ||
        one.place - other.place,
    );
}

/** A category and all above it. @param parents null: a department */
export function withParents(categoryIds: Iterable<string>, parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const own of categoryIds)
    for (let id: string | null = own; id !== null && id !== '' && !all.has(id); id = parents.get(id) ?? null) all.add(id);
  return all;
}
