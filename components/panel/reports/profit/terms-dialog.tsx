import { useState } from 'react';
import { FormDialog } from '#components/ui/form/form-dialog';
import { TextField } from '#components/ui/form/text-field';
import type { MarketCode } from '#lib/domain/market';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import { SALE_TERMS, termsForm } from '#lib/stores/reports/sales/terms/terms-form';
import { useForm } from '#lib/stores/shell/form/form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Asks for what a sale costs besides goods and commission: nobody but the person knows it. */
export function TermsDialog({ market, own, onClose }: { market: MarketCode; own: OwnTerms; onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(market);
  const [form] = useState(() => termsForm(market, own));
  const { pending, failure, stops, field, submit } = useForm(form);
  return (
    <FormDialog
      title={t('profit.terms.title')}
      onClose={onClose}
      className="form__two"
      cancel={t('common.cancel')}
      submit={t('profit.terms.save')}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={() => void submit().then((saved) => saved && onClose())}
      before={<p className="small muted">{t('profit.terms.says')}</p>}
      after={
        failure && (
          <p className="small neg" role="alert">
            {failureTexts(failure).says}
          </p>
        )
      }
    >
      {SALE_TERMS.map((term) => (
        <TextField
          key={term}
          label={t(`review.terms.${term}`)}
          help={t(`review.terms.${term}.help`)}
          inputMode="decimal"
          end={<span className="small muted">%</span>}
          {...field(term)}
        />
      ))}
    </FormDialog>
  );
}
