import { useState } from 'react';
import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { Check } from '#components/ui/form/check';
import { FormDialog } from '#components/ui/form/form-dialog';
import { TextField } from '#components/ui/form/text-field';
import { formatRate } from '#lib/domain/format';
import { readRate } from '#lib/domain/numbers/read-amount';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import type { AutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { autoAddForm } from '#lib/stores/rates/suggestions/auto-add-form';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import { AutoAddFailure } from './auto-add-failure';

/** What AMS is to do with new products; names the shop and the rule, and sets it once. */
export function AutoAddDialog({ shop, now, first, onClose }: { shop: ShopAccount; now: AutoAdd; first: AutoAdd; onClose: () => void }) {
  const { t } = useTexts();
  const guard = useWriteGuard(shop.id);
  const [form] = useState(() => autoAddForm(shop, first));
  const { values, pending, stops, field, submit } = useForm(form);
  const { on } = values;
  const read = readRate(values.rate);
  const rate = read.ok ? read.value : null;
  // The button names the rate, so that a wrong one is told while it is typed.
  const wrong = on && rate === null;
  const same = on === now.on && (!on || rate === now.rate);
  const send = () => void submit({ shopConfirmed: guard.shopConfirmed }).then((done) => done && onClose());
  const words = !on
    ? t('suggest.auto.switchOff')
    : rate === null
      ? t('suggest.auto.set')
      : t('suggest.auto.setTo', { rate: formatRate(rate, shop.market) });
  return (
    <FormDialog
      title={t('suggest.auto.title')}
      onClose={onClose}
      cancel={t('options.cancel')}
      submit={words}
      button={{ busy: pending, disabled: same || !guard.mayWrite, 'aria-disabled': wrong || undefined }}
      stops={stops}
      onSubmit={send}
      before={<p className="medium">{t('suggest.shop', { name: plainText(shop.name ?? shop.shopId, 60) })}</p>}
      after={
        <>
          <p className="small muted">{t(on ? 'suggest.auto.ruleOn' : 'suggest.auto.ruleOff')}</p>
          <AutoAddFailure accountId={shop.id} />
          <WriteGuardNotice guard={guard} />
        </>
      }
    >
      <Check kind="switch" checked={on} onChange={field('on').onChange}>
        {t('suggest.auto.switch')}
      </Check>
      {on && (
        <TextField
          label={t('suggest.auto.rate')}
          {...field('rate')}
          inputMode="decimal"
          end={<span className="unit">%</span>}
          error={wrong ? t('suggest.rateWrong') : undefined}
        />
      )}
    </FormDialog>
  );
}
