import { create } from 'zustand';
import type { Account } from '#lib/domain/accounts/account';
import { type Failure, failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { ask } from '#lib/messages/ask';
import {
  type AccountDraft,
  affiliateIdOf,
  checkDraft,
  type DraftErrors,
  type DraftField,
  emptyDraft,
  keyInput,
  withoutErrors,
} from './draft';
import type { AddOutcome } from './outcome';
import { fieldAtFault, isKeepable } from './refusal';

interface AddAccountState {
  readonly draft: AccountDraft;
  readonly errors: DraftErrors;
  readonly outcome: AddOutcome | null;
  /** Counts the submits that were stopped by a field, so that a form moves the focus once for each. */
  readonly stops: number;
  /** A new form; what was typed stays when a person only changes from one kind to the other. */
  readonly begin: (market: MarketCode) => void;
  readonly type: (change: Partial<AccountDraft>) => void;
  readonly addKey: (keepRefused?: boolean) => Promise<void>;
  readonly addKeyless: () => Promise<void>;
  /** Leaves the form: App ID and secret are gone. */
  readonly forget: () => void;
}

/** Adds one account at a time; a secret lives here only until the account is added or the form is left. */
export const useAddAccount = create<AddAccountState>((set, get) => {
  /** The checked draft; null when a field has to be mended first, or an answer is awaited. */
  const ready = (kind: 'key' | 'keyless'): AccountDraft | null => {
    const { draft, outcome, stops } = get();
    if (outcome?.phase === 'asking') return null;
    const errors = checkDraft(draft, kind);
    const stopped = Object.keys(errors).length > 0;
    set(stopped ? { errors, stops: stops + 1, outcome: null } : { errors: {}, outcome: { phase: 'asking' } });
    return stopped ? null : draft;
  };
  const refuse = (reason: Failure) => {
    const field = fieldAtFault(reason);
    const { draft, stops } = get();
    const outcome = { phase: 'refused', failure: reason, market: draft.market, keepable: isKeepable(reason.code) } as const;
    set({ errors: field ? { [field]: `failure.${reason.code}.says` } : {}, stops: field ? stops + 1 : stops, outcome });
  };
  const added = (account: Account, check: Omit<Extract<AddOutcome, { phase: 'added' }>, 'phase' | 'account'>) =>
    set({ draft: emptyDraft(account.market), errors: {}, outcome: { phase: 'added', account, ...check } });

  return {
    draft: emptyDraft('BR'),
    errors: {},
    outcome: null,
    stops: 0,
    begin: (market) => set(({ draft }) => ({ draft: { ...draft, market }, errors: {}, outcome: null })),
    type: (change) =>
      set(({ draft, errors }) => ({ draft: { ...draft, ...change }, errors: withoutErrors(errors, Object.keys(change) as DraftField[]) })),
    forget: () => set(({ draft }) => ({ draft: { ...draft, appId: '', secret: '' }, errors: {}, outcome: null })),
    addKey: async (keepRefused = false) => {
      const draft = ready('key');
      if (!draft) return;
      const answer = await ask('account.addKey', keyInput(draft, keepRefused));
      if (!answer.ok) return refuse(answer.failure);
      const { account, check, minutesOff } = answer.value;
      if (account) return added(account as Account, { ...check, minutesOff });
      refuse(failure(check.failure ?? 'unexpected', { minutesOff }));
    },
    addKeyless: async () => {
      const draft = ready('keyless');
      const affiliateId = draft && affiliateIdOf(draft.affiliateId);
      if (!draft || !affiliateId) return;
      const answer = await ask('account.addKeyless', { market: draft.market, affiliateId, label: draft.label.trim() });
      return answer.ok ? added(answer.value as Account, { failure: null, refused: [], minutesOff: 0 }) : refuse(answer.failure);
    },
  };
});
