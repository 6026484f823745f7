import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import type { ProfitSums } from '#lib/domain/reports/profit/profit';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { TermsDialog } from './terms-dialog';

const FIGURES = ['profit', 'sales', 'cost', 'commission', 'fee', 'selling', 'tax'] as const;

interface ProfitTotalsProps {
  market: MarketCode;
  total: ProfitSums;
  /** What the person has entered of the market. */
  own: OwnTerms;
  /** Whether anything is known at all. */
  isKnown: boolean;
}

/** Profit and what it is made of. What nobody has entered is no 0: it says so, and is entered here. */
export function ProfitTotals({ market, total, own, isKnown }: ProfitTotalsProps) {
  const { t } = useTexts();
  const { exact } = usePaymentWords(market);
  const [asking, setAsking] = useState(false);
  return (
    <dl className="conversions__totals" data-part="profitTotals">
      {FIGURES.map((figure) => (
        <div key={figure} data-total={figure}>
          <dt className="label">{t(`profit.head.${figure}`)}</dt>
          {isKnown && (figure === 'selling' || figure === 'tax') && own[figure] === undefined ? (
            <dd className="small">
              <span className="muted">{t('profit.terms.none')}</span>{' '}
              <Button
                size="s"
                variant="link"
                aria-label={`${t('profit.terms.enter')}: ${t(`profit.head.${figure}`)}`}
                onClick={() => setAsking(true)}
              >
                {t('profit.terms.enter')}
              </Button>
            </dd>
          ) : (
            <dd className="num figure blurs">{isKnown ? exact(total[figure === 'sales' ? 'afterRefunds' : figure] ?? 0n) : NO_DATA}</dd>
          )}
        </div>
      ))}
      {asking && <TermsDialog market={market} own={own} onClose={() => setAsking(false)} />}
    </dl>
  );
}
