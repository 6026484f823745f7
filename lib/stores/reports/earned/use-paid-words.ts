import { formatMoney, formatNumber } from '#lib/domain/format';
import type { Money } from '#lib/domain/money';
import { ENOUGH_CAPPED } from '#lib/domain/reports/commission-rule';
import { dayOf } from '#lib/domain/reports/earnings/periods';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { EarnedStateRow } from './use-earned';

export interface PaidWords {
  /** "about R$ 8,90". */
  readonly about: (paid: Money) => string;
  /** "About R$ 8,90, not R$ 21,00: Shopee's part is capped". */
  readonly instead: (paid: Money, promised: Money) => string;
  /** "Not R$ 21,00: Shopee's part is capped", below what is paid. */
  readonly capped: (promised: Money) => string;
  /** The cap, or that it is not known yet. */
  readonly cap: string;
  /** What that rests on, and when it was counted, line by line. */
  readonly evidence: readonly string[];
}

/** The learnt rule in the person's words; null where nothing was learnt of an account. */
export function usePaidWords(state: EarnedStateRow | null): PaidWords | null {
  const { t } = useTexts();
  const days = useDayWords();
  const moments = useMoments(null);
  if (!state) return null;
  const { market, at, rule } = state;
  const { cap, sellerPartElsewhere, evidence } = rule;
  const money = (amount: Money) => formatMoney(amount, market);
  const number = (count: number) => formatNumber(count, market);
  const most = cap && money(moneyOf(cap.most, market));
  const elsewhere = sellerPartElsewhere === null ? 'unknown' : sellerPartElsewhere ? 'paid' : 'unpaid';
  const values = { lines: number(evidence.elsewhere.lines), paid: number(evidence.elsewhere.paid) };
  const span = rule.days && days.days({ from: dayOf(rule.days.from), to: dayOf(rule.days.to) });
  const learnt = { count: evidence.orders, orders: number(evidence.orders), capped: number(evidence.capped), days: span ?? '' };
  return {
    about: (paid) => t('paid.about', { money: money(paid) }),
    instead: (paid, promised) => t('paid.instead', { paid: money(paid), promised: money(promised) }),
    capped: (promised) => t('paid.capped', { promised: money(promised) }),
    cap: cap ? t(`paid.cap.${cap.per}`, { money: most ?? '' }) : t('paid.unknown'),
    evidence: [
      ...(cap
        ? [t(`paid.rule.${cap.per}`, { money: most ?? '' }), t('paid.evidence', learnt)]
        : [t('paid.soFar', { ...learnt, enough: ENOUGH_CAPPED })]),
      t(`paid.elsewhere.${elsewhere}`, values),
      t('paid.counted', { time: moments.at(at) }),
    ],
  };
}
