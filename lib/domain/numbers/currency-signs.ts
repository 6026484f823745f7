/** What people write for each currency, in small letters and without a full stop, beside its ISO code. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  BRL: ['r$', '$', 'real', 'reais'],
  SGD: ['s$', 'sg$', '$'],
  MYR: ['rm', 'ringgit'],
  THB: ['฿', 'baht', 'บาท'],
  TWD: ['nt$', 'nt', 'tw$', 'ntd', '$', '元', '圓', '塊', '台幣', '新台幣', '新臺幣'],
  IDR: ['rp', 'rupiah'],
  VND: ['₫', 'đ', 'vnđ', 'đồng', 'dong'],
  PHP: ['₱', 'piso', 'peso', 'pesos'],
  HKD: ['hk$', '$', '元', '港元', '港幣'],
  MOP: ['mop$', '$', '元'],
  CNY: ['¥', 'rmb', 'cn¥', '元', '人民幣'],
  JPY: ['¥', 'jp¥', '円'],
  KRW: ['₩', '원'],
  USD: ['us$', '$', 'u$'],
  EUR: ['€', 'euro', 'euros'],
  GBP: ['£'],
  AUD: ['a$', 'au$', '$'],
};

const ALL = new Set(['¤', ...Object.entries(SIGNS).flatMap(([code, signs]) => [code.toLowerCase(), ...signs])]);

/** The sign for whatever currency is one's own: formats of a workbook leave it to the reader's country. */
export const OWN_CURRENCY = '¤';

/** Whether a text is a currency's sign, word or code. */
export const isCurrencySign = (text: string): boolean => ALL.has(folded(text));

/** Whether a sign may stand for a currency; every sign may where the currency is not known (""). */
export function signMeans(text: string, currency: string): boolean {
  const sign = folded(text);
  return currency === '' || sign === OWN_CURRENCY || sign === currency.toLowerCase() || (SIGNS[currency]?.includes(sign) ?? false);
}

/** The currencies that a sign may stand for: several for "$", none for a sign that is not known. */
export const currenciesOf = (text: string): readonly string[] =>
  Object.entries(SIGNS).flatMap(([code, signs]) => (folded(text) === code.toLowerCase() || signs.includes(folded(text)) ? [code] : []));

/** "SGD$" is SGD. */
const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^([a-z]{3})\$$/, (sign, code: string) => (code.toUpperCase() in SIGNS ? code : sign));
