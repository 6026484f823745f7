import { currenciesOf } from '#lib/domain/numbers/currency-signs';
import type { ColumnType, ExportHead, Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { headCurrency } from '#lib/domain/reports/files/match-head';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { type DateOrder, exactNumber, type FileForm, momentReader, plainAmount } from './cells';
import { isRoundedId, isRoundedNumber } from './ids';

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
  const cellsAt = (meanings: readonly string[]) =>
    meanings.flatMap((meaning) => {
      const place = head.places[meaning];
      return place === undefined ? [] : rows.map((cells) => cells[place]?.trim() ?? '');
    });
  if (cellsAt(IDS).some(isRoundedId) || cellsAt(SUB_IDS).some(isRoundedNumber)) return { ok: false, fault: 'rounded' };
  const written = cellsOf(head, rows, 'amount');
  const sign = signOf(head, written);
  const amounts = written.map((amount) => plainAmount(amount, sign));
  const rates = cellsOf(head, rows, 'rate');
  const decimal = decimalOf(amounts, rates);
  const isEither = rates.some((rate) => rate.endsWith('%')) && rates.some((rate) => !rate.endsWith('%') && /[1-9]/u.test(rate));
  if (!decimal || isEither || rows.some((cells) => isThousandfold(head, cells, { decimal, sign }))) return { ok: false, fault: 'grouped' };
  const dates = dateOrder(cellsOf(head, rows, 'moment'));
  if (!dates || !areMoments(head, rows, dates)) return { ok: false, fault: 'dates' };
  return { ok: true, form: { decimal, dates, ...(areParts(rates) ? { rates: 'parts' } : {}), ...(sign === undefined ? {} : { sign }) } };
}

/** A sign that stands in front of an amount, or behind it. */
const SIGNED = /^[-−–(]?([^\d\s.,()+−–-]{1,5}) ?[-−–]?\d|\d ?([^\d\s.,()+−–-]{1,5})\)?$/u;
/** The one sign of a currency that stands beside amounts: not that of another currency than the head's. */
function signOf({ currency }: ExportHead, amounts: readonly string[]): string | undefined {
  const signs = new Set(signsIn(amounts));
  const [sign, other] = signs;
  if (sign === undefined || other !== undefined) return undefined;
  const codes = currenciesOf(sign);
  return codes.length > 0 && (currency.is !== 'known' || codes.includes(currency.code)) ? sign : undefined;
}
const signsIn = (amounts: readonly string[]): readonly string[] =>
  amounts.flatMap((amount) => {
    const [, before, behind] = SIGNED.exec(amount) ?? [];
    return (before ?? behind)?.toLowerCase() ?? [];
  });

/** What tells a line from another. A conversion's id does not. */
const IDS = ['orderId', 'itemId', 'modelId', 'promotionId', 'clickId'];
const SUB_IDS = ['subId1', 'subId2', 'subId3', 'subId4', 'subId5'];

/** A spreadsheet's numbers behind "20.00%" are parts of one; percentages without their sign are not all that small. */
const areParts = (rates: readonly string[]): boolean =>
  rates.some((rate) => /^0[.,]0*[1-9]/u.test(rate)) && rates.every((rate) => /^(?:0(?:[.,]\d+)?|1(?:[.,]0+)?|--?)$/u.test(rate));

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
  return headCurrency([...named, ...shown, ...signsIn(cellsOf(head, rows, 'amount'))]);
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
function isThousandfold(
  { places }: ExportHead,
  cells: readonly string[],
  { decimal, sign }: { readonly decimal: FileForm['decimal']; readonly sign: string | undefined },
): boolean {
  return SUMS.some((columns) => {
    const amounts = columns.flatMap((column) => {
      const text = cells[places[column] ?? -1]?.trim() ?? '';
      const units = text === '' ? null : exactNumber(plainAmount(text, sign), AMOUNT_SCALE, decimal);
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

function decimalOf(amounts: readonly string[], rates: readonly string[]): FileForm['decimal'] | null {
  const percents = rates.map((rate) => rate.replace(/ ?%$/u, ''));
  const commas = [...amounts, ...percents].filter((amount) => amount.includes(','));
  if (commas.length > 0) {
    const isDecimal =
      commas.every((amount) => /^-?\d+,\d+$/u.test(amount)) && ![...amounts, ...percents].some((amount) => amount.includes('.'));
    // "12,345" is twelve thousand in one country, and twelve in another.
    return isDecimal && commas.some((amount) => !/,\d{3}$/u.test(amount)) ? ',' : null;
  }
  if (amounts.some((amount) => amount.indexOf('.') !== amount.lastIndexOf('.'))) return null;
  // Shopee writes no zero at the end of decimals, and of some amounts not each has three.
  const parts = amounts.flatMap((amount) => /^-?\d{1,3}\.(\d+)$/u.exec(amount)?.[1] ?? []);
  // An amount of thousands without any sign is in none of a file that writes them.
  const isEnough = parts.length >= ENOUGH_AMOUNTS || !amounts.some((amount) => /^-?\d{4}/u.test(amount));
  const isGrouped = isEnough && parts.every((part) => part.length === 3) && parts.some((part) => part.endsWith('0'));
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
