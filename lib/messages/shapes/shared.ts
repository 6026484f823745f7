import * as v from 'valibot';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { FAILURES, type FailureCode } from '#lib/domain/failure';
import { MARKET_CODES } from '#lib/domain/market';
import { SHOPLINE_HOSTS } from '#lib/domain/shops/shop-account';

/** Shapes of domain values as messages carry them: plain JSON. The types in lib/domain are the authority. */

const market = v.picklist(MARKET_CODES);
const failureCode = v.picklist(Object.keys(FAILURES) as FailureCode[]);
const limit = v.object({
  calls: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  windowMs: v.pipe(v.number(), v.minValue(1000), v.maxValue(86_400_000)),
});

export const accountCheck = v.object({ at: v.number(), failure: v.nullable(failureCode), refused: v.array(v.string()) });

const base = { id: v.string(), market, label: v.string(), addedAt: v.number(), isDefault: v.boolean() };

export const account = v.variant('kind', [
  v.object({
    kind: v.literal('affiliateKey'),
    ...base,
    appId: v.string(),
    secretTail: v.string(),
    affiliateId: v.nullable(v.string()),
    check: v.nullable(accountCheck),
    limit,
    hasBatch: v.optional(v.boolean()),
  }),
  v.object({ kind: v.literal('affiliateKeyless'), ...base, affiliateId: v.string() }),
]);

export const accountChange = v.partial(
  v.strictObject({
    label: v.pipe(v.string(), v.maxLength(80)),
    affiliateId: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,19}$/))),
    isDefault: v.literal(true),
    limit,
    secret: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
  }),
);

const check = v.nullable(v.object({ at: v.number(), failure: v.nullable(failureCode) }));

export const shop = v.object({
  id: v.string(),
  market,
  partnerId: v.string(),
  shopId: v.string(),
  api: v.string(),
  name: v.nullable(v.string()),
  logo: v.nullable(v.string()),
  addedAt: v.number(),
  mainAccountId: v.nullable(v.string()),
  authorizedUntil: v.nullable(v.number()),
  check,
  readOnly: v.boolean(),
});

export const store = v.object({
  id: v.string(),
  host: v.picklist(SHOPLINE_HOSTS),
  merchantId: v.string(),
  name: v.string(),
  handle: v.nullable(v.string()),
  addedAt: v.number(),
  check,
  readOnly: v.boolean(),
});

/** `used` calls of `limit` in the running window; `freeAt`: when the next call is possible (now, unless spent). */
export const quota = v.object({ used: v.number(), limit: v.number(), windowMs: v.number(), freeAt: v.number() });

export const vaultStatus = v.object({
  /** `empty`: nothing has been put in yet. */
  state: v.picklist(['empty', 'locked', 'unlocked', 'damaged', 'newer']),
  protection: v.picklist(['device', 'passphrase']),
  /** Whether a second copy could take the place of a damaged first. */
  repairable: v.boolean(),
  /** Accounts whose secret was kept before the passphrase was chosen, and may still be readable on the disk. */
  exposed: v.optional(v.array(v.string())),
});

/** Exact decimal text and a currency code. */
export const money = v.object({ amount: v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/)), currency: v.string() });

const nullableMoney = v.nullable(money);
/** Basis points under their own type, which JSON does not carry. */
export const rate = v.nullable(v.custom<CommissionRate>((points) => typeof points === 'number' && rateFromBasisPoints(points) !== null));

/** What any offer may say of itself. */
export const offerTerms = {
  name: v.nullable(v.string()),
  shopName: v.nullable(v.string()),
  imageUrl: v.nullable(v.string()),
  priceMin: nullableMoney,
  priceMax: nullableMoney,
  discount: v.nullable(v.number()),
  rating: v.nullable(v.number()),
  sold: v.nullable(v.number()),
  totalRate: rate,
  shopeeRate: rate,
  sellerRate: rate,
  commission: nullableMoney,
  periodEnd: v.nullable(v.number()),
};

export const offer = v.object({
  ...offerTerms,
  itemId: v.string(),
  shopId: v.string(),
  periodStart: v.nullable(v.number()),
  offerLink: v.nullable(v.string()),
  productLink: v.string(),
});

/** How many rows of a list could not be read and are not in it. */
export const leftOut = v.pipe(v.number(), v.integer(), v.minValue(0));
