import { MARKETS, type MarketCode } from './market';
import { decimalText, parseDecimal } from './numbers/decimal';

/**
 * A number as a person types it: with the market's decimal sign or a dot, grouped or not, with a currency or percent sign around it.
 * A single sign before exactly three digits is grouping where the market groups by it ("1.234" in Brazil), a decimal sign elsewhere.
 *
 * @returns plain decimal text ("1234.5"); null when it is no number
 */
export function readTypedNumber(text: string, market: MarketCode): string | null {
  const bare = text.replace(/[\s\u00a0]|%$|^[^\d\-−.,]+/gu, '').replace('−', '-');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const { decimal: mark, group } = signsOf(market);
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const sign = bare[last];
  const once = sign !== undefined && bare.indexOf(sign) === last;
  const bothSigns = bare.includes('.') && bare.includes(',');
  const groups = sign === group && !bothSigns && /^-?\d{1,3}([.,]\d{3})+$/.test(bare);
  if (last === -1 || groups) return plain(bare.replace(/[.,]/g, ''));
  if (!once) return sign !== mark && /^-?\d{1,3}([.,]\d{3})+$/.test(bare) ? plain(bare.replace(/[.,]/g, '')) : null;
  const [whole, fraction] = [bare.slice(0, last), bare.slice(last + 1)];
  const grouped = whole.includes('.') || whole.includes(',');
  if (grouped && !/^-?\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  return plain(`${whole.replace(/[.,]/g, '') || '0'}.${fraction || '0'}`);
}

const plain = (text: string): string | null => {
  const decimal = parseDecimal(text);
  return decimal && decimalText(decimal);
};

const signs = new Map<MarketCode, { decimal: string; group: string }>();

function signsOf(market: MarketCode): { decimal: string; group: string } {
  const known = signs.get(market);
  if (known) return known;
  const parts = new Intl.NumberFormat(MARKETS[market].locale, { numberingSystem: 'latn' }).formatToParts(12_345_678.9);
  const of = (type: string, other: string) => parts.find((part) => part.type === type)?.value ?? other;
  const found = { decimal: of('decimal', '.'), group: of('group', ',') };
  signs.set(market, found);
  return found;
}
