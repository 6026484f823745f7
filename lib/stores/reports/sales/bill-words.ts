import { useMemo } from 'react';
import type { FindingRow } from '#lib/domain/reports/bills/finding-columns';
import { WRONG_KINDS } from '#lib/domain/reports/bills/judge-line';
import { BUYERS, ORDER_TYPES } from '#lib/domain/reports/conversions/sale-codes';
import { CAMPAIGN_KINDS } from '#lib/domain/reports/conversions/sale-filter';
import { plainText } from '#lib/domain/text';
import { monthName } from '#lib/domain/time/month-name';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import type { ShownBill } from './sales-source';

export interface BillWords {
  /** "October 2026", or what a file names. */
  readonly month: (bill: Pick<ShownBill, 'month' | 'period'>) => string;
  readonly source: (bill: Pick<ShownBill, 'source'>) => string | null;
  /** A code of a status column; a word that is no code is shown as it is. */
  readonly code: (code: string) => string;
  readonly why: (row: Pick<FindingRow, 'why'>) => string;
}

/** Bills in the person's words. */
export function useBillWords(): BillWords {
  const { t, language } = useTexts();
  return useMemo(() => {
    const why = (code: string) => t(`bills.why.${code}` as TextKey);
    return {
      month: ({ month, period }) => (month > 0 ? monthName(month, language) : plainText(period, 60) || t('bills.noMonth')),
      source: ({ source }) => source && t(`bills.source.${source}`),
      code: (code) => {
        const key = CODES.get(code);
        return key ? t(key) : WHYS.has(code) ? why(code) : code;
      },
      why: (row) => why(row.why),
    };
  }, [t, language]);
}

/** Codes of what becomes of an order, and of Shopee's own words (`SaleCode`), with their texts. */
export const CODES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ...(['unpaid', 'pending', 'completed', 'cancelled', 'valid', 'invalid', 'unverified'] as const).map(
    (code) => [code, `bills.code.${code}`] as const,
  ),
  ...CAMPAIGN_KINDS.map((kind) => [`campaign:${kind}`, `bills.campaign.${kind}`] as const),
  ...ORDER_TYPES.map((kind) => [`orderType:${kind}`, `bills.orderType.${kind}`] as const),
  // Shopee's own word for none that it names; all others are names.
  ['Others', 'bills.channel.others'],
  ...BUYERS.map((kind) => [`buyer:${kind}`, `bills.buyer.${kind}`] as const),
]);
const WHYS: ReadonlySet<string> = new Set([...WRONG_KINDS, 'notYet']);
