import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import { failure } from '#lib/domain/failure';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type PaidAccount, type PaymentRow, usePaymentRows, usePayments } from '#lib/stores/reports/payments/payments';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ReadPayment } from './read-payment';

/** The payments that were read, each with what was reported, what was validated and the difference. */
export function PaymentList({ account }: { account: PaidAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(account.market);
  const { value: payments, failure: problem } = usePaymentRows(account.id);
  const says = problem && failureTexts(problem);
  return (
    <>
      <ReadPayment account={account} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!payments && !says && <Skeleton width={80} />}
      {payments?.length === 0 && (
        <Empty icon="wallet" title={t('payments.empty.title')}>
          {t('payments.empty.says')}
        </Empty>
      )}
      {payments && payments.length > 0 && (
        <Section title={t('payments.list')} part="payments">
          <ul className="grp">
            {payments.map((payment) => (
              <PaymentItem key={payment.validationId} account={account} payment={payment} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function PaymentItem({ account, payment }: { account: PaidAccount; payment: PaymentRow }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(account.market);
  const words = usePaymentWords(account.market);
  const show = usePayments((state) => state.show);
  const { validationId, complete, sums, failure: code } = payment;
  const id = t('payments.idIs', { id: validationId });
  if (!complete)
    return (
      <li className="payment" data-payment={validationId}>
        <span className="stack stack--1 grow">
          <span className="num">{id}</span>
          <span className={code ? 'small neg' : 'small muted'}>{code ? failureTexts(failure(code)).what : t('payments.reading')}</span>
        </span>
      </li>
    );
  const { money, difference, way } = words.difference(sums);
  return (
    <li data-payment={validationId}>
      <button type="button" className="payment" onClick={() => show(validationId)}>
        <span className="payment__row">
          <span className="medium">{words.period(sums)}</span>
          <span className="payment__row">
            <span className="small muted">{t('payments.validated')}</span>
            <b className="num blurs" title={words.exact(sums.net)}>
              {money}
            </b>
          </span>
        </span>
        <span className="payment__row small muted">
          <span className="num">{id}</span>
          <span className="num">
            <span className="blurs" title={words.exact(sums.reported)}>
              {t('payments.ofReported', { reported: words.reported(sums) })}
            </span>
            {' · '}
            <span
              className={way < 0 ? 'neg blurs' : way > 0 ? 'pos blurs' : undefined}
              title={way === 0 ? undefined : words.exact(sums.net - sums.reported)}
            >
              {difference}
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}
