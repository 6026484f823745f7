import type { LineColumns, LineLists } from './line-columns';
import type { ReportLine } from './report-line';

const WHOLE = ['purchaseTime', 'clickTime', 'completeTime', 'asOf', 'day', 'quantity'] as const;
const EXACT = [
  'price',
  'value',
  'refund',
  'shopeeRate',
  'sellerRate',
  'gross',
  'shopee',
  'seller',
  'fee',
  'net',
  'lost',
  'lostEstimate',
] as const;
const CODES = [
  'source',
  'state',
  'fraud',
  'attribution',
  'buyer',
  'device',
  'channel',
  'referrer',
  'campaign',
  'partner',
  'productType',
  'itemId',
  'itemName',
  'shopId',
  'shopName',
  'shopType',
  'category1',
  'category2',
  'category3',
  'subId1',
  'subId2',
  'subId3',
  'subId4',
  'subId5',
  'note',
] as const;
const TEXTS = ['conversionId', 'orderId', 'modelId', 'promotionId'] as const;
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
  ...TEXTS,
]);

export type EarnedWhole = (typeof WHOLE)[number];
export type EarnedExact = (typeof EXACT)[number];
export type EarnedCode = (typeof CODES)[number];
export type EarnedText = (typeof TEXTS)[number];

/** Lines that an affiliate account earned. Order, item and model alone are no key: a gift stands beside its main line. */
export const EARNED_COLUMNS: LineColumns<ReportLine> = {
  whole: WHOLE,
  exact: EXACT,
  codes: CODES,
  texts: TEXTS,
  put,
  cold: COLD,
  guessedBy: { itemName: 'itemId', shopId: 'itemId', shopName: 'shopId' },
  key: ['source', 'orderId', 'itemId', 'modelId', 'promotionId'],
};

function put(line: ReportLine, row: number, { whole, exact, words }: LineLists<ReportLine>): void {
  whole.purchaseTime[row] = line.purchaseTime;
  whole.clickTime[row] = line.clickTime;
  whole.completeTime[row] = line.completeTime;
  whole.asOf[row] = line.asOf;
  whole.day[row] = line.day;
  whole.quantity[row] = line.quantity;
  exact.price[row] = line.price;
  exact.value[row] = line.value;
  exact.refund[row] = line.refund;
  exact.shopeeRate[row] = line.shopeeRate;
  exact.sellerRate[row] = line.sellerRate;
  exact.gross[row] = line.gross;
  exact.shopee[row] = line.shopee;
  exact.seller[row] = line.seller;
  exact.fee[row] = line.fee;
  exact.net[row] = line.net;
  exact.lost[row] = line.lost;
  exact.lostEstimate[row] = line.lostEstimate;
  words.source[row] = line.source;
  words.state[row] = line.state;
  words.fraud[row] = line.fraud;
  words.attribution[row] = line.attribution;
  words.buyer[row] = line.buyer;
  words.device[row] = line.device;
  words.channel[row] = line.channel;
  words.referrer[row] = line.referrer;
  words.campaign[row] = line.campaign;
  words.partner[row] = line.partner;
  words.productType[row] = line.productType;
  words.itemId[row] = line.itemId;
  words.itemName[row] = line.itemName;
  words.shopId[row] = line.shopId;
  words.shopName[row] = line.shopName;
  words.shopType[row] = line.shopType;
  words.category1[row] = line.category1;
  words.category2[row] = line.category2;
  words.category3[row] = line.category3;
  words.subId1[row] = line.subId1;
  words.subId2[row] = line.subId2;
  words.subId3[row] = line.subId3;
  words.subId4[row] = line.subId4;
  words.subId5[row] = line.subId5;
  words.note[row] = line.note;
  words.conversionId[row] = line.conversionId;
  words.orderId[row] = line.orderId;
  words.modelId[row] = line.modelId;
  words.promotionId[row] = line.promotionId;
}
