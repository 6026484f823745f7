import { MARKET_CODES, type MarketCode } from '#lib/domain/market';
import { sellerShop } from '#test/world/goods/products';

/** What tests may switch on a shop and its app through `/__world/shops`. */
export interface ShopSwitches {
  /** The AMS terms are accepted in Seller Centre. */
  termsAccepted: boolean;
  /** `ams` is the only app type that may call AMS. */
  appType: 'ams' | 'other';
  /** False: the app's IP list is on and does not name the caller. */
  ipDeclared: boolean;
  keyExpired: boolean;
  /** The app may not be authorized and may not call: "restricted". */
  appRestricted: boolean;
  /** Whether the seller's authorization stands, and until when (seconds). */
  authorized: boolean;
  authorizedUntil: number;
  amsAccess: boolean;
  /** Seller commission operation frozen. */
  frozen: boolean;
  banned: boolean;
  /** A used refresh token sent again within 4 hours returns the same new pair, as one source says. */
  refreshRepeats: boolean;
  /** Calls for this shop answer error_limit: the day's quota is used up. */
  dailyLimitReached: boolean;
}

/** One shop as the world makes it. */
export interface PlatformShop {
  readonly shopId: string;
  readonly market: MarketCode;
  readonly name: string;
  readonly size: number;
  readonly partnerId: string;
  readonly partnerKey: string;
  /** The main account that a login of this row uses instead of the shop's own. */
  readonly mainAccountId: string | null;
  /** The shop that Seller Centre shows: its first products are the world's. */
  readonly isSellerShop: boolean;
  readonly note?: string;
  readonly initial: Partial<ShopSwitches>;
}

const SPECIAL: readonly { readonly note: string; readonly size?: number; readonly initial: Partial<ShopSwitches> }[] = [
  { note: 'wrong app type: error_api_permission in AMS', initial: { appType: 'other' } },
  { note: 'AMS terms not accepted: error_business', initial: { termsAccepted: false } },
  { note: 'IP not declared: source_ip_undeclared', initial: { ipDeclared: false } },
  { note: 'partner key expired: error_partner_key_expired', initial: { keyExpired: true } },
  { note: 'seller commission operation frozen: error_business', initial: { frozen: true } },
  { note: 'empty shop: no products', size: 0, initial: {} },
];

const SELLER_SIZE = 180;

/**
 * All shops: Brazil with 180 (the one of Seller Centre), 5,000 and 50,000 products, the Seller Centre shop of every other market,
 * then the special ones, of which a main account with three shops is the last. Keys are made up for demonstration.
 */
export function platformShops(seed: number): readonly PlatformShop[] {
  const made: PlatformShop[] = [];
  const put = (market: MarketCode, size: number, rest: Partial<PlatformShop> = {}) => {
    const number = made.length + 1;
    made.push({
      shopId: String(700_000_000 + number * 1_357),
      market,
      name: `Loja de Teste ${number}`,
      size,
      partnerId: String(2_000_100 + number),
      partnerKey: `shpk-DEMO-made-up-${number}-not-a-real-key`,
      mainAccountId: null,
      isSellerShop: false,
      initial: {},
      ...rest,
    });
  };
  const putSeller = (market: MarketCode) => {
    const { shop } = sellerShop(market, seed);
    put(market, SELLER_SIZE, { shopId: shop.id, name: shop.name, isSellerShop: true });
  };
  putSeller('BR');
  put('BR', 5_000);
  put('BR', 50_000);
  for (const market of MARKET_CODES) if (market !== 'BR') putSeller(market);
  for (const { note, size, initial } of SPECIAL) put('BR', size ?? SELLER_SIZE, { note, initial });
  const main = {
    partnerId: '2000190',
    partnerKey: 'shpk-DEMO-made-up-main-not-a-real-key',
    mainAccountId: '900190',
    note: 'main account with three shops',
  };
  for (const size of [40, 60, 80]) put('BR', size, main);
  return made;
}

export const initialSwitches = ({ initial }: PlatformShop): ShopSwitches => ({
  termsAccepted: true,
  appType: 'ams',
  ipDeclared: true,
  keyExpired: false,
  appRestricted: false,
  authorized: false,
  authorizedUntil: 0,
  amsAccess: true,
  frozen: false,
  banned: false,
  refreshRepeats: false,
  dailyLimitReached: false,
  ...initial,
});
