import type { WorldContext } from '#test/world/part';
import { hash } from '#test/world/random';
import { WORDS } from '#test/world/words';
import { BRANDS } from '#test/world/words/words';
import { money, type StoreMoney } from './money';
import type { Store } from './stores';

export interface StoreProduct {
  readonly id: string;
  readonly title_translations: Readonly<Record<string, string>>;
  readonly status: 'active' | 'draft' | 'hidden';
  readonly price: StoreMoney;
  readonly price_sale: StoreMoney | null;
  readonly sku: string;
  readonly link: string;
  readonly medias: readonly object[];
  readonly barcode: string;
  readonly updated_at: string;
}

export interface Promotion {
  readonly id: string;
  readonly title_translations: Readonly<Record<string, string>>;
  readonly status: 'active' | 'draft' | 'hidden';
  readonly usable: boolean;
  readonly for_affiliate_campaign: boolean;
  readonly is_contain_campaign: boolean;
  readonly discount_on: 'order' | 'item' | 'category';
  readonly discount_type: string;
  readonly discount_percentage: number | null;
  readonly discount_amount: StoreMoney | null;
  readonly codes: readonly string[];
  readonly start_at: string | null;
  readonly end_at: string | null;
  readonly apply_method: 'auto_apply' | 'coupon' | 'affiliate_campaign';
  readonly updated_at: string;
}

/** 24 hex digits out of a name. */
export const objectId = (name: string): string => [0, 1, 2].map((part) => hash(`${name} ${part}`).toString(16).padStart(8, '0')).join('');

/** The product of the documents' own example stands first. */
const EXAMPLE_PRODUCT = '5ce0d084e388096bdb229a59';

export function makeProducts(world: WorldContext, store: Store): readonly StoreProduct[] {
  const random = world.random(`shopline products ${store.handle}`);
  const words = WORDS.TW;
  return Array.from({ length: 130 }, (_, index) => {
    const things = random.pick(words.departments).things;
    const title = words.order(random.pick(things), random.pick(BRANDS), random.pick(words.qualities), random.pick(words.details));
    const price = store.currency === 'TWD' ? random.whole(99, 4900) : random.whole(500, 20_000) / 100;
    const id = index === 0 ? EXAMPLE_PRODUCT : objectId(`${store.handle} product ${index}`);
    return {
      id,
      title_translations: { en: `Demo product ${index + 1}`, 'zh-hant': title },
      status: index % 29 === 28 ? 'hidden' : index % 31 === 30 ? 'draft' : 'active',
      price: money(store, price),
      price_sale: index % 4 === 0 ? money(store, price * 0.8) : null,
      sku: `SL-${String(index + 1).padStart(4, '0')}`,
      link: `https://${store.domain}/products/demo-product-${index + 1}`,
      medias: [],
      barcode: `471${String(index + 1).padStart(10, '0')}`,
      updated_at: new Date(world.clock.now() - index * 7_200_000).toISOString(),
    };
  });
}

export function makePromotions(world: WorldContext, store: Store): readonly Promotion[] {
  const day = 86_400_000;
  const at = (days: number) => new Date(world.clock.now() + days * day).toISOString();
  return Array.from({ length: 34 }, (_, index): Promotion => {
    const isAffiliate = index % 3 === 0;
    const over = index % 7 === 6;
    return {
      id: objectId(`${store.handle} promotion ${index}`),
      title_translations: { en: `Promotion ${index + 1}`, 'zh-hant': `優惠 ${index + 1}` },
      status: index % 11 === 10 ? 'draft' : 'active',
      usable: !over && index % 11 !== 10,
      for_affiliate_campaign: isAffiliate,
      is_contain_campaign: isAffiliate && index % 2 === 1,
      discount_on: index % 2 === 0 ? 'order' : 'item',
      discount_type: index % 2 === 0 ? 'percentage' : 'amount',
      discount_percentage: index % 2 === 0 ? 10 : null,
      discount_amount: index % 2 === 0 ? null : money(store, 50),
      codes: index % 3 === 1 ? [`SAVE${index}`] : [],
      start_at: at(-90),
      end_at: over ? at(-3) : null,
      apply_method: isAffiliate ? 'affiliate_campaign' : index % 3 === 1 ? 'coupon' : 'auto_apply',
      updated_at: at(-index),
    };
  });
}
