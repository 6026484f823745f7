import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { plainText } from '#lib/domain/text';
import { campaignKind } from './sale-filter';

/**
 * Shopee's own words in order lines as codes that read as words in the person's language. A word that nobody knows is its own code, shown as it is;
 * no word of a report begins like a code.
 */
export const ORDER_TYPES = ['direct', 'indirect'] as const;
export const BUYERS = ['new', 'existing'] as const;

const LONGEST = 80;
const known = (group: string, words: readonly string[], code: string, word: string): string =>
  words.includes(code) ? `${group}:${code}` : plainText(word, LONGEST);

/** "Seller Open Campaign". */
export function campaignCode(line: Pick<SaleLine, 'campaignType'>): string {
  const kind = campaignKind(line);
  return kind === '' ? plainText(line.campaignType, LONGEST) : `campaign:${kind}`;
}

/** "Direct Order". */
export const orderTypeCode = (word: string): string =>
  known('orderType', ORDER_TYPES, /^\s*(\w+)\s+order\s*$/iu.exec(word)?.[1]?.toLowerCase() ?? '', word);

/** "New". */
export const buyerCode = (word: string): string => known('buyer', BUYERS, word.trim().toLowerCase(), word);
