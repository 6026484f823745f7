import { useState } from 'react';
import { JobCard } from '#components/jobs/job-card';
import { Button } from '#components/ui/button';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { type PaidAccount, paymentForm, usePaymentReading } from '#lib/stores/reports/payments/payments';
import { useForm } from '#lib/stores/shell/form/form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ReadFailure } from './read-failure';

/** The id of a payment, and how far its reading is. */
export function ReadPayment({ account }: { account: PaidAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(account.market);
  const [form] = useState(paymentForm);
  const { pending, failure: refused, stops, field, submit } = useForm(form);
  const { job, failure: broke } = usePaymentReading(account.id);
  const start = () => void submit({ accountId: account.id });
  const failure = refused ?? broke;
  // What the person typed is told beside the field; everything else has its own notice.
  const unknown = failure?.code === 'unknownBill' ? failureTexts(failure).says : undefined;
  const id = field('id');
  return (
    <Form stops={stops} label={t('payments.readTitle')} className="stack" onSubmit={start}>
      <TextField
        label={t('payments.id')}
        help={t('payments.idHelp')}
        {...id}
        error={id.error ?? unknown}
        inputMode="numeric"
        mono
        end={
          <Button type="submit" size="s" variant="primary" busy={pending}>
            {t('payments.read')}
          </Button>
        }
      />
      {failure && !unknown && <ReadFailure account={account} failure={failure} onAgain={start} busy={pending} />}
      {job && <JobCard job={job} />}
    </Form>
  );
}
