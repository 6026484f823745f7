import { create } from 'zustand';
import type { Failure, FailureCode } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { ask } from '#lib/messages/ask';
import { settingNow } from '#lib/stores/shell/use-setting';
import { apiOf, checkShopDraft, SHOP_FIELDS, type ShopDraft, type ShopErrors, type ShopField, shopDraft } from './shop-draft';

type ConnectOutcome =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'refused'; readonly failure: Failure }
  /** By id: the list of shops tells the rest, and goes on telling it. */
  | { readonly phase: 'connected'; readonly ids: readonly string[] };

interface ConnectShopState {
  readonly draft: ShopDraft;
  readonly errors: ShopErrors;
  readonly outcome: ConnectOutcome | null;
  /** Counts the submits that were stopped by a field. */
  readonly stops: number;
  /** A new form, or one for a new key of the shop with this id; while a consent is awaited it stays as it is. */
  readonly begin: (market: MarketCode, shopId: string | null) => void;
  readonly type: (change: Partial<ShopDraft>) => void;
  readonly connect: () => Promise<void>;
  /** Leaves the form: the partner key is gone from here. */
  readonly forget: () => void;
}

/** Connects the shops of one app at a time; the partner key lives here only until they are connected or the form is left. */
export const useConnectShop = create<ConnectShopState>((set, get) => {
  const isWaiting = () => get().outcome?.phase === 'waiting';
  const refuse = (failure: Failure) => {
    const field = SHOP_FIELDS.find((name) => name === failure.field) ?? AT_FAULT[failure.code];
    const { stops } = get();
    set({
      outcome: { phase: 'refused', failure },
      errors: field ? { [field]: `failure.${failure.code}.says` } : {},
      stops: field ? stops + 1 : stops,
    });
  };
  return {
    draft: shopDraft('BR', null),
    errors: {},
    outcome: null,
    stops: 0,
    begin: (market, shopId) => {
      const shop = settingNow('shops').find(({ id }) => id === shopId) ?? null;
      if (!isWaiting()) set({ draft: shopDraft(market, shop), errors: {}, outcome: null });
    },
    type: (change) => set(({ draft, errors }) => ({ draft: { ...draft, ...change }, errors: without(errors, Object.keys(change)) })),
    forget: () => set(({ draft, outcome }) => ({ draft: { ...draft, partnerKey: '' }, errors: {}, outcome: isWaiting() ? outcome : null })),
    connect: async () => {
      if (isWaiting()) return;
      const { draft, stops } = get();
      const errors = checkShopDraft(draft);
      if (Object.keys(errors).length > 0) return set({ errors, stops: stops + 1, outcome: null });
      set({ errors: {}, outcome: { phase: 'waiting' } });
      const { market, form } = draft;
      const input = { market, form, partnerId: draft.partnerId.trim(), partnerKey: draft.partnerKey.trim(), api: apiOf(draft) };
      const answer = await ask('shop.connect', input);
      if (!answer.ok) return refuse(answer.failure);
      set({ draft: shopDraft(market, null), outcome: { phase: 'connected', ids: answer.value.shops.map(({ id }) => id) } });
    },
  };
});

const AT_FAULT: Readonly<Partial<Record<FailureCode, ShopField>>> = {
  unknownPartnerId: 'partnerId',
  wrongPartnerKey: 'partnerKey',
  partnerKeyExpired: 'partnerKey',
};

const without = (errors: ShopErrors, fields: readonly string[]): ShopErrors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field)));
