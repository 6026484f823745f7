import type { Catalogue } from '#test/world/open-platform/catalogue';
import type { PlatformShop } from '#test/world/open-platform/shops';
import { DAY, dayOf, endOfDay, NO_END, protectedUntil, startOfDay } from '#test/world/open-platform/zone';
import { LEAST_BUDGET } from './budget';
import type { Campaign } from './campaign';
import { minorOf } from './money';
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

export function firstCampaigns(shop: PlatformShop, catalogue: Catalogue, affiliates: Affiliates, anchor: number): readonly Campaign[] {
  if (catalogue.size() === 0) return [];
  const { market } = shop;
  const today = dayOf(market, anchor);
  const sellable = catalogue
    .all()
    .slice(0, 170)
    .filter((item) => !item.blacklisted && item.status === 'NORMAL' && item.cap > 1500);
  const invitable = affiliates.all.slice(0, 240).filter(({ eligible }) => eligible);
  return PLANS.map(([name, from, to, more], number) => {
    const items = sellable.filter((_, place) => place % PLANS.length === number || place % 11 === number).slice(0, 24);
    return {
      campaignId: String(300_000_000 + (Number(shop.shopId) % 100_000) * 100 + number),
      name,
      source: 'Seller',
      draft: false,
      start: startOfDay(market, today + from),
      end: to === null ? NO_END : endOfDay(market, today + to),
      message: 'Olá! Vamos divulgar juntos?',
      cancelled: false,
      affiliateIds: invitable
        .filter((_, place) => place % PLANS.length === number || place % 5 === number)
        .map(({ affiliateId }) => affiliateId),
      editor: `demo${number % 3}@example.com`,
      edited: anchor - DAY * (1 + number),
      ...more,
      // A plan's `budget` is how often the least one: the small one is spent by the first sales.
      budget: typeof more.budget === 'number' ? minorOf(market, more.budget * (LEAST_BUDGET[market] || 100)) : null,
      // A plan's `leaves` is the day on which the seller ended it; 7 full days follow.
      leaves: typeof more.leaves === 'number' ? protectedUntil(market, anchor + more.leaves * DAY) : null,
      items: items.map((item, place) => ({
        itemId: item.itemId,
        rate: item.suggested[1] + (number % 4) * 50,
        protections: number === 1 && place === 0 ? [{ rate: item.suggested[1] + 250, until: protectedUntil(market, anchor - DAY) }] : [],
      })),
    } satisfies Campaign;
  });
}
