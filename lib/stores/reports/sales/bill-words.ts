import { useMemo } from 'react';
import type { FindingRow } from '#lib/domain/reports/bills/finding-columns';
import { plainText } from '#lib/domain/text';
import { monthName } from '#lib/domain/time/month-name';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import type { ShownBill } from './sales-source';

export interface BillWords {
  /** "October 2026", or what a file names. */
  readonly month: (bill: Pick<ShownBill, 'month' | 'period'>) => string;
  readonly source: (bill: Pick<ShownBill, 'source'>) => string | null;
  /** A code of a status column. */
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
      code: (code) => (CODES.has(code) ? t(`bills.code.${code}` as TextKey) : why(code)),
      why: (row) => why(row.why),
    };
  }, [t, language]);
}

/** Codes of what becomes of an order. */
export const CODES: ReadonlySet<string> = new Set(['unpaid', 'pending', 'completed', 'cancelled', 'valid', 'invalid', 'unverified']);
