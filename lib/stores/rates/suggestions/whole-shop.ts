import type { CommissionRate } from '#lib/domain/commission-rate';
import { readRate } from '#lib/domain/numbers/read-amount';
import { ask } from '#lib/messages/ask';
import { createForm } from '#lib/stores/shell/form/form';
import { goToView } from '#lib/stores/shell/use-panel-view';

interface WholeShopFields {
  /** `add`: all that are not in the open campaign; `edit`: all that are. */
  readonly doing: 'add' | 'edit';
  /** As typed, in percent; null: nothing was typed, the field shows what AMS suggests. */
  readonly rate: string | null;
  /** The person has ticked that every product is meant. */
  readonly understood: boolean;
}

interface WholeShopContext {
  readonly accountId: string;
  readonly shopConfirmed: boolean;
  /** What the rate's field shows until something is typed; "" where AMS suggests nothing. */
  readonly suggested: string;
}

interface WholeShopInput {
  readonly doing: 'add' | 'edit';
  readonly rate: CommissionRate;
}

/** One rate for all products of a shop: starts AMS's work on all of them, once for each form, and leads to the job. */
export const wholeShopForm = () => {
  const requestId = crypto.randomUUID();
  return createForm<WholeShopFields, WholeShopInput, unknown, WholeShopContext>({
    initial: { doing: 'add', rate: null, understood: false },
    read: ({ doing, rate: typed, understood }, { suggested }) => {
      const rate = readRate(typed ?? suggested);
      if (!rate.ok) return { ok: false, errors: { rate: 'suggest.rateWrong' } };
      return understood ? { ok: true, value: { doing, rate: rate.value } } : { ok: false, errors: {} };
    },
    send: async ({ doing, rate }, { accountId, shopConfirmed }) => {
      const end = doing === 'edit' ? 'keep' : null;
      const started = await ask('job.applyToAll', { requestId, accountId, shopConfirmed, doing, rate, start: null, end });
      if (started.ok) goToView('jobs', started.value.jobId);
      return started;
    },
  });
};
