import { noteOperation } from '#lib/background/accounts/accounts';
import { hasKey, linkClient } from '#lib/background/accounts/clients';
import type { Account } from '#lib/domain/accounts/account';
import { failure, isAbout } from '#lib/domain/failure';
import { linkTarget } from '#lib/domain/links/link-target';
import { longLink } from '#lib/domain/links/long-link';
import { isShortLinkOf } from '#lib/domain/links/short-link';
import type { SubIds } from '#lib/domain/links/sub-ids/sub-id';
import { fail, ok, type Result } from '#lib/domain/result';
import { keepLink, linkById, linkByReuseKey } from '#lib/records/links/links';
import { notePresetUse } from '#lib/records/links/presets-used';
import type { LinkClient } from '#lib/shopee-affiliate/link-client';
import { type ChosenSlots, chosenSlots, withCounter } from './chosen-slots';
import type { LinkMade, LinkRequest } from './link-request';
import { chooseAccount, type OkTarget, type PreparedLink, prepareLink } from './prepared-link';
import { targetFailure } from './target-failure';

const underway = new Map<string, Promise<Result<LinkMade>>>();

/**
 * Makes a link once per request id: asked again while it is under way, or after the worker died, nothing is made twice.
 *
 * @param ready awaited before a secret is opened or anything is sent: that the request is written down, and that nobody has been away too long
 */
export function makeLink(request: LinkRequest, ready: Promise<unknown> = Promise.resolve()): Promise<Result<LinkMade>> {
  const running = underway.get(request.requestId);
  if (running) return running;
  const made = make(request, ready).finally(() => underway.delete(request.requestId));
  underway.set(request.requestId, made);
  return made;
}

async function make(request: LinkRequest, ready: Promise<unknown>): Promise<Result<LinkMade>> {
  const target = linkTarget(request.url);
  const [before, account] = await Promise.all([
    linkById(request.requestId),
    target.ok ? chooseAccount(request.accountId, target.market) : fail(targetFailure(target.reason)),
  ]);
  if (before) return ok({ link: before, reused: false });
  if (!target.ok) return fail(targetFailure(target.reason));
  if (!account.ok) return account;
  await ready;
  const [client, slots] = await Promise.all([clientFor(request, account.value), chosenSlots(request, target.market)]);
  // A link made by hand needs no secret; one that the API makes does, even when the same link is in the history.
  if (client && !client.ok && client.failure.code === 'locked') return client;
  return withCounter(slots, (counter) => makeOf(request, target, { account: account.value, client }, slots, counter));
}

interface Maker {
  readonly account: Account;
  /** null: a link by hand. */
  readonly client: Result<LinkClient> | null;
}

const clientFor = async (request: LinkRequest, account: Account): Promise<Maker['client']> =>
  request.how === 'api' && hasKey(account) ? linkClient(account) : null;

/** One try with one value of the counter; `usedCounter` says whether it is spent. */
async function makeOf(
  request: LinkRequest,
  target: OkTarget,
  maker: Maker,
  slots: ChosenSlots,
  counter: number,
): Promise<Result<LinkMade>> {
  const prepared = prepareLink(request, target, maker.account, slots, counter);
  if (!prepared.ok) return prepared;
  const { subIds, input } = prepared.value;
  const how = maker.client ? 'api' : 'longLink';
  const same = request.again ? undefined : await linkByReuseKey(prepared.value.reuseKey);
  if (same && same.how === how) return ok({ link: same, reused: true });
  const link = maker.client ? await byApi(maker.account, maker.client, target, input) : byHand(maker.account, target, subIds);
  if (!link.ok) return link;
  const record = prepared.value.record(link.value, how);
  const kept = await keepLink(record);
  if (!kept.ok) return kept;
  if (slots.presetId) await notePresetUse(slots.presetId, record.at);
  return ok({ link: record, reused: false });
}

function byHand(account: Account, target: OkTarget, subIds: SubIds): Result<string> {
  if (!account.affiliateId) return fail(failure('noAffiliateId'));
  return ok(longLink({ market: target.market, affiliateId: account.affiliateId, page: target.page, subIds }));
}

async function byApi(
  account: Account,
  client: Result<LinkClient>,
  target: OkTarget,
  input: PreparedLink['input'],
): Promise<Result<string>> {
  if (!client.ok) return client;
  const made = await client.value.generateShortLink({ input });
  if (!made.ok) {
    if (isAbout(made.failure.code, 'access')) await noteOperation(account, 'generateShortLink', true);
    return made;
  }
  await noteOperation(account, 'generateShortLink', false);
  // An answer that is no short link of this market is never put on a clipboard.
  if (!isShortLinkOf(target.market, made.value.shortLink))
    return fail(failure('responseInvalid', { call: 'generateShortLink', field: 'shortLink' }));
  return ok(made.value.shortLink);
}
