import type { LineColumns, Reads } from './line-columns';
import type { SoldLine } from './sold-line';

const WHOLE = {
  purchaseTime: ({ purchaseTime }) => purchaseTime,
  completeTime: ({ completeTime }) => completeTime,
  concludedTime: ({ concludedTime }) => concludedTime,
  asOf: ({ asOf }) => asOf,
  day: ({ day }) => day,
  quantity: ({ quantity }) => quantity,
} as const satisfies Reads<SoldLine, number>;
const EXACT = {
  price: ({ price }) => price,
  value: ({ value }) => value,
  refund: ({ refund }) => refund,
  commission: ({ commission }) => commission,
  toAffiliate: ({ toAffiliate }) => toAffiliate,
  toMcn: ({ toMcn }) => toMcn,
  fee: ({ fee }) => fee,
  affiliateRate: ({ affiliateRate }) => affiliateRate,
  mcnRate: ({ mcnRate }) => mcnRate,
  feeRate: ({ feeRate }) => feeRate,
  orderCommission: ({ orderCommission }) => orderCommission,
} as const satisfies Reads<SoldLine, number>;
const CODES = {
  source: ({ source }) => source,
  state: ({ state }) => state,
  verified: ({ verified }) => verified,
  deduction: ({ deduction }) => deduction,
  affiliateId: ({ affiliateId }) => affiliateId,
  affiliateName: ({ affiliateName }) => affiliateName,
  affiliateUsername: ({ affiliateUsername }) => affiliateUsername,
  mcn: ({ mcn }) => mcn,
  partner: ({ partner }) => partner,
  campaignId: ({ campaignId }) => campaignId,
  campaignType: ({ campaignType }) => campaignType,
  channel: ({ channel }) => channel,
  orderType: ({ orderType }) => orderType,
  buyer: ({ buyer }) => buyer,
  itemId: ({ itemId }) => itemId,
  itemName: ({ itemName }) => itemName,
  category1: ({ category1 }) => category1,
  category2: ({ category2 }) => category2,
  category3: ({ category3 }) => category3,
} as const satisfies Reads<SoldLine, string>;
const TEXTS = {
  orderId: ({ orderId }) => orderId,
  modelId: ({ modelId }) => modelId,
  promotionId: ({ promotionId }) => promotionId,
} as const satisfies Reads<SoldLine, string>;

export type SoldWhole = keyof typeof WHOLE;
export type SoldExact = keyof typeof EXACT;
export type SoldCode = keyof typeof CODES;

/** Lines of a shop's conversions as columns. */
export const SOLD_COLUMNS = {
  whole: WHOLE,
  exact: EXACT,
  codes: CODES,
  texts: TEXTS,
  cold: new Set([
    ...['concludedTime', 'price', 'toAffiliate', 'toMcn', 'mcnRate', 'feeRate', 'orderCommission', 'affiliateUsername', 'partner', 'mcn'],
    ...['orderType', 'category2', 'category3', ...Object.keys(TEXTS)],
  ]),
  guessedBy: {
    itemName: 'itemId',
    category1: 'itemId',
    category2: 'itemId',
    category3: 'itemId',
    affiliateName: 'affiliateId',
    affiliateUsername: 'affiliateId',
    mcn: 'affiliateId',
  },
  key: [
    ({ source }) => source,
    ({ orderId }) => orderId,
    ({ itemId }) => itemId,
    ({ modelId }) => modelId,
    ({ promotionId }) => promotionId,
    ({ affiliateId }) => affiliateId,
    ({ campaignId }) => campaignId,
  ],
} as const satisfies LineColumns<SoldLine>;
