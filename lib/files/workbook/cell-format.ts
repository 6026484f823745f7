import { isCurrencySign, OWN_CURRENCY } from '#lib/domain/numbers/currency-signs';

/** What a number format makes of a number: a plain one, a percentage, money with a sign, a day, a time, both. */
export type CellFormat =
  | { readonly kind: 'number' | 'percent' | 'day' | 'dayTime' | 'time' }
  | { readonly kind: 'money'; readonly sign: string };

const NUMBER: CellFormat = { kind: 'number' };
/** Money whose sign the format leaves to the reader's country. */
const OWN_MONEY: CellFormat = { kind: 'money', sign: OWN_CURRENCY };

/** Formats that stand for themselves in every workbook (ECMA-376 part 1, 18.8.30), with those of East Asian ones. */
export function builtInFormat(id: number): CellFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 22) return { kind: 'dayTime' };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || (id >= 57 && id <= 58))
    return { kind: 'day' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56) return { kind: 'time' };
  if ((id >= 5 && id <= 8) || id === 42 || id === 44) return OWN_MONEY;
  return NUMBER;
}

/** A format of the workbook's own, by its code: `0.00%`, `yyyy\-mm\-dd hh:mm`, `[$R$-416] #,##0.00`. */
export function formatOf(code: string): CellFormat {
  const first = code.slice(0, 1000).split(';', 1)[0] ?? '';
  const words = [...first.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]/g)].map(([, quoted, bracket]) => (quoted ?? bracket ?? '').trim());
  const signs = first.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./g, (part) => (/^\[[hms]+\]$/i.test(part) ? part : ''));
  if (signs.includes('%')) return { kind: 'percent' };
  const money = words.find((word) => word !== '' && isCurrencySign(word)) ?? /[$€£¥₫฿₱₩]|\bRp\b|\bRM\b/.exec(signs)?.[0];
  if (money !== undefined) return { kind: 'money', sign: money };
  if (/general/i.test(signs)) return NUMBER;
  const [day, time] = [/[ydegb]|m{3}/i.test(signs.replace(/e[+-]/gi, '')), /[hs]/i.test(signs)];
  if (day) return { kind: time ? 'dayTime' : 'day' };
  if (time) return { kind: 'time' };
  return /m/i.test(signs) ? { kind: 'day' } : NUMBER;
}
