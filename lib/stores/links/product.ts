import { create } from 'zustand';
import { type PageAddress, readAddress } from '#lib/domain/address/page-address';
import type { Failure } from '#lib/domain/failure';
import { factsFromPage, type ProductFacts } from '#lib/domain/links/product/product-facts';
import type { MarketCode } from '#lib/domain/market';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';

export type OfferAnswer = NonNullable<OutputOf<'offer.read'>>;

export interface ProductKey {
  readonly market: MarketCode;
  readonly shopId: string;
  readonly itemId: string;
}

interface ProductState {
  /** Whose facts these are. */
  readonly key: string | null;
  readonly facts: ProductFacts | null;
  /** The tab that was read, so that nothing is read twice. */
  readonly readFrom: number | null;
  /** Whether the page is being read. */
  readonly reading: boolean;
  readonly offer: OfferAnswer | null;
  /** `none`: the catalogue has no offer for it, which is not "no link". */
  readonly offerState: 'unasked' | 'asked' | 'known' | 'none' | 'failed';
  readonly offerFailure: Failure | null;
  /** The account whose offer it is, for rates differ by account. */
  readonly offerFor: string | null;
  readonly readPage: (product: ProductKey, tabId: number, address: PageAddress) => Promise<void>;
  readonly readOffer: (product: ProductKey, accountId: string) => Promise<void>;
}

const UNKNOWN = {
  facts: null,
  readFrom: null,
  reading: false,
  offer: null,
  offerState: 'unasked',
  offerFailure: null,
  offerFor: null,
} as const;

/** What is known of the product in front: from its page and from Shopee's catalogue, each shown as soon as it is there. */
export const useProductStore = create<ProductState>((set, get) => {
  const turnTo = (product: ProductKey): (() => boolean) => {
    const key = productKey(product);
    if (get().key !== key) set({ key, ...UNKNOWN });
    return () => get().key === key;
  };
  return {
    key: null,
    ...UNKNOWN,
    readPage: async (product, tabId, address) => {
      const stillInFront = turnTo(product);
      if (get().readFrom === tabId) return;
      set({ readFrom: tabId, reading: true });
      const page = await ask('page.read', { tabId });
      if (!stillInFront()) return;
      // A single-page site may have moved on between the question and the answer.
      const same = page.ok && readAddress(page.value.url).itemId === product.itemId;
      set(same ? { reading: false, facts: factsFromPage(page.value, address) } : { reading: false });
    },
    readOffer: async (product, accountId) => {
      const stillInFront = turnTo(product);
      if (get().offerFor === accountId && get().offerState !== 'failed') return;
      set({ offerFor: accountId, offerState: 'asked', offerFailure: null });
      const { market, shopId, itemId } = product;
      const answer = await ask('offer.read', { market, shopId, itemId, accountId });
      if (!stillInFront() || get().offerFor !== accountId) return;
      if (!answer.ok) set({ offerState: 'failed', offerFailure: answer.failure });
      else set({ offer: answer.value, offerState: answer.value ? 'known' : 'none' });
    },
  };
});

export const productKey = ({ market, shopId, itemId }: ProductKey): string => `${market}.${shopId}.${itemId}`;
