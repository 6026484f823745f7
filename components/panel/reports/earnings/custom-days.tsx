import { useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { customDaysForm } from '#lib/stores/reports/earnings-view/custom-days';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A period by its first and last day. */
export function CustomDays({ shown, onClose }: { shown: DayRange; onClose: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const [form] = useState(() => customDaysForm(shown));
  const { stops, field, submit } = useForm(form);
  return (
    <Dialog
      title={t('earnings.customTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('earnings.cancel')}</Button>
          <Button type="submit" form={id} variant="primary">
            {t('earnings.show')}
          </Button>
        </>
      }
    >
      <Form id={id} className="form__two" stops={stops} onSubmit={() => void submit().then((chosen) => chosen && onClose())}>
        <TextField label={t('earnings.from')} type="date" {...field('from')} />
        <TextField label={t('earnings.to')} type="date" {...field('to')} />
      </Form>
    </Dialog>
  );
}
