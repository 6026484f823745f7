import type { MarketCode } from '#lib/domain/market';
import { MARKETS } from '#lib/domain/market';
import type { ExportHead } from '#lib/domain/reports/files/layout';
import { COMMISSION_LAYOUT, type CommissionColumn } from '#lib/domain/reports/files/layouts/commission';
import { readAttribution, readBuyer, readOfferType, readState } from '#lib/domain/reports/files/value-words';
import { partOf } from '#lib/domain/reports/lines/lost';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import { exactAmount, exactRate, type FileForm, isEmpty, momentReader, readCount } from './cells';
import { isRoundedId, isRoundedNumber, readId } from './ids';
import { ownText, ownWords, type UnknownWord, wordReader } from './words';

export interface ReadOptions {
  readonly head: ExportHead;
  readonly form: FileForm;
  /** Whose times they are; null: not known, and times are as if they were UTC. */
  readonly market: MarketCode | null;
  /** Unix seconds. */
  readonly asOf: number;
}

/** A row that could not be read: the column, and what stands there. */
export interface BadCell {
  readonly bad: string;
  readonly text: string;
}

/**
 * Lines as their file has them: `net` and `fee` are what stands there, a whole order's on its first line; where the file has no column of it,
 * net is the commission less the fee. Other amounts of columns that the file does not have are 0; `ExportHead.missing` says which are. A row
 * that does not tell what it brought is one that could not be read. A state that is not known is open: not paid,
 * and not lost.
 */
export interface CommissionReader {
  readonly read: (cells: readonly string[]) => ReportLine | BadCell;
  readonly unknownWords: () => readonly UnknownWord[];
  /** Columns of which some cell of a line that counts told nothing: what they tell is 0 there. */
  readonly untold: () => readonly CommissionColumn[];
}

const KEY = ['itemId', 'modelId', 'promotionId'] as const satisfies readonly CommissionColumn[];
const ROW_IDS = ['orderId', ...KEY] as const;
const SUB_IDS = ['subId1', 'subId2', 'subId3', 'subId4', 'subId5'] as const satisfies readonly CommissionColumn[];

export function commissionReader({ head, form, market, asOf }: ReadOptions): CommissionReader {
  const place = (column: CommissionColumn): number => head.places[column] ?? -1;
  const has = (column: CommissionColumn): boolean => place(column) >= 0;
  const words = wordReader();
  const own = ownWords();
  const moment = momentReader(market === null ? 'UTC' : MARKETS[market].timeZone, form.dates);
  // Without all of its key a line is told from others of its order by its place among them.
  const isKeyWhole = KEY.every(has);
  const alike = new Map<string, number>();
  let cells: readonly string[] = [];
  let bad: BadCell | null = null;
  const at = Object.fromEntries(COLUMNS.map((column) => [column, place(column)])) as Readonly<Record<CommissionColumn, number>>;
  const lastBrought = Math.max(...BROUGHT.map(place));
  const text = (column: CommissionColumn): string => cells[at[column]]?.trim() ?? '';
  const fault = (column: CommissionColumn): 0 => {
    bad ??= { bad: column, text: ownText(text(column)) };
    return 0;
  };
  const amount = (column: CommissionColumn): number => exactAmount(text(column), form) ?? fault(column);
  const rate = (column: CommissionColumn): number => exactRate(text(column), form) ?? fault(column);
  // Not known is what these times are while an order is open: a line is no worse for it.
  const timeOf = (column: CommissionColumn): (() => number) => {
    const unread = words.of(column, () => null);
    return () => {
      const written = text(column);
      if (isEmpty(written)) return 0;
      return moment(written)?.time ?? unread(written) ?? 0;
    };
  };
  const [clickTime, completeTime] = [timeOf('clickTime'), timeOf('completeTime')];
  const word = (column: CommissionColumn): string => own(text(column));
  const shopId = (): string => (isRoundedId(text('shopId')) ? '' : own(readId(text('shopId'))));
  const of = <T>(column: CommissionColumn, read: (word: string) => T | null): (() => T | null) => {
    const known = words.of(column, read);
    return () => known(text(column));
  };
  const [itemState, orderState] = [of('itemStatus', readState), of('orderStatus', readState)];
  const [attribution, buyer, offerType] = [
    of('attribution', readAttribution),
    of('buyerStatus', readBuyer),
    of('offerType', readOfferType),
  ];
  /** Null: not told. */
  const told = (column: CommissionColumn, read: typeof exactAmount = exactAmount): number | null => {
    const written = text(column);
    return isNotTold(written) ? null : (read(written, form) ?? fault(column));
  };
  /** What the line brought. @param none nothing is paid for it: what is not told is nothing */
  const brought = (column: CommissionColumn, none: boolean): number => told(column) ?? (none || !has(column) ? 0 : fault(column));
  const untold = new Set<CommissionColumn>();
  /** What stands beside that: the line counts all the same. */
  const beside = (column: CommissionColumn, read: typeof exactAmount, none: boolean): number => {
    const own = told(column, read);
    if (own === null && !none && has(column)) untold.add(column);
    return own ?? 0;
  };
  /** Shopee's part and the seller's: one that is not told is what the other leaves of their sum. */
  const partsOf = (none: boolean): { readonly shopee: number; readonly seller: number } => {
    const [whole, seller] = [told('itemTotalCommission'), told('itemSellerCommission')];
    if (whole !== null) {
      const rest = seller ?? whole - (told('itemShopeeCommission') ?? whole);
      return { shopee: whole - rest, seller: rest };
    }
    // Where nothing is written of items, all of an order is its first line's.
    if (!has('itemTotalCommission') && !has('itemShopeeCommission'))
      return { shopee: brought('orderTotalCommission', none) - (seller ?? 0), seller: seller ?? 0 };
    return {
      shopee: brought('itemShopeeCommission', none || told('itemShopeeRate', exactRate) === 0),
      seller: seller ?? brought('itemSellerCommission', none || told('itemSellerRate', exactRate) === 0),
    };
  };
  /** What a network keeps: nothing where there is none. */
  const feeOf = (none: boolean): number =>
    told('mcnFee') ?? brought('mcnFee', none || (text('mcnName') === '' && !told('mcnFeeRate', exactRate)));
  const ordinal = (key: string): string => {
    const count = (alike.get(key) ?? 0) + 1;
    alike.set(key, count);
    return count === 1 ? '' : `#${count}`;
  };

  return {
    unknownWords: words.unknown,
    untold: () => [...untold],
    read: (row) => {
      [cells, bad] = [row, null];
      const orderId = readId(text('orderId'));
      if (isEmpty(orderId)) return { bad: 'orderId', text: orderId };
      // Of a file of many rows the first tell its form: an id whose digits are lost may come later.
      const rounded = ROW_IDS.find((column) => isRoundedId(text(column))) ?? SUB_IDS.find((column) => isRoundedNumber(text(column)));
      if (rounded) return { bad: rounded, text: ownText(text(rounded)) };
      const placed = moment(text('orderTime'));
      if (!placed) return { bad: 'orderTime', text: ownText(text('orderTime')) };
      const state = itemState() ?? orderState() ?? 'pending';
      const isVoid = state === 'cancelled';
      if (lastBrought >= cells.length) return { bad: BROUGHT.find((column) => at[column] >= cells.length) as string, text: '' };
      const { shopee, seller } = partsOf(isVoid);
      const fee = feeOf(isVoid);
      const value = beside('purchaseValue', exactAmount, isVoid);
      const shopeeRate = rate('itemShopeeRate');
      const [itemId, modelId, promotionId] = [readId(text('itemId')), readId(text('modelId')), readId(text('promotionId'))];
      const line: ReportLine = {
        conversionId: isRoundedId(text('conversionId')) ? '' : readId(text('conversionId')),
        orderId,
        itemId,
        modelId: isKeyWhole ? modelId : `${modelId}${ordinal(`${orderId} ${itemId} ${modelId} ${promotionId}`)}`,
        promotionId,
        source: 'file',
        asOf,
        purchaseTime: placed.time,
        clickTime: clickTime(),
        completeTime: completeTime(),
        day: placed.day,
        state,
        fraud: 'unverified',
        attribution: attribution() ?? 'unknown',
        buyer: buyer() ?? word('buyerStatus'),
        device: '',
        channel: word('channel'),
        referrer: '',
        campaign: offerType() ?? word('offerType'),
        partner: word('campaignPartner'),
        productType: word('productType'),
        itemName: word('itemName'),
        shopId: shopId(),
        shopName: word('shopName'),
        shopType: word('shopType'),
        category1: word('category1'),
        category2: word('category2'),
        category3: word('category3'),
        subId1: word('subId1'),
        subId2: word('subId2'),
        subId3: word('subId3'),
        subId4: word('subId4'),
        subId5: word('subId5'),
        note: word('note'),
        quantity: beside('quantity', readCount, isVoid),
        price: told('price') ?? NOT_TOLD,
        value,
        refund: amount('refundAmount'),
        shopeeRate,
        sellerRate: rate('itemSellerRate'),
        gross: isVoid ? shopee : Math.max(partOf(value, shopeeRate), shopee),
        shopee,
        seller,
        fee,
        net: has('netCommission') ? brought('netCommission', isVoid) : shopee + seller - fee,
        lost: 0,
        lostEstimate: 0,
      };
      return bad ?? line;
    },
  };
}

/** What an order brought is written in each row of Shopee's: a row that ends before it was cut off. */
const BROUGHT = [
  'itemTotalCommission',
  'itemShopeeCommission',
  'orderTotalCommission',
  'netCommission',
] as const satisfies readonly CommissionColumn[];

/** Shopee writes neither in the place of an amount that is 0; spreadsheets write one dash for that. */
const isNotTold = (text: string): boolean => text === '' || text === '--';

const COLUMNS: readonly CommissionColumn[] = Object.keys(COMMISSION_LAYOUT.columns) as CommissionColumn[];
