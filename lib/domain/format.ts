import { type CommissionRate, fractionOf, rateFromBasisPoints } from './commission-rate';
import { MARKETS, type MarketCode } from './market';
import type { Money } from './money';
import { NO_DATA } from './no-data';
import { decimalText } from './numbers/decimal';

/**
 * Money as the market writes it, in any language: "R$ 1.234,56" (U+00A0), "−R$ 11,82" (U+2212), no decimals where the market shows none.
 */
export function formatMoney(money: Money | null, market: MarketCode, digits: number = MARKETS[market].currencyDigits): string {
  if (!money) return NO_DATA;
  return written(
    formatter(market, { style: 'currency', currency: money.currency, minimumFractionDigits: digits, maximumFractionDigits: digits }),
    money.amount,
  );
}

/** Money of a key figure: without cents from a thousand on, where they say nothing. Never in bills. */
export function formatMoneyShort(money: Money | null, market: MarketCode): string {
  if (!money || !LARGE.test(money.amount)) return formatMoney(money, market);
  return written(
    formatter(market, { style: 'currency', currency: money.currency, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    money.amount,
  );
}
/** A plain decimal of a thousand or more. */
const LARGE = /^-?[1-9]\d{3}/;

/** A rate with the market's decimal sign and no trailing zeros: "5%", "9,5%", "1,23%". */
export function formatRate(rate: CommissionRate | null, market: MarketCode): string {
  if (rate === null) return NO_DATA;
  return written(formatter(market, { style: 'percent', maximumFractionDigits: 2 }), fractionOf(rate));
}

/** A difference of two rates in percentage points, from basis points: "3,8" in Brazil. */
export const formatPoints = (points: number, market: MarketCode): string =>
  formatRate(rateFromBasisPoints(points), market).replace('%', '');

/** Any share from basis points, also below nothing and above all: "−12,5%" in Brazil. */
export const formatShare = (points: number | null, market: MarketCode): string =>
  points === null
    ? NO_DATA
    : written(formatter(market, { style: 'percent', maximumFractionDigits: 2 }), decimalText({ units: BigInt(points), scale: 4 }));

/** A count: "1.234" in Brazil. */
export function formatNumber(count: number | null, market: MarketCode): string {
  return count === null || !Number.isFinite(count) ? NO_DATA : written(formatter(market, { maximumFractionDigits: 2 }), String(count));
}

const BYTE_UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Room on a disk in the person's own language, for it belongs to no market: "80.9 GB", "80,9 GB". */
export function formatBytes(bytes: number, language: string): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const unit = BYTE_UNITS[power] ?? 'kilobyte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / 1000 ** (power + 1));
}

/**
 * Two formatted values with an en dash; what both share is written once: "9,5–13%", "R$ 45,99–55,99", "1–21 Nov". Equal ends are one value.
 */
export function formatRange(low: string, high: string): string {
  if (low === high) return low;
  const prefix = /^[^\d−—]*/.exec(low)?.[0] ?? '';
  const suffix = /[^\d—]*$/.exec(low)?.[0] ?? '';
  const start = suffix !== '' && high.endsWith(suffix) ? low.slice(0, -suffix.length) : low;
  const end = prefix !== '' && high.startsWith(prefix) ? high.slice(prefix.length) : high;
  return `${start}–${end}`;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter is slow and tables have thousands of cells. */
function formatter(market: MarketCode, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${market} ${options.style} ${options.currency} ${options.maximumFractionDigits}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(MARKETS[market].locale, { ...options, numberingSystem: 'latn', roundingMode: 'halfExpand' });
  formatters.set(key, made);
  return made;
}

/** Decimal text goes in as text: as a number it would lose digits. Spaces and the minus are made the same in every browser. */
function written(format: Intl.NumberFormat, amount: string): string {
  const text = format
    .formatToParts(amount as Intl.StringNumericLiteral)
    .map((part) => (part.type === 'minusSign' ? '−' : part.value))
    .join('');
  return text.replace(/\s/gu, '\u00a0').replace(/^−(?=[^\d]*0(?:[.,]0+)?[^\d]*$)/u, '');
}
