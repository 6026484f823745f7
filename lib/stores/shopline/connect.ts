import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { SHOPLINE_HOSTS, type ShoplineAccount, type ShoplineHost } from '#lib/domain/shops/shop-account';
import type { TextKey } from '#lib/i18n/make-texts';
import { ask } from '#lib/messages/ask';
import { settingNow } from '#lib/stores/shell/use-setting';

type ConnectOutcome =
  | { readonly phase: 'asking' }
  | { readonly phase: 'refused'; readonly failure: Failure }
  | { readonly phase: 'connected'; readonly store: ShoplineAccount /** The new token was another store's. */; readonly isOther: boolean };

interface ConnectStoreState {
  readonly token: string;
  readonly host: ShoplineHost;
  /** The store that gets a new token; null: a new store. */
  readonly storeId: string | null;
  readonly error: TextKey | null;
  readonly outcome: ConnectOutcome | null;
  /** Counts the submits that were stopped by the token. */
  readonly stops: number;
  readonly begin: (storeId: string | null) => void;
  readonly typeToken: (token: string) => void;
  readonly chooseHost: (host: ShoplineHost) => void;
  readonly connect: () => Promise<void>;
  /** Leaves the form: the token is gone from here. */
  readonly forget: () => void;
}

/** Connects one store at a time, or gives one a new token; the token lives here only until it is taken or the form is left. */
export const useConnectStore = create<ConnectStoreState>((set, get) => {
  const stop = (error: TextKey, failure: Failure | null = null) =>
    set(({ stops }) => ({ error, stops: stops + 1, outcome: failure && { phase: 'refused', failure } }));
  return {
    token: '',
    host: SHOPLINE_HOSTS[0],
    storeId: null,
    error: null,
    outcome: null,
    stops: 0,
    begin: (storeId) => {
      const store = settingNow('stores').find(({ id }) => id === storeId);
      set({ token: '', host: store?.host ?? SHOPLINE_HOSTS[0], storeId: store?.id ?? null, error: null, outcome: null });
    },
    typeToken: (token) => set({ token, error: null }),
    chooseHost: (host) => set({ host }),
    forget: () => set({ token: '', error: null, outcome: null }),
    connect: async () => {
      const { host, storeId, outcome } = get();
      if (outcome?.phase === 'asking') return;
      const token = get().token.trim();
      if (!token) return stop('options.stores.error.tokenMissing');
      if (!/^[\x21-\x7e]+$/.test(token)) return stop('options.stores.error.tokenForm');
      set({ error: null, outcome: { phase: 'asking' } });
      const answer = await ask('shopline.connect', { token, host });
      if (answer.ok) {
        const store: ShoplineAccount = answer.value;
        return set({ token: '', outcome: { phase: 'connected', store, isOther: storeId !== null && store.id !== storeId } });
      }
      const { failure } = answer;
      if (failure.code === 'storeTokenRefused' || failure.field === 'token')
        return stop(`failure.${failure.code}.says` as TextKey, failure);
      set({ outcome: { phase: 'refused', failure } });
    },
  };
});
