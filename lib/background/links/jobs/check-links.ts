import { accountById } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { gate, hasKey } from '#lib/background/accounts/clients';
import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import type { LinkHealth, ProductToCheck } from '#lib/domain/links/link-steps';
import { offerFromWire } from '#lib/domain/offers/offer';
import type { JobKind, Outcome } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { Writing } from '#lib/records/transact';
import { HEALTH_TABLES, keepHealth } from './keep-health';

export interface CheckLinksParams {
  /** Each product once, newest link first. */
  readonly products: readonly ProductToCheck[];
}

/** So much of an account's budget that checking may take. */
const SHARE = 0.1;

/** Looks whether the products of kept links are still offered, and at what rate. */
export const checkLinks: JobKind<CheckLinksParams, ProductToCheck, LinkHealth, null> = {
  kind: 'checkLinks',
  steps: ({ products }) => products,
  keep: () => null,
  repetition: () => 'read',
  units: () => 1,
  async run({ market, shopId, itemId, accountId }, { signal }): Promise<Outcome<LinkHealth, ProductToCheck>> {
    const account = await accountById(accountId);
    if (!account.ok) return { is: 'failed', refused: true, failure: account.failure };
    if (!hasKey(account.value)) return { is: 'failed', refused: true, failure: { code: 'noApiAccess' } };
    const { calls, windowMs } = account.value.limit;
    const share = await gate.take(`${accountId}:checks`, { calls: Math.max(1, Math.floor(calls * SHARE)), windowMs });
    if (!share.ok) return outcomeOf(share, 'read', Date.now());
    const client = await affiliateClient(account.value);
    if (!client.ok) return outcomeOf(client, 'read', Date.now());
    const answer = await client.value.productOfferV2({ itemId, shopId, limit: 1 }, { signal, priority: 'background' });
    if (!answer.ok) return waitWhenAway(outcomeOf(answer, 'read', Date.now()), Date.now());
    const node = answer.value.nodes.find((one) => one?.itemId === itemId);
    const offer = node ? offerFromWire(node, market) : null;
    const keep = {
      tables: HEALTH_TABLES,
      write: (transaction: Writing) => keepHealth(transaction, { market, itemId }, offer, Date.now()),
    };
    return {
      is: 'done',
      keep,
      value: { itemId, offered: offer !== null, rate: offer?.totalRate ?? null, periodEnd: offer?.periodEnd ?? null },
    };
  },
};
