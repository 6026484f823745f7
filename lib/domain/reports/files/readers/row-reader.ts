import { MARKETS, type MarketCode } from '#lib/domain/market';
import { rowKey } from '#lib/domain/reports/files/file-rows';
import type { ColumnType, ExportHead, Layout, ReportKind } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { exactAmount, exactRate, isEmpty, momentReader, readCount } from './cells';
import type { BadCell, ReadOptions } from './commission-reader';
import { isRoundedId, isRoundedNumber, readId } from './ids';
import { ownText, ownWords } from './words';

/**
 * A row of a report, meaning → value; without those that have none. Amounts at `AMOUNT_SCALE`, rates at `RATE_SCALE`, moments as Unix seconds,
 * and as the day of the market's calendar under their name and "Day" (days since 1970); everything else as it is written.
 */
export type ExportRow = Readonly<Record<string, string | number>>;

export interface RowReader {
  readonly read: (cells: readonly string[]) => ExportRow | BadCell;
}

/** Reads rows of any report but commission by what its columns hold. */
export function rowReader({ head, form, market }: ReadOptions): RowReader {
  const layout = LAYOUTS[head.kind] as Layout;
  const moment = momentReader(zoneOf(market), form.dates);
  const own = ownWords();
  const readers: Readonly<Record<ColumnType, (text: string) => string | number | null>> = {
    text: own,
    shown: own,
    id: readId,
    amount: (text) => exactAmount(text, form),
    rate: (text) => exactRate(text, form),
    count: (text) => readCount(text, form),
    moment: () => null,
  };
  const columns = Object.entries(head.places).flatMap(([meaning, place]) => {
    const is = layout.columns[meaning]?.is;
    return is === undefined || place === undefined ? [] : [{ meaning, place, is, read: readers[is] }];
  });
  const ids = keyColumns(head.kind);
  return {
    read: (cells) => {
      const row: Record<string, string | number> = {};
      for (const { meaning, place, is, read } of columns) {
        const text = cells[place]?.trim() ?? '';
        if (isEmpty(text)) continue;
        const local = is === 'moment' ? moment(text) : null;
        const value = local ? local.time : read(text);
        if (local) row[`${meaning}Day`] = local.day;
        const isCut = is === 'id' ? isRoundedId(text) : is === 'text' && isRoundedNumber(text);
        if (value === null || (isCut && ids.includes(meaning))) return { bad: meaning, text: ownText(text) };
        if (isCut && is === 'id') continue;
        row[meaning] = value;
      }
      return layout.needed.every((column) => column in row) ? row : missing(layout, row);
    },
  };
}

const zoneOf = (market: MarketCode | null): string => (market === null ? 'UTC' : MARKETS[market].timeZone);

const missing = ({ needed }: Layout, row: ExportRow): BadCell => ({ bad: needed.find((column) => !(column in row)) ?? '', text: '' });

/** What makes two rows of a report the same one, in newer files as in older ones. */
const KEYS: Readonly<Record<Exclude<ReportKind, 'commission'>, readonly string[]>> = {
  clicks: ['clickId'],
  offers: ['itemId'],
  customLinks: ['originalLink', 'subId1', 'subId2', 'subId3', 'subId4', 'subId5'],
  sellerConversions: ['orderId', 'itemId', 'modelId', 'promotionId'],
  sellerBill: ['orderId', 'commissionId', 'chargePeriod'],
  affiliatePerformance: ['affiliateUsername'],
  productPerformance: ['itemId'],
  adSpend: ['from', 'to', 'day', 'campaignName', 'adSetName', 'adName', 'region'],
  lazadaConversions: ['orderId', 'skuOrderId', 'checkoutId', 'sku', 'conversionTime'],
};

const keyColumns = (kind: ReportKind): readonly string[] => (kind === 'commission' ? [] : KEYS[kind]);

/** Reports of which no file has two rows of one key. */
const TELLS_ROWS_APART: ReadonlySet<ReportKind> = new Set([
  'clicks',
  'offers',
  'sellerConversions',
  'affiliatePerformance',
  'productPerformance',
]);

/**
 * Keys of a file's rows, one after the other. Rows of one file that have the same key are as many: where a report's own ids are not all
 * there, the second and the third of them are told apart by their place.
 */
export function rowKeys(head: ExportHead): (row: ExportRow) => string {
  const columns = keyColumns(head.kind);
  const isWhole = TELLS_ROWS_APART.has(head.kind) && columns.every((column) => head.places[column] !== undefined);
  const alike = new Map<string, number>();
  return (row) => {
    const key = rowKey(
      head.kind,
      columns.map((column) => (head.places[column] === undefined ? null : (row[column] ?? ''))),
    );
    if (isWhole) return key;
    const count = (alike.get(key) ?? 0) + 1;
    alike.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}
