import { useState } from 'react';
import { FormDialog } from '#components/ui/form/form-dialog';
import { TextField } from '#components/ui/form/text-field';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { customDaysForm } from '#lib/stores/reports/earnings-view/custom-days';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A period by its first and last day. */
export function CustomDays({ shown, choose, onClose }: { shown: DayRange; choose: (days: DayRange) => void; onClose: () => void }) {
  const { t } = useTexts();
  const [form] = useState(() => customDaysForm(shown, choose));
  const { stops, field, submit } = useForm(form);
  return (
    <FormDialog
      title={t('earnings.customTitle')}
      onClose={onClose}
      className="form__two"
      cancel={t('earnings.cancel')}
      submit={t('earnings.show')}
      stops={stops}
      onSubmit={() => void submit().then((chosen) => chosen && onClose())}
    >
      <TextField label={t('earnings.from')} type="date" {...field('from')} />
      <TextField label={t('earnings.to')} type="date" {...field('to')} />
    </FormDialog>
  );
}
