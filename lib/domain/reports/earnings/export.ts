import type { EarningsScope } from './question';

/** All lines of a question as a file, by the time of their purchase, newest first; heads and words are the caller's, in the language of the person. */
export interface ExportQuestion extends EarningsScope {
  readonly format: 'csv' | 'xlsx';
  /** Columns of the file in their order: a field of a line and its head. */
  readonly columns: readonly ExportColumn[];
  /** Column → word of a line (`pending`, `sameShop` …) → how it reads; what is not named stays as it is. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How a number is written in a CSV: the sign before decimals. */
  readonly decimal: '.' | ',';
}

/** Fields of a line that a file can have. Moments are written by the market's clock, money as plain decimals of its currency. */
export const EXPORT_FIELDS = [
  'orderId',
  'conversionId',
  'state',
  'purchaseTime',
  'clickTime',
  'completeTime',
  'shopId',
  'shopName',
  'shopType',
  'itemId',
  'itemName',
  'modelId',
  'promotionId',
  'category1',
  'category2',
  'category3',
  'price',
  'quantity',
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
  'attribution',
  'buyer',
  'device',
  'channel',
  'referrer',
  'campaign',
  'partner',
  'productType',
  'subId1',
  'subId2',
  'subId3',
  'subId4',
  'subId5',
  'fraud',
  'note',
  'asOf',
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];

export interface ExportColumn {
  readonly field: ExportField;
  readonly head: string;
}

export interface ExportProgress {
  readonly rows: number;
  readonly of: number;
}
