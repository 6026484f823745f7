import { initialSwitches, type PlatformShop, platformShops, type ShopSwitches } from './shops';

/** The shops with their switches as they stand. */
export interface ShopBook {
  readonly shops: readonly PlatformShop[];
  byId(shopId: string): PlatformShop | undefined;
  /** All shops of an app. */
  ofPartner(partnerId: string): readonly PlatformShop[];
  switches(shop: PlatformShop): Readonly<ShopSwitches>;
  /** Sets some; those of the app are set on all its shops. Unknown names and wrong types throw. */
  set(shop: PlatformShop, change: Readonly<Record<string, unknown>>): void;
  reset(): void;
}

const OF_APP: readonly string[] = ['appType', 'ipDeclared', 'keyExpired', 'appRestricted'];

export function createShopBook(seed: number): ShopBook {
  const shops = platformShops(seed);
  const switches = new Map<string, ShopSwitches>();
  const reset = () => {
    for (const shop of shops) switches.set(shop.shopId, initialSwitches(shop));
  };
  reset();
  const of = (shop: PlatformShop): ShopSwitches => {
    const found = switches.get(shop.shopId);
    if (!found) throw new Error(`no shop ${shop.shopId}`);
    return found;
  };
  return {
    shops,
    byId: (shopId) => shops.find((shop) => shop.shopId === shopId),
    ofPartner: (partnerId) => shops.filter((shop) => shop.partnerId === partnerId),
    switches: of,
    set: (shop, change) => {
      for (const [name, value] of Object.entries(change)) {
        const known = of(shop)[name as keyof ShopSwitches];
        if (known === undefined) throw new Error(`no such switch: ${name}; there are ${Object.keys(of(shop)).join(', ')}`);
        if (typeof known !== typeof value) throw new Error(`${name} must be ${typeof known}`);
        const touched = OF_APP.includes(name) ? shops.filter(({ partnerId }) => partnerId === shop.partnerId) : [shop];
        for (const each of touched) Object.assign(of(each), { [name]: value });
      }
    },
    reset,
  };
}
