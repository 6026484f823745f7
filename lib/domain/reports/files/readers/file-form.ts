import type { ColumnType, ExportHead, Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { headCurrency } from '#lib/domain/reports/files/match-head';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { type DateOrder, exactNumber, type FileForm, momentReader } from './cells';

/**
 * Why its numbers are nobody's. `grouped`: signs for thousands, or decimals that may be thousands. `dates`: which number is the month is
 * not to be told, or times are no times of a calendar. `rounded`: ids whose last digits are lost ("2.00E+10").
 */
export type FormFault = 'grouped' | 'dates' | 'rounded';
export type FormRead = { readonly ok: true; readonly form: FileForm } | { readonly ok: false; readonly fault: FormFault };

/** Fewer amounts may all have three decimals by chance. */
const ENOUGH_AMOUNTS = 5;

/**
 * How a file writes numbers and dates, told by many of its rows: a spreadsheet that opened it may have saved it in its country's way. What can
 * be read in two ways is a fault, never a guess.
 *
 * @param rows some of those below the head
 */
export function formOf(head: ExportHead, rows: readonly (readonly string[])[]): FormRead {
  // A conversion's id tells no line from another.
  const ids = ['orderId', 'itemId', 'modelId', 'promotionId', 'clickId'].flatMap((meaning) => {
    const place = head.places[meaning];
    return place === undefined ? [] : rows.map((cells) => cells[place]?.trim() ?? '');
  });
  if (ids.some(isRounded)) return { ok: false, fault: 'rounded' };
  const amounts = cellsOf(head, rows, 'amount');
  const decimal = decimalOf(amounts);
  if (!decimal || rows.some((cells) => isThousandfold(head, cells, decimal))) return { ok: false, fault: 'grouped' };
  const dates = dateOrder(cellsOf(head, rows, 'moment'));
  if (!dates || !areMoments(head, rows, dates)) return { ok: false, fault: 'dates' };
  return { ok: true, form: { decimal, dates } };
}

function cellsOf({ kind, places }: ExportHead, rows: readonly (readonly string[])[], is: ColumnType): readonly string[] {
  const { columns } = LAYOUTS[kind] as Layout;
  const wanted = Object.entries(places).flatMap(([meaning, place]) => (columns[meaning]?.is === is && place !== undefined ? [place] : []));
  return rows.flatMap((cells) => wanted.flatMap((place) => cells[place]?.trim() || []));
}

/** The currency of a file whose head names none: by a column for it, or by the signs of amounts that stand there as a page shows them. */
export function currencyOf(head: ExportHead, rows: readonly (readonly string[])[]): ExportHead['currency'] {
  if (head.currency.is !== 'none') return head.currency;
  const column = head.places['currency'];
  const named = column === undefined ? [] : rows.flatMap((cells) => cells[column]?.trim() || []);
  const shown = cellsOf(head, rows, 'shown').flatMap((text) => /^([^\d\s.,+-]{1,5}) ?\d/u.exec(text)?.[1] ?? []);
  return headCurrency([...named, ...shown]);
}

/** Whether a time that every row needs is one in any of them. */
function areMoments({ kind, places }: ExportHead, rows: readonly (readonly string[])[], dates: DateOrder): boolean {
  const { columns, needed } = LAYOUTS[kind] as Layout;
  const read = momentReader('UTC', dates);
  return needed.every((meaning) => {
    const place = columns[meaning]?.is === 'moment' ? places[meaning] : undefined;
    const texts = place === undefined ? [] : rows.flatMap((cells) => cells[place]?.trim() || []);
    return texts.length === 0 || texts.some((text) => read(text) !== null);
  });
}

/** Sums that stand in each line of a commission report: the first is what the others add up to. */
const SUMS = [
  ['itemTotalCommission', 'itemShopeeCommission', 'itemSellerCommission'],
  ['orderTotalCommission', 'orderShopeeCommission', 'orderSellerCommission'],
  ['orderTotalCommission', 'netCommission', 'mcnFee'],
] as const;

/**
 * Whether a row's amounts add up only where one of them is a thousand times too large: a spreadsheet took the point of "105.333" for a sign for
 * thousands.
 */
function isThousandfold({ places }: ExportHead, cells: readonly string[], decimal: FileForm['decimal']): boolean {
  return SUMS.some((columns) => {
    const amounts = columns.flatMap((column) => {
      const text = cells[places[column] ?? -1]?.trim() ?? '';
      const units = text === '' ? null : exactNumber(text, AMOUNT_SCALE, decimal);
      return units === null ? [] : [units];
    });
    const [all, ...parts] = amounts;
    if (all === undefined || parts.length !== 2) return false;
    const [one, other] = parts as [number, number];
    const sizes = (amount: number): readonly number[] =>
      amount !== 0 && amount % THOUSAND_WHOLE === 0 ? [amount, amount / 1_000] : [amount];
    if (all === one + other) return false;
    return sizes(all).some((sum) => sizes(one).some((first) => sizes(other).some((second) => sum === first + second)));
  });
}
/** What became a thousand times as large has no decimals. */
const THOUSAND_WHOLE = 10 ** AMOUNT_SCALE;

/** As spreadsheets write long numbers. */
export const isRounded = (id: string): boolean => id.includes('+') && ROUNDED.test(id);
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/iu;

function decimalOf(amounts: readonly string[]): FileForm['decimal'] | null {
  const commas = amounts.filter((amount) => amount.includes(','));
  if (commas.length > 0) {
    const isDecimal = commas.every((amount) => /^-?\d+,\d+$/u.test(amount)) && !amounts.some((amount) => amount.includes('.'));
    // "12,345" is twelve thousand in one country, and twelve in another.
    return isDecimal && commas.some((amount) => !/,\d{3}$/u.test(amount)) ? ',' : null;
  }
  if (amounts.some((amount) => amount.indexOf('.') !== amount.lastIndexOf('.'))) return null;
  // Shopee writes no zero at the end of decimals, and of some amounts not each has three.
  const parts = amounts.flatMap((amount) => /^-?\d{1,3}\.(\d+)$/u.exec(amount)?.[1] ?? []);
  const isGrouped = parts.length >= ENOUGH_AMOUNTS && parts.every((part) => part.length === 3) && parts.some((part) => part.endsWith('0'));
  return isGrouped ? null : '.';
}

function dateOrder(moments: readonly string[]): DateOrder | null {
  const last = moments.flatMap((moment) => {
    const [, one, two] = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/u.exec(moment) ?? [];
    return one === undefined ? [] : [[Number(one), Number(two)] as const];
  });
  if (last.length === 0) return 'ymd';
  const [days, months] = [last.some(([one]) => one > 12), last.some(([, two]) => two > 12)];
  return days === months ? null : days ? 'dmy' : 'mdy';
}
