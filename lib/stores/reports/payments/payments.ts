import { useCallback, useMemo } from 'react';
import { create } from 'zustand';
import { accountName } from '#lib/domain/accounts/account';
import type { Failure } from '#lib/domain/failure';
import { hasEnded, type Job } from '#lib/domain/jobs/job';
import type { MarketCode } from '#lib/domain/market';
import { differencesFirst, type PaymentLine } from '#lib/domain/reports/sync/payment';
import { ok } from '#lib/domain/result';
import { plainText } from '#lib/domain/text';
import { ask } from '#lib/messages/ask';
import type { PaymentRow } from '#lib/records/reports/payment-rows';
import { paymentLines, paymentsOf } from '#lib/records/reports/payments';
import { startOnce } from '#lib/stores/jobs/start-job';
import { useJob, useJobs, useStepRows } from '#lib/stores/jobs/use-jobs';
import { createForm } from '#lib/stores/shell/form/form';
import { type LiveAnswer, useLive } from '#lib/stores/shell/use-live';
import { useSetting } from '#lib/stores/shell/use-setting';

export type { PaymentRow } from '#lib/records/reports/payment-rows';

export interface PaidAccount {
  readonly id: string;
  readonly market: MarketCode;
  readonly name: string;
}

/** Accounts with a key: others have no payments that can be read. */
export function usePaidAccounts(): readonly PaidAccount[] {
  const accounts = useSetting('accounts');
  return useMemo(
    () =>
      accounts.flatMap((account) =>
        account.kind === 'affiliateKey' ? [{ id: account.id, market: account.market, name: plainText(accountName(account), 60) }] : [],
      ),
    [accounts],
  );
}

interface PaymentsState {
  /** Null: the first one. */
  readonly accountId: string | null;
  /** The payment whose lines are shown. */
  readonly open: string | null;
  /** The reading that was asked for last; "": none. */
  readonly jobId: string;
  readonly choose: (accountId: string) => void;
  readonly show: (validationId: string | null) => void;
}

export const usePayments = create<PaymentsState>((set) => ({
  accountId: null,
  open: null,
  jobId: '',
  choose: (accountId) => set({ accountId, open: null, jobId: '' }),
  show: (open) => set({ open }),
}));

/** As the API takes it: digits, as many as fit into its whole numbers. */
const VALIDATION_ID = /^\d{1,19}$/;

/** Reads a payment by its validation id, spaces or not; one that is being read already is not asked for twice. */
export const paymentForm = () =>
  createForm<{ readonly id: string }, string, unknown, { readonly accountId: string }>({
    initial: { id: '' },
    read: ({ id }) => {
      const typed = id.replace(/\s/gu, '');
      return VALIDATION_ID.test(typed) ? { ok: true, value: typed } : { ok: false, errors: { id: 'payments.idWrong' } };
    },
    send: async (validationId, { accountId }) => {
      usePayments.setState({ jobId: '' });
      const started = await startOnce({ accountId, validationId }, (requestId) =>
        ask('reports.readPayment', { requestId, accountId, validationId }),
      );
      if (started.ok) usePayments.setState({ jobId: started.value.jobId });
      return started;
    },
  });

const PAYMENTS = ['payments'] as const;
const LINES = ['payments', 'paymentLines'] as const;

/** The payments of an account that were asked for, the one read last first. */
export const usePaymentRows = (accountId: string): LiveAnswer<readonly PaymentRow[]> =>
  useLive(
    PAYMENTS,
    useCallback(() => paymentsOf(accountId), [accountId]),
    accountId,
  );

/** A payment's lines, those that differ first. */
export const usePaymentLines = (accountId: string, validationId: string): LiveAnswer<readonly PaymentLine[]> =>
  useLive(
    LINES,
    useCallback(async () => {
      const lines = await paymentLines(accountId, validationId);
      return lines.ok ? ok(differencesFirst(lines.value)) : lines;
    }, [accountId, validationId]),
    `${accountId} ${validationId}`,
  );

/** A payment of the account that is being read, and why the reading that was asked for last failed. */
export function usePaymentReading(accountId: string): { readonly job: Job | null; readonly failure: Failure | null } {
  const jobId = usePayments((state) => state.jobId);
  const jobs = useJobs().value ?? [];
  const { job: asked } = useJob(jobId);
  const last = Math.max(0, (asked?.counts.total ?? 1) - 1);
  const step = useStepRows(jobId, last, 1).value?.[0]?.result;
  const open = jobs.find((job) => job.kind === 'readPayment' && job.accountId === accountId && !hasEnded(job));
  const failed = asked?.state === 'failed' || asked?.state === 'partlyFailed';
  return { job: open ?? null, failure: failed ? (step?.failure ?? null) : null };
}
