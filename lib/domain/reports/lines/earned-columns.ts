import type { LineColumns, Reads } from './line-columns';
import type { ReportLine } from './report-line';

const WHOLE = {
  purchaseTime: ({ purchaseTime }) => purchaseTime,
  clickTime: ({ clickTime }) => clickTime,
  completeTime: ({ completeTime }) => completeTime,
  asOf: ({ asOf }) => asOf,
  day: ({ day }) => day,
  quantity: ({ quantity }) => quantity,
} as const satisfies Reads<ReportLine, number>;
const EXACT = {
  price: ({ price }) => price,
  value: ({ value }) => value,
  refund: ({ refund }) => refund,
  shopeeRate: ({ shopeeRate }) => shopeeRate,
  sellerRate: ({ sellerRate }) => sellerRate,
  gross: ({ gross }) => gross,
  shopee: ({ shopee }) => shopee,
  seller: ({ seller }) => seller,
  fee: ({ fee }) => fee,
  net: ({ net }) => net,
  lost: ({ lost }) => lost,
  lostEstimate: ({ lostEstimate }) => lostEstimate,
} as const satisfies Reads<ReportLine, number>;
const CODES = {
  source: ({ source }) => source,
  state: ({ state }) => state,
  fraud: ({ fraud }) => fraud,
  attribution: ({ attribution }) => attribution,
  buyer: ({ buyer }) => buyer,
  device: ({ device }) => device,
  channel: ({ channel }) => channel,
  referrer: ({ referrer }) => referrer,
  campaign: ({ campaign }) => campaign,
  partner: ({ partner }) => partner,
  productType: ({ productType }) => productType,
  itemId: ({ itemId }) => itemId,
  itemName: ({ itemName }) => itemName,
  shopId: ({ shopId }) => shopId,
  shopName: ({ shopName }) => shopName,
  shopType: ({ shopType }) => shopType,
  category1: ({ category1 }) => category1,
  category2: ({ category2 }) => category2,
  category3: ({ category3 }) => category3,
  subId1: ({ subId1 }) => subId1,
  subId2: ({ subId2 }) => subId2,
  subId3: ({ subId3 }) => subId3,
  subId4: ({ subId4 }) => subId4,
  subId5: ({ subId5 }) => subId5,
  note: ({ note }) => note,
} as const satisfies Reads<ReportLine, string>;
const TEXTS = {
  conversionId: ({ conversionId }) => conversionId,
  orderId: ({ orderId }) => orderId,
  modelId: ({ modelId }) => modelId,
  promotionId: ({ promotionId }) => promotionId,
} as const satisfies Reads<ReportLine, string>;
const COLD: ReadonlySet<string> = new Set([
  'clickTime',
  'price',
  'shopeeRate',
  'sellerRate',
  'shopType',
  'category2',
  'category3',
  'partner',
  'note',
  ...Object.keys(TEXTS),
]);

export type EarnedWhole = keyof typeof WHOLE;
export type EarnedExact = keyof typeof EXACT;
export type EarnedCode = keyof typeof CODES;
export type EarnedText = keyof typeof TEXTS;

/** Lines that an affiliate account earned. Order, item and model alone are no key: a gift stands beside its main line. */
export const EARNED_COLUMNS: LineColumns<ReportLine> = {
  whole: WHOLE,
  exact: EXACT,
  codes: CODES,
  texts: TEXTS,
  cold: COLD,
  guessedBy: { itemName: 'itemId', shopId: 'itemId', shopName: 'shopId' },
  key: [
    ({ source }) => source,
    ({ orderId }) => orderId,
    ({ itemId }) => itemId,
    ({ modelId }) => modelId,
    ({ promotionId }) => promotionId,
  ],
};
