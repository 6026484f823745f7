import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE, RATE_SCALE } from '#lib/domain/reports/scales';
import type { ExportHead } from './layout';
import type { CommissionColumn } from './layouts/commission';
import { recognise } from './recognise';
import { type Attribution, type OrderState, readAttribution, readState } from './value-words';

/** One line of a commission report: an item of an order. Amounts at `AMOUNT_SCALE`, rates at `RATE_SCALE`. */
export interface CommissionLine {
  readonly orderId: string;
  readonly itemId: string;
  readonly modelId: string;
  readonly promotionId: string;
  /** "2026-04-14 23:58:28", in the market's own time. */
  readonly orderTime: string;
  readonly state: OrderState | null;
  readonly attribution: Attribution | null;
  readonly purchaseValue: bigint;
  readonly shopeeRate: bigint;
  readonly sellerRate: bigint;
  /** Of this item alone. */
  readonly itemShopee: bigint;
  readonly itemSeller: bigint;
  /** Of the whole order, on the first line of an order of several items; 0 on the others. */
  readonly orderShopee: bigint;
  readonly orderSeller: bigint;
  readonly orderTotal: bigint;
}

export interface CommissionReport {
  readonly head: ExportHead;
  /** Of an order that has a row that could not be read, none: what it was paid is not known. */
  readonly lines: readonly CommissionLine[];
  /** Whether amounts have a sign for thousands ("119.400"), which Shopee never writes: another program has saved the file. */
  readonly grouped: boolean;
  /** Rows that could not be read: place of the row (1 is the first below the head) and its column. */
  readonly bad: readonly { readonly row: number; readonly column: CommissionColumn }[];
}

/**
 * Reads a commission report. What stands above the head is skipped.
 *
 * @param table rows of cells as text
 * @returns null where no row is the head of such a report
 */
export function readCommissionReport(table: readonly (readonly string[])[]): CommissionReport | null {
  const found = recognise(table, new Map(), ['commission']);
  if (!found.ok || NEEDED.some((column) => found.head.places[column] === undefined)) return null;
  const rows = table.slice(found.head.row + 1);
  return { head: found.head, grouped: isGrouped(rows, found.head), ...linesOf(rows, found.head) };
}

/** Without these nothing can be learnt of a row. */
export const NEEDED = ['orderId', 'itemId', 'orderTime', 'purchaseValue'] as const satisfies readonly CommissionColumn[];

function linesOf(rows: readonly (readonly string[])[], head: ExportHead): Pick<CommissionReport, 'lines' | 'bad'> {
  const lines: CommissionLine[] = [];
  const bad: { row: number; column: CommissionColumn }[] = [];
  const broken = new Set<string>();
  for (const [at, cells] of rows.entries()) {
    const read = readLine(cells, head);
    if (typeof read === 'string') {
      bad.push({ row: at + 1, column: read });
      broken.add(cells[head.places['orderId'] ?? -1]?.trim() ?? '');
    } else lines.push(read);
  }
  return { lines: lines.filter(({ orderId }) => !broken.has(orderId)), bad };
}

const AMOUNTS = [
  'price',
  'purchaseValue',
  'itemShopeeCommission',
  'itemSellerCommission',
  'itemTotalCommission',
  'orderShopeeCommission',
  'orderSellerCommission',
  'orderTotalCommission',
] as const satisfies readonly CommissionColumn[];
/** Fewer amounts may all have three decimals by chance. */
const ENOUGH_AMOUNTS = 5;

/** Shopee writes no zero at the end of decimals, and of some amounts not each has three. */
function isGrouped(rows: readonly (readonly string[])[], { places }: ExportHead): boolean {
  const parts = rows.flatMap((cells) =>
    AMOUNTS.flatMap((column) => /^-?\d{1,3}\.(\d+)$/u.exec(cells[places[column] ?? -1]?.trim() ?? '')?.[1] ?? []),
  );
  return parts.length >= ENOUGH_AMOUNTS && parts.every((part) => part.length === 3) && parts.some((part) => part.endsWith('0'));
}

/** "2026-04-14 23:58:28": other forms do not sort by time, and which of their numbers is the month would be a guess. */
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?$/u;

/** A line, or the name of the column that cannot be read. */
function readLine(cells: readonly string[], { places }: ExportHead): CommissionLine | CommissionColumn {
  let wrong: CommissionColumn | null = null;
  const text = (column: CommissionColumn): string => cells[places[column] ?? -1]?.trim() ?? '';
  const has = (column: CommissionColumn): boolean => places[column] !== undefined;
  const exact = (column: CommissionColumn, written: string, scale: number): bigint => {
    if (written === '' || written === '--') return 0n;
    const decimal = parseDecimal(written);
    const units = decimal && atScale(decimal, scale);
    if (units === null) wrong ??= column;
    return units ?? 0n;
  };
  const amount = (column: CommissionColumn): bigint => exact(column, text(column), AMOUNT_SCALE);
  const rate = (column: CommissionColumn): bigint => exact(column, text(column).replace(/ ?%$/u, ''), RATE_SCALE - 2);
  for (const column of NEEDED) if (column !== 'purchaseValue' && text(column) === '') return column;
  if (!MOMENT.test(text('orderTime'))) return 'orderTime';
  const itemSeller = amount('itemSellerCommission');
  const itemShopee = has('itemShopeeCommission') ? amount('itemShopeeCommission') : amount('itemTotalCommission') - itemSeller;
  const orderSeller = has('orderSellerCommission') ? amount('orderSellerCommission') : itemSeller;
  const orderTotal = has('orderTotalCommission') ? amount('orderTotalCommission') : itemShopee + itemSeller;
  const line: CommissionLine = {
    orderId: text('orderId'),
    itemId: text('itemId'),
    modelId: text('modelId'),
    promotionId: text('promotionId'),
    orderTime: text('orderTime'),
    state: readState(text('itemStatus') || text('orderStatus')),
    attribution: readAttribution(text('attribution')),
    purchaseValue: amount('purchaseValue'),
    shopeeRate: rate('itemShopeeRate'),
    sellerRate: rate('itemSellerRate'),
    itemShopee,
    itemSeller,
    orderShopee: has('orderShopeeCommission') ? amount('orderShopeeCommission') : orderTotal - orderSeller,
    orderSeller,
    orderTotal,
  };
  return wrong ?? line;
}

/** A line's own key: order, item and model alone are not enough, as a gift stands beside its main line. */
const keyOf = (line: CommissionLine): string => JSON.stringify([line.orderId, line.itemId, line.modelId, line.promotionId]);

/**
 * Lines of files that overlap, each counted once.
 *
 * @param files in the order in which Shopee made them: the newest has the last word on a line
 */
export function newestLines(files: readonly (readonly CommissionLine[])[]): readonly CommissionLine[] {
  const lines = new Map<string, CommissionLine>();
  for (const file of files) for (const line of file) lines.set(keyOf(line), line);
  return [...lines.values()];
}

/** When Shopee made a file, by its name ("AffiliateCommissionReport202604150803.csv"): it sorts by time. Empty where the name does not tell. */
export const madeAt = (fileName: string): string => /(?:^|\D)(20\d{10})(?!\d)/u.exec(fileName)?.[1] ?? '';
