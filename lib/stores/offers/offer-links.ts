import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';

export type OfferLink =
  | { readonly phase: 'making' }
  | { readonly phase: 'made'; readonly link: string; readonly copied: boolean }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface OfferToLink {
  readonly page: string;
  readonly name: string | null;
  readonly accountId: string;
}

interface OfferLinksState {
  /** By page: what became of each link that was asked for here. */
  readonly links: Readonly<Record<string, OfferLink>>;
  /** The page that was asked for last, for what is spoken. */
  readonly last: string | null;
  readonly make: (offer: OfferToLink) => Promise<void>;
}

/** One click on an offer: its link with the person's usual sub ids, copied. */
export const useOfferLinks = create<OfferLinksState>((set, get) => ({
  links: {},
  last: null,
  make: async ({ page, name, accountId }) => {
    if (get().links[page]?.phase === 'making') return;
    const tell = (link: OfferLink) => set(({ links }) => ({ links: { ...links, [page]: link }, last: page }));
    tell({ phase: 'making' });
    const answer = await ask('link.make', {
      requestId: crypto.randomUUID(),
      url: page,
      accountId,
      subIds: null,
      presetId: null,
      again: false,
      how: 'api',
      title: name?.slice(0, 500) ?? null,
    });
    if (!answer.ok) return tell({ phase: 'failed', failure: answer.failure });
    const { link } = answer.value.link;
    tell({ phase: 'made', link, copied: await copy(link) });
  },
}));
