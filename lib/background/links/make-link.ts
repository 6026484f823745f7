import { noteOperation } from '#lib/background/accounts/accounts';
import { hasKey, linkClient, type Permit, permitFor } from '#lib/background/accounts/clients';
import type { Account } from '#lib/domain/accounts/account';
import { failure, isAbout } from '#lib/domain/failure';
import { linkTarget } from '#lib/domain/links/link-target';
import { longLink } from '#lib/domain/links/long-link';
import { isShortLinkOf, type ShortLink } from '#lib/domain/links/short-link';
import type { SubIds } from '#lib/domain/links/sub-ids/sub-id';
import { fail, ok, type Result } from '#lib/domain/result';
import { announceLinks, keepLink, linkById, linkByReuseKey, nameLink } from '#lib/records/links/links';
import { notePresetUse } from '#lib/records/links/presets-used';
import type { LinkClient } from '#lib/shopee-affiliate/link-client';
import { type ChosenSlots, chosenSlots, noteLastSubIds, withCounter } from './chosen-slots';
import { AFTER_ANSWER, type LinkMade, type LinkMadeAhead, type LinkRequest } from './link-request';
import { chooseAccount, type OkTarget, type PreparedLink, prepareLink } from './prepared-link';
import { targetFailure } from './target-failure';

const underway = new Map<string, Promise<Result<LinkMadeAhead>>>();

/** What must have come first. */
export interface Ready {
  /** Before a secret is opened: nobody has been away too long. */
  readonly allowed: Promise<unknown>;
  /** Before anything is sent: the request is written down. */
  readonly written: Promise<unknown>;
}
const READY: Ready = { allowed: Promise.resolve(), written: Promise.resolve() };

/** Makes a link once per request id: asked again while it is under way, or after the worker died, nothing is made twice. */
export async function makeLink(request: LinkRequest, ready = READY): Promise<Result<LinkMade>> {
  const made = await makeLinkAhead(request, ready);
  const stored = made.ok ? await made.value.stored : made;
  return stored.ok ? made : stored;
}

/**
 * The same for a page, which has the link a moment before the disk has: by then the browser has been given the row of the history, so that
 * nothing is lost with this worker.
 */
export function makeLinkAhead(request: LinkRequest, ready = READY): Promise<Result<LinkMadeAhead>> {
  const running = underway.get(request.requestId);
  if (running) return running;
  const made = make(request, ready).finally(() => underway.delete(request.requestId));
  underway.set(request.requestId, made);
  return made;
}

async function make(request: LinkRequest, ready: Ready): Promise<Result<LinkMadeAhead>> {
  const target = linkTarget(request.url);
  // Waited for before anything is made, beside what else comes first.
  const known = linkById(request.requestId);
  known.catch(() => undefined);
  if (!target.ok) return asMade(await known) ?? fail(targetFailure(target.reason));
  const choosing = chosenSlots(request, target.market);
  choosing.catch(() => undefined);
  const account = await chooseAccount(request.accountId, target.market);
  if (!account.ok) return asMade(await known) ?? account;
  const maker = makerFor(request, account.value, ready);
  let noted: Promise<void> | undefined;
  try {
    const [slots, before] = await Promise.all([choosing, known]);
    const made = asMade(before);
    if (made) return made;
    // Behind what the request waits for.
    noted = noteLastSubIds(request);
    return await withCounter(slots, (counter) => makeOf(request, target, maker, slots, counter));
  } finally {
    await Promise.all([maker.permit?.giveBack(), noted]);
  }
}

const asMade = (link: ShortLink | undefined): Result<LinkMadeAhead> | null => (link ? ok({ link, reused: false, stored: STORED }) : null);

const STORED = Promise.resolve(ok(undefined));

interface Maker {
  readonly account: Account;
  readonly ready: Ready;
  /** null: a link by hand. */
  readonly client: Promise<Result<LinkClient>> | null;
  readonly permit: Permit | null;
}

/** The vault is opened while sub ids are read and the call is counted. */
function makerFor(request: LinkRequest, account: Account, ready: Ready): Maker {
  if (request.how !== 'api' || !hasKey(account)) return { account, ready, client: null, permit: null };
  const permit = permitFor(account);
  // One that is wanted anew is certainly sent.
  if (request.again) permit.takeAhead();
  const client = ready.allowed.then(() => linkClient(account, permit));
  // It is awaited later, or not at all.
  client.catch(() => undefined);
  return { account, ready, client, permit };
}

/** One try with one value of the counter; `usedCounter` says whether it is spent. */
async function makeOf(
  request: LinkRequest,
  target: OkTarget,
  maker: Maker,
  slots: ChosenSlots,
  counter: number,
): Promise<Result<LinkMadeAhead>> {
  const prepared = prepareLink(request, target, maker.account, slots, counter);
  if (!prepared.ok) return prepared;
  const { subIds, input } = prepared.value;
  const how = maker.client ? 'api' : 'longLink';
  const same = request.again ? undefined : await linkByReuseKey(prepared.value.reuseKey);
  const reused = same?.how === how ? same : undefined;
  if (!reused) maker.permit?.takeAhead();
  const client = await maker.client;
  // A link made by hand needs no secret; one that the API makes does, even when the same link is in the history.
  if (client && !client.ok && (!reused || client.failure.code === 'locked')) return client;
  if (reused) return ok({ link: await named(reused, request.title), reused: true, stored: STORED });
  const link = client?.ok ? await byApi(maker, client.value, target, input) : byHand(maker.account, target, subIds);
  if (!link.ok) return link;
  const record = prepared.value.record(link.value, how);
  const kept = await keepLink(record);
  if (!kept.ok) return kept;
  const used = slots.presetId ? notePresetUse(slots.presetId, record.at) : null;
  const stored = Promise.all([kept.value.committed, used]).then(([committed]) => committed);
  // Who asked has the answer first; lists that show it follow.
  setTimeout(announceLinks, AFTER_ANSWER);
  return ok({ link: record, reused: false, stored });
}

/** A key pressed before the page had its title leaves a link without a name: whoever asks for it with one names it. */
async function named(link: ShortLink, title: string | null): Promise<ShortLink> {
  if (link.title !== null || title === null) return link;
  const renamed = await nameLink(link, title);
  return renamed.ok ? { ...link, title } : link;
}

function byHand(account: Account, target: OkTarget, subIds: SubIds): Result<string> {
  if (!account.affiliateId) return fail(failure('noAffiliateId'));
  return ok(longLink({ market: target.market, affiliateId: account.affiliateId, page: target.page, subIds }));
}

async function byApi(
  { account, ready }: Maker,
  client: LinkClient,
  target: OkTarget,
  input: PreparedLink['input'],
): Promise<Result<string>> {
  await ready.written;
  const made = await client.generateShortLink({ input });
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
