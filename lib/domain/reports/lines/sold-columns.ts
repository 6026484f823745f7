import { columnsOf, type LineColumns, type Lists } from './line-columns';
import type { SoldLine } from './sold-line';

export type SoldWhole = 'purchaseTime' | 'completeTime' | 'concludedTime' | 'asOf' | 'day' | 'quantity';
export type SoldExact =
  | 'price'
  | 'value'
  | 'refund'
  | 'commission'
  | 'toAffiliate'
  | 'toMcn'
  | 'fee'
  | 'affiliateRate'
  | 'mcnRate'
  | 'feeRate'
  | 'orderCommission';
export type SoldCode =
  | 'source'
  | 'state'
  | 'verified'
  | 'deduction'
  | 'affiliateId'
  | 'affiliateName'
  | 'affiliateUsername'
  | 'mcn'
  | 'partner'
  | 'campaignId'
  | 'campaignType'
  | 'channel'
  | 'orderType'
  | 'buyer'
  | 'itemId'
  | 'itemName'
  | 'category1'
  | 'category2'
  | 'category3';
type SoldText = 'orderId' | 'modelId' | 'promotionId';

/** Lines of a shop's conversions as columns. */
export const SOLD_COLUMNS: LineColumns<SoldLine> = {
  ...columnsOf(put),
  put,
  cold: new Set([
    ...['concludedTime', 'price', 'toAffiliate', 'toMcn', 'mcnRate', 'feeRate', 'orderCommission', 'affiliateUsername', 'partner', 'mcn'],
    ...['orderType', 'category2', 'category3', 'orderId', 'modelId', 'promotionId'],
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
};

function put(line: SoldLine, row: number, { whole, exact, codes, texts }: Lists<SoldWhole, SoldExact, SoldCode, SoldText>): void {
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
  codes.source[row] = line.source;
  codes.state[row] = line.state;
  codes.verified[row] = line.verified;
  codes.deduction[row] = line.deduction;
  codes.affiliateId[row] = line.affiliateId;
  codes.affiliateName[row] = line.affiliateName;
  codes.affiliateUsername[row] = line.affiliateUsername;
  codes.mcn[row] = line.mcn;
  codes.partner[row] = line.partner;
  codes.campaignId[row] = line.campaignId;
  codes.campaignType[row] = line.campaignType;
  codes.channel[row] = line.channel;
  codes.orderType[row] = line.orderType;
  codes.buyer[row] = line.buyer;
  codes.itemId[row] = line.itemId;
  codes.itemName[row] = line.itemName;
  codes.category1[row] = line.category1;
  codes.category2[row] = line.category2;
  codes.category3[row] = line.category3;
  texts.orderId[row] = line.orderId;
  texts.modelId[row] = line.modelId;
  texts.promotionId[row] = line.promotionId;
}
