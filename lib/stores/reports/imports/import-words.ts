import { useMemo } from 'react';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { ReportKind } from '#lib/domain/reports/files/layout';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import type { ImportRow } from './import-rows';

export interface ImportWords {
  /** "260 lines · 190 orders · 14–16 Apr · net ₫ 3,421,000". */
  readonly counts: (row: ImportRow) => string;
  /** Why a file is not read, and what to do. */
  readonly refusal: (code: string, names: readonly string[]) => { readonly says: string; readonly next: string };
  readonly kind: (kind: ReportKind) => string;
}

/** Refusals with one text and one next step each. */
const PLAIN = ['currency', 'empty', 'encrypted', 'oldWorkbook', 'overLimits', 'tooLarge', 'webPage', 'zipInZip'] as const;
const SAVED_ANEW = ['dates', 'grouped', 'rounded'] as const;

/** More names than these nobody reads in a line. */
const MOST_NAMES = 5;
export const namesText = (names: readonly string[]): string =>
  names
    .slice(0, MOST_NAMES)
    .map((name) => plainText(name, 60))
    .join(', ') + (names.length > MOST_NAMES ? ' …' : '');

export function useImportWords(): ImportWords {
  const { t } = useTexts();
  const { days } = useDayWords();
  return useMemo(() => {
    const kindOf = (kind: ReportKind) => t(`imports.kind.${kind}`);
    return {
      kind: kindOf,
      counts: ({ kind, market, lines, orders, first, last, net }) =>
        [
          t(kind === 'commission' ? 'imports.lines' : 'imports.rows', { count: lines, number: formatNumber(lines, market) }),
          kind === 'commission' && t('imports.orders', { count: orders, number: formatNumber(orders, market) }),
          first !== null && last !== null && days({ from: dayOf(first), to: dayOf(last) }),
          kind === 'commission' &&
            (net === null ? t('imports.netUnknown') : t('imports.net', { money: formatMoney(moneyOf(BigInt(net), market), market) })),
        ]
          .filter(Boolean)
          .join(' · '),
      refusal: (code, names) => {
        const fault = SAVED_ANEW.find((one) => code === `savedAnew.${one}`);
        if (fault) return { says: t(`imports.refused.savedAnew.${fault}`), next: t('imports.refused.savedAnewNext') };
        if (code === 'missingColumns') return { says: t('imports.refused.missingColumns', { names: namesText(names) }), next: '' };
        if (code === 'badRows')
          return { says: t('imports.refused.badRows', { names: namesText(names) }), next: t('imports.refused.savedAnewNext') };
        const plain = PLAIN.find((one) => code === one) ?? 'unreadable';
        return { says: t(`imports.refused.${plain}`), next: t(`imports.refused.${plain}Next`) };
      },
    };
  }, [t, days]);
}
