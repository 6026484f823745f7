import { useState } from 'react';
import { FormDialog } from '#components/ui/form/form-dialog';
import { TextField } from '#components/ui/form/text-field';
import { MARKETS } from '#lib/domain/market';
import type { CostLimits } from '#lib/domain/reports/brake/cost-brake';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { costLimitsForm } from '#lib/stores/reports/performance/cost-limits-form';
import { useForm } from '#lib/stores/shell/form/form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Asks for the most that affiliates may cost a day and a month. */
export function CostLimitsDialog({ shop, limits, onClose }: { shop: ShopAccount; limits: CostLimits; onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const [form] = useState(() => costLimitsForm(shop, limits));
  const { pending, failure, stops, field, submit } = useForm(form);
  const { currency } = MARKETS[shop.market];
  return (
    <FormDialog
      title={t('performance.limit.title')}
      onClose={onClose}
      className="form__two"
      cancel={t('earnings.cancel')}
      submit={t('performance.limit.save')}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={() => void submit().then((saved) => saved && onClose())}
      before={<p className="small muted">{t('performance.limit.says')}</p>}
      after={
        failure && (
          <p className="small neg" role="alert">
            {failureTexts(failure).says}
          </p>
        )
      }
    >
      <TextField
        label={t('performance.limit.dayField')}
        help={t('performance.limit.help')}
        inputMode="decimal"
        end={<Unit>{currency}</Unit>}
        {...field('day')}
      />
      <TextField
        label={t('performance.limit.monthField')}
        help={t('performance.limit.help')}
        inputMode="decimal"
        end={<Unit>{currency}</Unit>}
        {...field('month')}
      />
    </FormDialog>
  );
}

const Unit = ({ children }: { children: string }) => <span className="small muted">{children}</span>;
