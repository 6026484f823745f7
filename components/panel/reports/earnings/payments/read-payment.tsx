import { useState } from 'react';
import { JobCard } from '#components/jobs/job-card';
import { Button } from '#components/ui/button';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { type PaidAccount, usePaymentReading, usePayments } from '#lib/stores/reports/payments/payments';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ReadFailure } from './read-failure';

/** As the API takes it: digits, as many as fit into its whole numbers. */
const ID = /^\d{1,19}$/;

/** The id of a payment, and how far its reading is. */
export function ReadPayment({ account }: { account: PaidAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(account.market);
  const { read, asking } = usePayments();
  const { job, failure } = usePaymentReading(account.id);
  const [id, setId] = useState('');
  const [stops, setStops] = useState(0);
  const typed = id.replace(/\s/gu, '');
  const start = () => {
    if (ID.test(typed)) void read(account.id, typed);
    else setStops(stops + 1);
  };
  const wrong = stops > 0 && !ID.test(typed) ? t('payments.idWrong') : undefined;
  // What the person typed is told beside the field; everything else has its own notice.
  const unknown = failure?.code === 'unknownBill' ? failureTexts(failure).says : undefined;
  return (
    <Form stops={stops} label={t('payments.readTitle')} className="stack" onSubmit={start}>
      <TextField
        label={t('payments.id')}
        help={t('payments.idHelp')}
        error={wrong ?? unknown}
        value={id}
        inputMode="numeric"
        mono
        onChange={setId}
        end={
          <Button type="submit" size="s" variant="primary" busy={asking}>
            {t('payments.read')}
          </Button>
        }
      />
      {failure && !unknown && <ReadFailure account={account} failure={failure} onAgain={start} busy={asking} />}
      {job && <JobCard job={job} />}
    </Form>
  );
}
