import type { Catalogue } from '#test/world/open-platform/catalogue';
import type { PlatformShop } from '#test/world/open-platform/shops';
import { DAY, dayOf, endOfDay, NO_END, protectedUntil, startOfDay } from '#test/world/open-platform/zone';
import { LEAST_BUDGET } from './budget';
import type { Campaign } from './campaign';
import { minorOf } from './money';
import type { Ams } from './state';
import type { Affiliates } from './targeted/affiliates';

type Plan = readonly [name: string, fromDay: number, toDay: number | null, more: Partial<Campaign>];

/** The targeted campaigns as the world begins: every status at least once, two of them Shopee's own. Days count from today. */
const PLANS: readonly Plan[] = [
  ['Parceiros de novembro', -60, null, {}],
  ['Lançamentos', -40, 45, {}],
  ['Lives de sexta', -20, 12, { budget: 400 }],
  ['Rascunho de verão', 10, 40, { draft: true }],
  ['Natal antecipado', 5, 40, {}],
  ['Volta às aulas', 60, 110, {}],
  ['Teste de verba', -75, 30, { budget: 1 }],
  ['Encerrando agora', -50, null, { leaves: -3 }],
  ['Encerrada em outubro', -120, null, { leaves: -45 }],
  ['Dia dos pais', -110, -90, {}],
  ['Primavera', -80, -30, {}],
  ['Cancelada', 3, 30, { cancelled: true }],
  ['Shopee: 11.11', -25, 20, { source: 'ShopeeManaged' }],
  ['Shopee: destaque', -150, null, { source: 'ShopeeManaged' }],
];

export const firstCampaigns = (shop: PlatformShop, catalogue: Catalogue, affiliates: Affiliates, anchor: number): readonly Campaign[] =>
  planned({ shop, catalogue, affiliates, anchor }, PLANS, 300_000_000 + (Number(shop.shopId) % 100_000) * 100);

/** Further campaigns of a shop that has many: all states in turn, some of them Shopee's, some of a source that nobody knows. */
export function moreCampaigns(ams: Parameters<typeof planned>[0], count: number): readonly Campaign[] {
  const states: readonly (readonly [from: number, to: number | null, more: Partial<Campaign>])[] = [
    [-40, 30, {}],
    [-90, -20, {}],
    [-30, null, {}],
    [12, 60, {}],
    [-70, null, { leaves: -20 }],
    [6, 40, { draft: true }],
    [-25, 25, {}],
    [4, 30, { cancelled: true }],
    [-60, null, { leaves: -2 }],
  ];
  const plans = Array.from({ length: count }, (_, nth): Plan => {
    const [from, to, more] = states[nth % states.length] ?? [0, null, {}];
    const source = nth % 17 === 6 ? ({ source: 'ShopeeManaged' } as const) : nth % 23 === 2 ? ({ source: 'Unknown' } as const) : {};
    return [`Campanha ${String(nth + 1).padStart(3, '0')}`, from - (nth % 7), to === null ? null : to + (nth % 5), { ...more, ...source }];
  });
  return planned(ams, plans, 320_000_000 + (Number(ams.shop.shopId) % 100_000) * 1000);
}

function planned(
  { shop, catalogue, affiliates, anchor }: Pick<Ams, 'shop' | 'catalogue' | 'affiliates' | 'anchor'>,
  plans: readonly Plan[],
  firstId: number,
): readonly Campaign[] {
  if (catalogue.size() === 0) return [];
  const { market } = shop;
  const today = dayOf(market, anchor);
  const sellable = catalogue
    .all()
    .slice(0, 170)
    .filter((item) => !item.blacklisted && item.status === 'NORMAL' && item.cap > 1500);
  const invitable = affiliates.all.slice(0, 240).filter(({ eligible }) => eligible);
  return plans.map(([name, from, to, more], nth) => {
    const number = nth % PLANS.length;
    const items = sellable.filter((_, place) => place % PLANS.length === number || place % 11 === number).slice(0, 24);
    return {
      campaignId: String(firstId + nth),
      name,
      source: 'Seller',
      draft: false,
      start: startOfDay(market, today + from),
      end: to === null ? NO_END : endOfDay(market, today + to),
      message: 'Olá! Vamos divulgar juntos?',
      cancelled: false,
      affiliateIds: invitable
        // The many have few affiliates each, so that the first ones go on selling.
        .filter((_, place) => (plans === PLANS ? place % PLANS.length === number || place % 5 === number : place % 40 === nth % 40))
        .map(({ affiliateId }) => affiliateId),
      editor: `demo${number % 3}@example.com`,
      edited: anchor - DAY * (1 + nth),
      ...more,
      // A plan's `budget` is how often the least one: the small one is spent by the first sales.
      budget: typeof more.budget === 'number' ? minorOf(market, more.budget * (LEAST_BUDGET[market] || 100)) : null,
      // A plan's `leaves` is the day on which the seller ended it; 7 full days follow.
      leaves: typeof more.leaves === 'number' ? protectedUntil(market, anchor + more.leaves * DAY) : null,
      items: items.map((item, place) => ({
        itemId: item.itemId,
        rate: item.suggested[1] + (number % 4) * 50,
        protections:
          nth === 1 && plans === PLANS && place === 0
            ? [{ rate: item.suggested[1] + 250, until: protectedUntil(market, anchor - DAY) }]
            : [],
      })),
    } satisfies Campaign;
  });
}
