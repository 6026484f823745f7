import type { Failure } from '#lib/domain/failure';
import type { ShortLink } from '#lib/domain/links/short-link';
import type { OutputOf } from '#lib/messages/contract';

type MadeLink = OutputOf<'link.make'>['link'];

/** What a link is to be made of. */
export interface LinkDraft {
  readonly page: string;
  readonly accountId: string;
  readonly slots: readonly string[];
  readonly presetId: string | null;
  readonly title: string | null;
}

export interface Way {
  readonly how: ShortLink['how'];
  /** A new one although the same exists. */
  readonly again: boolean;
}

export interface Made {
  readonly phase: 'made';
  readonly link: MadeLink;
  readonly reused: boolean;
  /** null: the clipboard has not answered yet. */
  readonly copied: boolean | null;
}

/** The result of the last request (`before`: the link that stays on the screen while it is made again); `key` tells whether the request is still the one on the screen. */
export type Outcome = { readonly key: string } & (
  | { readonly phase: 'making'; readonly how: ShortLink['how']; readonly before: Made | null }
  | Made
  | { readonly phase: 'failed'; readonly failure: Failure; readonly draft: LinkDraft; readonly way: Way }
);

/** The link that stands on the screen for a request; one that is made anew stays until the new one is there. */
export const shownLink = (outcome: Outcome | null, key: string): Made | null => {
  if (outcome?.key !== key) return null;
  return outcome.phase === 'making' ? outcome.before : outcome.phase === 'made' ? outcome : null;
};

/** Equal for the same page, account and sub ids: what stands on the screen belongs to it. */
export const draftKey = ({ page, accountId, slots }: Pick<LinkDraft, 'page' | 'accountId' | 'slots'>): string =>
  JSON.stringify([page, accountId, slots]);
