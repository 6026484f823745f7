import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { InvitesAnswered } from '#lib/stores/reports/sales/invites-of-place';
import { type SalesAnswer, useSales } from '#lib/stores/reports/sales/use-sales';
import { useCampaigns } from '#lib/stores/targeted/campaigns';
import { useCampaignsReading } from '#lib/stores/targeted/campaigns-reading';
import { useAffiliateLists } from '#lib/stores/targeted/draft/choose';
import { readHeld } from '#lib/stores/targeted/read-held';

export interface Invites {
  readonly answer: SalesAnswer<InvitesAnswered>;
  /** The list of recommended affiliates, of campaigns, or of who is in one of them is being read. */
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** The vault is locked: nothing can be read. */
  readonly locked: boolean;
  /** Reads everything again. */
  readonly read: () => void;
}

/**
 * Whom a shop may invite. What it is planned by is read when it is shown: whom Shopee recommends, the shop's campaigns, and who is in those that
 * are not over, one after the other, until one cannot be read.
 */
export function useInvites({ id, market }: ShopAccount): Invites {
  const answer = useSales<InvitesAnswered>(useMemo(() => ({ kind: 'invites', place: { market, accountId: id } }) as const, [id, market]));
  const { value: kept } = useCampaigns(id);
  const campaigns = useCampaignsReading(id, kept?.readAt ?? null, kept !== null);
  const lists = useAffiliateLists();
  const { locked } = campaigns;
  const listed = lists.lists[`${id} recommended`] !== undefined;
  const { read, failure } = lists;
  useEffect(() => {
    if (!listed && !locked && failure === null) void read(id, 'recommended');
  }, [id, listed, locked, failure, read]);
  const members = useMembers(id, answer.value?.unread ?? NONE, locked);
  return {
    answer,
    busy: lists.busy || campaigns.busy || members.busy,
    failure: answer.failure ?? failure ?? campaigns.failure ?? members.failure,
    locked,
    read: () => {
      useAffiliateLists.setState(({ lists: { [`${id} recommended`]: _, ...others } }) => ({ lists: others, failure: null }));
      campaigns.read();
      members.again();
    },
  };
}

const NONE: readonly string[] = [];

/** Reads who is in these campaigns; each that was read leaves the list. */
function useMembers(accountId: string, unread: readonly string[], locked: boolean) {
  const [at, setAt] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const tried = useRef(new Set<string>());
  const next = unread.find((campaignId) => !tried.current.has(campaignId));
  useEffect(() => {
    if (next === undefined || at !== null || failure !== null || locked) return;
    tried.current.add(next);
    setAt(next);
    void readHeld(accountId, next).then((failed) => {
      // One that Shopee does not show is not known; the others may be.
      setFailure(failed?.code === 'notInCampaign' ? null : failed);
      setAt(null);
    });
  }, [accountId, next, at, failure, locked]);
  const again = () => {
    tried.current.clear();
    setFailure(null);
  };
  return { busy: at !== null, failure, again };
}
