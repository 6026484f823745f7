import type { LineColumns, LineLists } from './line-columns';
import type { SoldLine } from './sold-line';

const WHOLE = ['purchaseTime', 'completeTime', 'concludedTime', 'asOf', 'day', 'quantity'] as const;
const EXACT = [
  'price',
  'value',
  'refund',
  'commission',
  'toAffiliate',
  'toMcn',
  'fee',
  'affiliateRate',
  'mcnRate',
  'feeRate',
  'orderCommission',
] as const;
const CODES = [
  'source',
  'state',
  'verified',
  'deduction',
  'affiliateId',
  'affiliateName',
  'affiliateUsername',
  'mcn',
  'partner',
  'campaignId',
  'campaignType',
  'channel',
  'orderType',
  'buyer',
  'itemId',
  'itemName',
  'category1',
  'category2',
  'category3',
] as const;
const TEXTS = ['orderId', 'modelId', 'promotionId'] as const;

export type SoldWhole = (typeof WHOLE)[number];
export type SoldExact = (typeof EXACT)[number];
export type SoldCode = (typeof CODES)[number];

/** Lines of a shop's conversions as columns. */
export const SOLD_COLUMNS = {
  whole: WHOLE,
  exact: EXACT,
  codes: CODES,
  texts: TEXTS,
  put,
  cold: new Set([
    ...['concludedTime', 'price', 'toAffiliate', 'toMcn', 'mcnRate', 'feeRate', 'orderCommission', 'affiliateUsername', 'partner', 'mcn'],
    ...['orderType', 'category2', 'category3', ...TEXTS],
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
  key: ['source', 'orderId', 'itemId', 'modelId', 'promotionId', 'affiliateId', 'campaignId'],
} as const satisfies LineColumns<SoldLine>;

function put(line: SoldLine, row: number, { whole, exact, words }: LineLists<SoldLine>): void {
  whole.purchaseTime[row] = line.purchaseTime;
  whole.completeTime[row] = line.completeTime;
  whole.concludedTime[row] = line.concludedTime;
  whole.asOf[row] = line.asOf;
  whole.day[row] = line.day;
  whole.quantity[row] = line.quantity;
  exact.price[row] = line.price;
  exact.value[row] = line.value;
  exact.refund[row] = line.refund;
  exact.commission[row] = line.commission;
  exact.toAffiliate[row] = line.toAffiliate;
  exact.toMcn[row] = line.toMcn;
  exact.fee[row] = line.fee;
  exact.affiliateRate[row] = line.affiliateRate;
  exact.mcnRate[row] = line.mcnRate;
  exact.feeRate[row] = line.feeRate;
  exact.orderCommission[row] = line.orderCommission;
  words.source[row] = line.source;
  words.state[row] = line.state;
  words.verified[row] = line.verified;
  words.deduction[row] = line.deduction;
  words.affiliateId[row] = line.affiliateId;
  words.affiliateName[row] = line.affiliateName;
  words.affiliateUsername[row] = line.affiliateUsername;
  words.mcn[row] = line.mcn;
  words.partner[row] = line.partner;
  words.campaignId[row] = line.campaignId;
  words.campaignType[row] = line.campaignType;
  words.channel[row] = line.channel;
  words.orderType[row] = line.orderType;
  words.buyer[row] = line.buyer;
  words.itemId[row] = line.itemId;
  words.itemName[row] = line.itemName;
  words.category1[row] = line.category1;
  words.category2[row] = line.category2;
  words.category3[row] = line.category3;
  words.orderId[row] = line.orderId;
  words.modelId[row] = line.modelId;
  words.promotionId[row] = line.promotionId;
}
