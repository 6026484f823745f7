import { isCurrencySign, OWN_CURRENCY } from '#lib/domain/numbers/currency-signs';
import { foldedDigits, isPercentSign } from '#lib/domain/numbers/number-signs';
import { type Section, sectionsOf } from './format-sections';

/**
 * What a number format makes of a number: a plain one, a percentage, money with a sign, a day, a time, both. `percentWord`: the number as
 * it stands with a sign of percent beside it. `words`: with something else beside it.
 */
export type CellFormat =
  | { readonly kind: 'number' | 'percent' | 'percentWord' | 'day' | 'dayTime' | 'time' }
  | { readonly kind: 'words'; readonly before: string; readonly after: string }
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

/**
 * A format of the workbook's own, by its code: `0.00%`, `yyyy\\-mm\\-dd hh:mm`, `[$R$-416] #,##0.00`. What it writes beside the digits
 * counts as what the person sees: a sign of percent or of a currency; anything else is no number of a kind that is known.
 */
export function formatOf(code: string): CellFormat {
  const sections = sectionsOf(code);
  const [first] = sections;
  if (!first) return NUMBER;
  const format = formatOfSection(first);
  // Which of the sections counts is up to the number.
  const alike = sections.every((section) => !section.bounded) || sections.every((section) => isSame(formatOfSection(section), format));
  return alike ? format : { kind: 'words', before: '', after: '?' };
}

const isSame = (one: CellFormat, other: CellFormat): boolean => JSON.stringify(one) === JSON.stringify(other);

function formatOfSection({ codes, before, after, inside, percent }: Section): CellFormat {
  const [day, time] = [/[ydegb]|m{3}/i.test(codes), /[hs]/i.test(codes)];
  if (day) return { kind: time ? 'dayTime' : 'day' };
  if (time) return { kind: 'time' };
  if (/m/i.test(codes)) return { kind: 'day' };
  const words = [before, after].map((word) => foldedDigits(word)).filter((word) => word !== '');
  const [word = ''] = words;
  const known = words.every((one) => one === word) && !inside;
  if (known && percent) return word === '' || isPercentSign(word) ? { kind: 'percent' } : { kind: 'words', before, after: `%${after}` };
  if (known && word === '') return NUMBER;
  if (known && isPercentSign(word)) return { kind: 'percentWord' };
  if (known && isCurrencySign(word)) return { kind: 'money', sign: word };
  return { kind: 'words', before, after: percent ? `%${after}` : after };
}
