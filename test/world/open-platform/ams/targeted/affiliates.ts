import type { PlatformShop } from '#test/world/open-platform/shops';
import type { WorldContext } from '#test/world/part';

/** A promoter as AMS shows one. */
export interface Affiliate {
  readonly index: number;
  readonly affiliateId: string;
  readonly name: string;
  readonly userName: string;
  /** Its network; null: on its own. */
  readonly mcn: string | null;
  readonly followers: number;
  readonly clicks: number;
  readonly orders: readonly [number, number];
  readonly isGolden: boolean;
  readonly isGoodFulfillment: boolean;
  /** False: may not be invited. */
  readonly eligible: boolean;
  readonly categories: readonly number[];
}

export interface Affiliates {
  readonly all: readonly Affiliate[];
  /** On the shop's own list, at most 2,000. */
  readonly managed: readonly Affiliate[];
  readonly recommended: readonly Affiliate[];
  find(affiliateId: string): Affiliate | undefined;
}

const FIRST = [
  'Ana',
  'Bruno',
  'Carla',
  'Duy',
  'Elif',
  'Farah',
  'Gus',
  'Hana',
  'Indra',
  'Joana',
  'Kamon',
  'Linh',
  'Mei',
  'Nur',
  'Otto',
  'Putri',
];
const SECOND = ['Achados', 'Review', 'Finds', 'Promo', 'Deals', 'Casa', 'Beauty', 'Tech', 'Mom', 'Daily', 'Outlet', 'Live'];

/** The promoters that a shop meets: the more products the more of them. All are made up. */
export function createAffiliates(world: WorldContext, shop: PlatformShop): Affiliates {
  const random = world.random(`affiliates ${shop.shopId}`);
  const size = shop.size >= 50_000 ? 4200 : shop.size >= 5000 ? 900 : 260;
  const all = Array.from({ length: size }, (_, index): Affiliate => {
    const name = `${random.pick(FIRST)} ${random.pick(SECOND)} ${index + 1}`;
    const low = random.whole(0, 40) * 10;
    return {
      index,
      affiliateId: String(11_300_000_000 + (Number(shop.partnerId) % 1000) * 100_000 + index * 13),
      name,
      userName: name.toLowerCase().replaceAll(' ', '.'),
      mcn: index % 9 === 4 ? `demo.mcn.${index % 4}` : null,
      followers: random.whole(1, 900) * 137,
      clicks: random.whole(0, 40_000),
      orders: [low, low + random.whole(1, 30) * 10],
      isGolden: index % 7 === 0,
      isGoodFulfillment: index % 5 !== 0,
      eligible: index % 23 !== 17,
      categories: [100_001 + (index % 5), 100_001 + ((index + 2) % 5), 100_001 + ((index + 3) % 5)],
    };
  });
  const byId = new Map(all.map((affiliate) => [affiliate.affiliateId, affiliate]));
  return {
    all,
    managed: all.filter(({ index }) => index % 2 === 0).slice(0, 2000),
    recommended: all.filter(({ index, eligible }) => index % 2 === 1 && eligible).slice(0, 200),
    find: (affiliateId) => byId.get(affiliateId),
  };
}
