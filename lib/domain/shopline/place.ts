import { type CommissionRate, percentNumberOf } from '#lib/domain/commission-rate';
import type { Money } from '#lib/domain/money';
import { NO_DATA } from '#lib/domain/no-data';
import { formOfLocale, type NumberForm } from '#lib/domain/numbers/number-form';

/** What is known of a store's whereabouts: ISO codes of currency and country; null: not read yet. */
export interface ShoplinePlace {
  readonly currency: string | null;
  readonly country: string | null;
}

/** Country → zone and the way its numbers are written. Countries with several zones are left out: no guess is better than a wrong hour. */
const COUNTRIES: Readonly<Record<string, readonly [zone: string, locale: string]>> = {
  TW: ['Asia/Taipei', 'zh-TW'],
  HK: ['Asia/Hong_Kong', 'zh-HK'],
  MO: ['Asia/Macau', 'zh-HK'],
  CN: ['Asia/Shanghai', 'zh-CN'],
  SG: ['Asia/Singapore', 'en-SG'],
  MY: ['Asia/Kuala_Lumpur', 'ms-MY'],
  TH: ['Asia/Bangkok', 'th-TH'],
  VN: ['Asia/Ho_Chi_Minh', 'vi-VN'],
  PH: ['Asia/Manila', 'en-PH'],
  JP: ['Asia/Tokyo', 'ja-JP'],
  KR: ['Asia/Seoul', 'ko-KR'],
};

/** Currencies whose prices have no decimals, whatever ISO 4217 allows: SHOPLINE counts TWD in whole dollars. */
const WHOLE: ReadonlySet<string> = new Set(['TWD', 'JPY', 'KRW', 'VND', 'IDR']);

/** The IANA zone of a store's clock; UTC, as SHOPLINE itself counts, where the country tells none. */
export const shoplineZone = ({ country }: ShoplinePlace): string => COUNTRIES[country ?? '']?.[0] ?? 'UTC';

export const currencyDigits = (currency: string): 0 | 2 => (WHOLE.has(currency) ? 0 : 2);

/** How numbers are written where a store is; with a dot before decimals where that is not known. */
export const formOfPlace = (place: ShoplinePlace): NumberForm => formOfLocale(localeOf(place));

const localeOf = ({ country }: ShoplinePlace): string => COUNTRIES[country ?? '']?.[1] ?? 'en';

/** Money as the store's country writes it, with the currency's code, since "$" alone stands for many. */
export function formatStoreMoney(money: Money | null, place: ShoplinePlace): string {
  if (!money) return NO_DATA;
  const digits = currencyDigits(money.currency);
  const number = formatter(place, `money ${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${money.currency}\u00a0${number.format(money.amount as Intl.StringNumericLiteral)}`;
}

export const formatStoreRate = (rate: CommissionRate | null, place: ShoplinePlace): string =>
  rate === null ? NO_DATA : `${formatter(place, 'rate', { maximumFractionDigits: 2 }).format(percentNumberOf(rate))}%`;

export const formatStoreCount = (count: number | null, place: ShoplinePlace): string =>
  count === null ? NO_DATA : formatter(place, 'count', {}).format(count);

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(place: ShoplinePlace, what: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = localeOf(place);
  const key = `${locale} ${what}`;
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, { ...options, numberingSystem: 'latn' });
  formatters.set(key, made);
  return made;
}
