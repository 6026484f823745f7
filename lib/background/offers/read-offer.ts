import { accountById, noteOperation, readAccounts } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { hasKey } from '#lib/background/accounts/clients';
import { accountFor } from '#lib/domain/accounts/account';
import { failure, isAbout } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { type Offer, offerFromWire } from '#lib/domain/offers/offer';
import { fail, ok, type Result } from '#lib/domain/result';
import { putSightings } from '#lib/records/offers/sightings';
import { write } from '#lib/records/transact';
import { sightingOf } from './keep-offers';

const OPERATION = 'productOfferV2';

export interface OfferQuestion {
  readonly market: MarketCode;
  readonly shopId: string;
  readonly itemId: string;
  /** null: the market's own account. */
  readonly accountId: string | null;
}

/** The catalogue's word on one product; null when it is in no campaign. */
export async function readOffer({ market, shopId, itemId, accountId }: OfferQuestion): Promise<Result<Offer | null>> {
  const chosen = accountId === null ? ok(accountFor(await readAccounts(), market)) : await accountById(accountId);
  if (!chosen.ok) return chosen;
  const account = chosen.value;
  if (account?.market !== market) return fail(failure('noAccountForMarket'));
  if (!hasKey(account)) return fail(failure('noApiAccess', { call: OPERATION }));
  const client = await affiliateClient(account);
  if (!client.ok) return client;
  const answer = await client.value.productOfferV2({ itemId, shopId, limit: 1 });
  const refused = !answer.ok && isAbout(answer.failure.code, 'access');
  if (answer.ok || refused) await noteOperation(account, OPERATION, refused);
  if (!answer.ok) return answer;
  const node = answer.value.nodes.find((one) => one?.itemId === itemId);
  const offer = node ? offerFromWire(node, market) : null;
  // The person's own history of prices and rates; an answer is given whether or not it can be kept.
  if (offer) {
    const seen = sightingOf({ ...offer, market });
    await write(['sightings'], (transaction) => putSightings(transaction, [seen], Date.now()), { of: account.id });
  }
  return ok(offer);
}
