import { useEffect, useMemo } from 'react';
import type { Failure } from '#lib/domain/failure';
import { expandPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import type { TokenContext } from '#lib/domain/links/sub-ids/sub-id-token';
import { MARKETS } from '#lib/domain/market';
import { useTab } from '#lib/stores/shell/tab';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useLinkChoice } from './link-choice';
import { draftKey, type LinkDraft, type Made, type Outcome, shownLink } from './link-draft';
import { useLinkMaker } from './link-maker';
import { type LinkSituation, linkSituation, type ReadyToLink } from './link-situation';
import { firstChoice, useSubIds } from './sub-ids/sub-ids';
import { useProduct } from './use-product';

/** What can be done with the address in front, or the one typed in its place. */
export function useLinkSituation(): LinkSituation {
  const accounts = useSetting('accounts');
  const url = useTab((state) => state.tab?.url ?? '');
  const { typed, chosen } = useLinkChoice();
  return useMemo(() => linkSituation(typed.trim() || url, accounts, chosen), [typed, url, accounts, chosen]);
}

export interface LinkPane {
  readonly draft: LinkDraft;
  /** Which request it is: what came of it is found by this. */
  readonly key: string;
  /** The moment, page and counter that tokens stand for. */
  readonly context: TokenContext;
  /** The sub ids as they will be sent. */
  readonly expanded: readonly string[];
}

/** The link that the button will make. Not what comes of it: a page is not drawn again for each link. */
export function useLinkPane(ready: ReadyToLink): LinkPane {
  const { slots, presetId } = useStartedSubIds(ready);
  const counters = useSetting('counters');
  const product = useProduct(ready);
  const { address } = ready.target;
  const context: TokenContext = {
    at: Date.now(),
    timeZone: MARKETS[ready.market].timeZone,
    market: ready.market,
    shopId: address.shopId,
    itemId: address.itemId,
    counter: counters[presetId ?? 'typed'] ?? 1,
  };
  const draft: LinkDraft = { page: ready.page, accountId: ready.account.id, slots, presetId, title: product?.name ?? null };
  return { draft, key: draftKey(draft), context, expanded: expandPreset({ slots }, context).subIds };
}

export interface LinkStanding {
  /** null: not tried yet. */
  readonly phase: Outcome['phase'] | null;
  /** Whether a link stands on the screen. */
  readonly shows: boolean;
  readonly failure: Failure | null;
}

/** How a request stands. A link that takes the place of another changes nothing of it. */
export function useLinkStanding(key: string): LinkStanding {
  const phase = useLinkMaker(({ outcome }) => (outcome?.key === key ? outcome.phase : null));
  const shows = useLinkMaker(({ outcome }) => shownLink(outcome, key) !== null);
  const failure = useLinkMaker(({ outcome }) => (outcome?.key === key && outcome.phase === 'failed' ? outcome.failure : null));
  return { phase, shows, failure };
}

/** The link of a request that stands on the screen: for what draws the link itself. */
export const useShownLink = (key: string): Made | null => useLinkMaker(({ outcome }) => shownLink(outcome, key));

/** The sub ids of this market: started with its star or the last set, then as the person left them. */
function useStartedSubIds({ market }: ReadyToLink) {
  const subIds = useSubIds();
  const presets = useSetting('presets');
  const last = useSetting('lastSubIds');
  const first = useMemo(() => firstChoice(presets, last, market), [presets, last, market]);
  const started = subIds.market === market;
  useEffect(() => {
    if (!started) useSubIds.getState().start(market, first);
  }, [started, market, first]);
  return started ? subIds : first;
}
