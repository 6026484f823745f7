import { columnsOf, type LineColumns, type Lists } from './line-columns';
import type { ReportLine } from './report-line';

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
  'conversionId',
  'orderId',
  'modelId',
  'promotionId',
]);

export type EarnedWhole = 'purchaseTime' | 'clickTime' | 'completeTime' | 'asOf' | 'day' | 'quantity';
export type EarnedExact =
  | 'price'
  | 'value'
  | 'refund'
  | 'shopeeRate'
  | 'sellerRate'
  | 'gross'
  | 'shopee'
  | 'seller'
  | 'fee'
  | 'net'
  | 'lost'
  | 'lostEstimate';
export type EarnedCode =
  | 'source'
  | 'state'
  | 'fraud'
  | 'attribution'
  | 'buyer'
  | 'device'
  | 'channel'
  | 'referrer'
  | 'campaign'
  | 'partner'
  | 'productType'
  | 'itemId'
  | 'itemName'
  | 'shopId'
  | 'shopName'
  | 'shopType'
  | 'category1'
  | 'category2'
  | 'category3'
  | 'subId1'
  | 'subId2'
  | 'subId3'
  | 'subId4'
  | 'subId5'
  | 'note';
export type EarnedText = 'conversionId' | 'orderId' | 'modelId' | 'promotionId';

/** Lines that an affiliate account earned. Order, item and model alone are no key: a gift stands beside its main line. */
export const EARNED_COLUMNS: LineColumns<ReportLine> = {
  ...columnsOf(put),
  put,
  cold: COLD,
  guessedBy: { itemName: 'itemId', shopId: 'itemId', shopName: 'shopId' },
  key: ['source', 'orderId', 'itemId', 'modelId', 'promotionId'],
};

function put(line: ReportLine, row: number, { whole, exact, codes, texts }: Lists<EarnedWhole, EarnedExact, EarnedCode, EarnedText>): void {
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
  codes.source[row] = line.source;
  codes.state[row] = line.state;
  codes.fraud[row] = line.fraud;
  codes.attribution[row] = line.attribution;
  codes.buyer[row] = line.buyer;
  codes.device[row] = line.device;
  codes.channel[row] = line.channel;
  codes.referrer[row] = line.referrer;
  codes.campaign[row] = line.campaign;
  codes.partner[row] = line.partner;
  codes.productType[row] = line.productType;
  codes.itemId[row] = line.itemId;
  codes.itemName[row] = line.itemName;
  codes.shopId[row] = line.shopId;
  codes.shopName[row] = line.shopName;
  codes.shopType[row] = line.shopType;
  codes.category1[row] = line.category1;
  codes.category2[row] = line.category2;
  codes.category3[row] = line.category3;
  codes.subId1[row] = line.subId1;
  codes.subId2[row] = line.subId2;
  codes.subId3[row] = line.subId3;
  codes.subId4[row] = line.subId4;
  codes.subId5[row] = line.subId5;
  codes.note[row] = line.note;
  texts.conversionId[row] = line.conversionId;
  texts.orderId[row] = line.orderId;
  texts.modelId[row] = line.modelId;
  texts.promotionId[row] = line.promotionId;
}
