import { ok, type Result } from '#lib/domain/result';
import { sameCode } from '#lib/domain/shopline/code';
import type { ShoplineAccount } from '#lib/domain/shops/shop-account';
import { removeUnseen, rowsOfAccount } from '#lib/records/of-account';
import { writeChanged } from '#lib/records/put-changed';
import type { ShoplineCampaignRow, ShoplineFactsRow } from '#lib/records/shopline/shopline-rows';
import { read } from '#lib/records/transact';
import type { ShoplineClient } from '#lib/shopline/client';
import { explainRefusal } from './account-read';
import { campaignRow } from './campaign-row';

/** The name of the whole list among the readings. */
export const CAMPAIGN_LIST = 'storeCampaigns';

/** The store's facts as they were last read. */
export async function factsOf(accountId: string): Promise<ShoplineFactsRow | null> {
  const rows = await rowsOfAccount('storeFacts', accountId, 1);
  return rows.ok ? (rows.value[0] ?? null) : null;
}

/**
 * The campaign with a code, or null: searched in the whole list, running and over. `since` says how old the reading may be (Unix ms);
 * an older one is read again first, so that a code that was taken a moment ago is known.
 */
export async function campaignByCode(
  store: ShoplineAccount,
  client: ShoplineClient,
  code: string,
  since: number,
  signal: AbortSignal,
): Promise<Result<ShoplineCampaignRow | null>> {
  const reading = await read(['readings'], (transaction) => transaction.objectStore('readings').get([store.id, CAMPAIGN_LIST]));
  if (!reading.ok) return reading;
  if (!reading.value?.complete || reading.value.readAt < since) {
    const whole = await readAll(store, client, signal);
    if (!whole.ok) return whole;
  }
  const rows = await rowsOfAccount('storeCampaigns', store.id);
  return rows.ok ? ok(rows.value.find((row) => sameCode(row.code, code)) ?? null) : rows;
}

/** Reads the list to its end into records; a page of which a part failed, or fewer rows than were told, leave the list incomplete. */
async function readAll(store: ShoplineAccount, client: ShoplineClient, signal: AbortSignal): Promise<Result<unknown>> {
  const startedAt = Date.now();
  const currency = (await factsOf(store.id))?.currency ?? null;
  const seen = new Set<string>();
  let partial = false;
  let total = 0;
  for await (const page of client.pages.campaigns({}, { signal })) {
    const answer = await explainRefusal(store, client, page);
    if (!answer.ok) return answer;
    partial ||= answer.value.partial;
    total = Math.max(total, answer.value.total ?? 0);
    for (const { id } of answer.value.items) seen.add(id);
    const written = await keepCampaigns(store, answer.value.items, currency);
    if (!written.ok) return written;
  }
  return listRead(store, seen, partial || seen.size < total, startedAt);
}

/** After the last page: campaigns that are gone go, unless a part of the list is missing; and how fresh it is. */
export async function listRead(
  store: ShoplineAccount,
  seen: ReadonlySet<string>,
  partial: boolean,
  startedAt: number,
): Promise<Result<unknown>> {
  const swept = partial ? ok(0) : await removeUnseen('storeCampaigns', store.id, seen);
  if (!swept.ok) return swept;
  const row = { accountId: store.id, list: CAMPAIGN_LIST, cursor: null, complete: !partial, total: seen.size, readAt: startedAt };
  return writeChanged('readings', [row], { touch: true });
}

/** Writes campaigns as the list tells them. */
export const keepCampaigns = (
  store: ShoplineAccount,
  items: Parameters<typeof campaignRow>[1][],
  currency: string | null,
): Promise<Result<unknown>> =>
  writeChanged(
    'storeCampaigns',
    items.map((one) => campaignRow(store, one, null, currency)),
  );
