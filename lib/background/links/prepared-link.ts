import { readAccounts } from '#lib/background/accounts/accounts';
import { type Account, accountFor } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import type { linkTarget } from '#lib/domain/links/link-target';
import type { ShortLink } from '#lib/domain/links/short-link';
import { checkSubIds, type SubIds } from '#lib/domain/links/sub-ids/sub-id';
import { expandPreset, reuseKey } from '#lib/domain/links/sub-ids/sub-id-preset';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ChosenSlots } from './chosen-slots';
import type { LinkRequest } from './link-request';

export type OkTarget = Extract<ReturnType<typeof linkTarget>, { ok: true }>;

/** A link before it is made: everything that is known of it but the link. */
export interface PreparedLink {
  readonly subIds: SubIds;
  readonly reuseKey: string;
  /** The input of the call that makes it. */
  readonly input: { readonly originUrl: string; readonly subIds?: string[] };
  readonly record: (link: string, how: ShortLink['how']) => ShortLink;
}

/** The account that a link is made with. */
export async function chooseAccount(id: string | null, market: MarketCode): Promise<Result<Account>> {
  const accounts = await readAccounts();
  const account = id === null ? accountFor(accounts, market) : accounts.find((one) => one.id === id);
  if (!account && id !== null) return fail(failure('noAccount'));
  if (account?.market === market) return ok(account);
  return fail(failure(accounts.length === 0 ? 'noAccount' : 'noAccountForMarket'));
}

/** The sub ids with their tokens filled in for this page and this value of the counter. */
export function prepareLink(
  request: Pick<LinkRequest, 'requestId' | 'title'>,
  target: OkTarget,
  account: Account,
  slots: ChosenSlots,
  counter: number,
): Result<PreparedLink> {
  const { page, market } = target;
  const { shopId, itemId, kind } = target.address;
  const context = { at: Date.now(), timeZone: MARKETS[market].timeZone, market, shopId, itemId, counter };
  const { subIds } = expandPreset(slots, context);
  const problem = checkSubIds(subIds);
  if (problem) return fail(failure('subIdRefused', { field: 'place' in problem ? `Sub_id ${problem.place}` : 'Sub_id' }));
  const key = reuseKey({ page, accountId: account.id, slots: slots.slots, context });
  const used = subIds.slice(0, subIds.findLastIndex((id) => id !== '') + 1);
  return ok({
    subIds,
    reuseKey: key,
    input: { originUrl: page, ...(used.length ? { subIds: used } : {}) },
    record: (link, how) => ({
      id: request.requestId,
      at: Date.now(),
      accountId: account.id,
      market,
      page,
      pageKind: kind,
      shopId,
      itemId,
      title: request.title,
      subIds,
      presetId: slots.presetId,
      link,
      how,
      reuseKey: key,
    }),
  });
}
