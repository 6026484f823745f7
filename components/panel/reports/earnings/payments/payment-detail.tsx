import { useMemo, useState } from 'react';
import { ChartFrame } from '#components/ui/charts/chart-frame';
import { Waterfall, type WaterfallStep } from '#components/ui/charts/waterfall';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { exactDigits } from '#lib/domain/reports/payments/exact-digits';
import { PAYMENT_REASONS, type PaymentReason } from '#lib/domain/reports/sync/payment';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type PaidAccount, type PaymentRow, usePaymentLines, usePaymentRows, usePayments } from '#lib/stores/reports/payments/payments';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { PaymentLines } from './payment-lines';

/** One payment: from what was reported to what was paid, reason by reason, and its lines. */
export function PaymentDetail({ account, validationId }: { account: PaidAccount; validationId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(account.market);
  const words = usePaymentWords(account.market);
  const show = usePayments((state) => state.show);
  const [why, setWhy] = useState<PaymentReason | null>(null);
  const payments = usePaymentRows(account.id);
  const lines = usePaymentLines(account.id, validationId);
  const payment = payments.value?.find((one) => one.validationId === validationId);
  const problem = payments.failure ?? lines.failure;
  const says = problem && failureTexts(problem);
  return (
    <>
      <div className="row">
        <IconButton icon="left" label={t('payments.back')} onClick={() => show(null)} />
        <h2 className="h2 grow cut">{payment ? words.period(payment.sums) : t('payments.idIs', { id: validationId })}</h2>
        <span className="num small muted">{t('payments.idIs', { id: validationId })}</span>
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="payments__cols">
        <div>{payment ? <Steps account={account} payment={payment} why={why} onWhy={setWhy} /> : !says && <Skeleton width={80} />}</div>
        {lines.value && (
          <PaymentLines account={account} validationId={validationId} lines={lines.value} why={why} onAll={() => setWhy(null)} />
        )}
      </div>
    </>
  );
}

interface StepsProps {
  account: PaidAccount;
  payment: PaymentRow;
  why: PaymentReason | null;
  onWhy: (why: PaymentReason | null) => void;
}

/** Reported, each reason with what it takes or adds, validated. As a table the amounts are whole, so that they add up. */
function Steps({ account: { market }, payment, why, onWhy }: StepsProps) {
  const { t } = useTexts();
  const words = usePaymentWords(market);
  const number = useNumber();
  const [asTable, setAsTable] = useState(false);
  const { sums, unread } = payment;
  const steps = useMemo(() => {
    const reasons = PAYMENT_REASONS.filter((reason) => sums.differences[reason].lines > 0);
    const digits = exactDigits([sums.reported, sums.net, ...reasons.map((reason) => sums.differences[reason].net)], market);
    const step = (id: string, label: string, from: number, to: number, kind: WaterfallStep['kind'], more?: string) => {
      const amount = kind === 'start' || kind === 'total' ? to : to - from;
      return { id, label, more, from, to, text: words.money(amount), exact: words.exact(amount, digits), kind, open: id === why };
    };
    let at = sums.reported;
    const between = reasons.map((reason) => {
      const { net, lines } = sums.differences[reason];
      const from = at;
      at += net;
      const more = t('payments.lines', { count: lines, number: number(lines) });
      return step(reason, t(`payments.why.${reason}`), from, at, net < 0 ? 'less' : 'plus', more);
    });
    return [
      step('reported', t('payments.reported'), 0, sums.reported, 'start'),
      ...between,
      step('validated', t('payments.validated'), 0, sums.net, 'total'),
    ];
  }, [t, words, number, market, sums, why]);
  const parts = (written: (amount: number) => string) =>
    t(sums.fee === 0 ? 'payments.sum' : 'payments.sumFee', {
      shopee: written(sums.shopee),
      seller: written(sums.seller),
      fee: written(sums.fee),
    });
  return (
    <>
      {unread > 0 && <Notice tone="warn" role="status" title={t('payments.unread', { count: unread, number: number(unread) })} />}
      <ChartFrame
        title={t('payments.steps')}
        part="payment"
        table={{ head: [t('payments.steps'), t('payments.amount')], rows: steps.map(({ label, exact }) => [label, exact]) }}
        asTable={asTable}
        onAsTable={setAsTable}
        words={{ asTable: t('payments.asTable'), asChart: t('payments.asChart') }}
      >
        <Waterfall
          steps={steps}
          summary={t('payments.summary', { reported: words.exact(sums.reported), validated: words.exact(sums.net) })}
          onOpen={(id) => onWhy(PAYMENT_REASONS.find((reason) => reason === id && reason !== why) ?? null)}
        />
      </ChartFrame>
      <p className="small muted num blurs" title={parts(words.exact)}>
        {parts(words.money)}
      </p>
    </>
  );
}
