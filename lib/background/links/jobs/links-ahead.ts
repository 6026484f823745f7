import { noteBatch } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { gate, hasKey, vault } from '#lib/background/accounts/clients';
import { chosenSlots } from '#lib/background/links/chosen-slots';
import { chooseAccount, type PreparedLink, prepareLink } from '#lib/background/links/prepared-link';
import type { Account, AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { slugName } from '#lib/domain/address/slug-name';
import { type Failure, isAbout } from '#lib/domain/failure';
import { settled } from '#lib/domain/jobs/job';
import type { BulkStep } from '#lib/domain/links/link-steps';
import { linkTarget } from '#lib/domain/links/link-target';
import { isShortLinkOf, type ShortLink } from '#lib/domain/links/short-link';
import { usesToken } from '#lib/domain/links/sub-ids/sub-id-token';
import type { StepContext } from '#lib/jobs/kind';
import { stepRows } from '#lib/records/jobs/jobs';
import { keepLinks, linkById, linkByReuseKey } from '#lib/records/links/links';
import { notePresetUse } from '#lib/records/links/presets-used';
import { failureOf } from '#lib/shopee-affiliate/errors';

/** Links in one call, once the account has proved to have it; no maximum is published, public clients use 50. */
const BATCH = 20;
/** Links of the first try, and how many rows must be left for a try to be worth it. */
const PROBE = 2;
const WORTH_IT = 10;
/** After a batch that failed for another reason, so long nothing is tried with that account again. */
const REST_MS = 600_000;

/** What became of single rows of a batch, until their own step comes; lost with the worker, then they are asked singly. */
const refusedRows = new Map<string, Failure>();
const restUntil = new Map<string, number>();

type Context = StepContext<{
  readonly accountId: string | null;
  readonly subIds: readonly string[] | null;
  readonly presetId: string | null;
}>;
interface Row {
  readonly requestId: string;
  readonly market: ShortLink['market'];
  readonly link: PreparedLink;
}

/**
 * Makes the links of this row and of rows that follow it by one call, where the account has it. They are kept under their rows' own ids, so
 * that each row's step finds its link made; a row that the call refused gets its own answer here. Without the call nothing happens.
 *
 * @returns why this row's link cannot be made; null: its step goes on as always
 */
export async function linksAhead(url: string, context: Context): Promise<Failure | null> {
  const requestId = `${context.job.id}:${context.index}`;
  const refused = refusedRows.get(requestId);
  refusedRows.delete(requestId);
  if (refused) return refused;
  const account = await batchAccount(url, context);
  if (!account || (await linkById(requestId))) return null;
  const rows = await rowsAhead(account, context);
  if (rows.length < PROBE || rows[0]?.requestId !== requestId) return null;
  const taken = await roomFor(account, rows);
  if (taken.length >= PROBE) await makeTogether(account, taken, context);
  const own = refusedRows.get(requestId) ?? null;
  refusedRows.delete(requestId);
  return own;
}

/** The account of a row, if many links may be asked of it at once. */
async function batchAccount(url: string, { job, params }: Context): Promise<AffiliateKeyAccount | null> {
  const target = linkTarget(url);
  if (!target.ok) return null;
  const found = await chooseAccount(params.accountId, target.market);
  const account: Account | null = found.ok ? found.value : null;
  if (!account || !hasKey(account) || account.hasBatch === false || (restUntil.get(account.id) ?? 0) > Date.now()) return null;
  if (account.hasBatch === undefined && job.counts.total - settled(job.counts) < WORTH_IT) return null;
  return (await vault.status()).state === 'locked' ? null : account;
}

/** This row and those after it that need a new link of the same account, each page once: answers are matched by their page. */
async function rowsAhead(account: AffiliateKeyAccount, { job, params, index }: Context): Promise<readonly Row[]> {
  const steps = await stepRows(job.id, index, 3 * BATCH);
  if (!steps.ok) return [];
  const slots = await chosenSlots(params, account.market);
  // The counter is moved on by links that were made, one by one.
  if (slots.slots.some((slot) => usesToken(slot, 'counter'))) return [];
  const rows = new Map<string, Row>();
  const most = account.hasBatch ? BATCH : PROBE;
  for (const row of steps.value) {
    if (rows.size === most) break;
    const { url, about } = row.step as BulkStep;
    const requestId = `${job.id}:${row.index}`;
    const target = linkTarget(url);
    if (row.result || !target.ok || target.market !== account.market) continue;
    const link = prepareLink({ requestId, title: about?.name?.slice(0, 500) ?? slugName(url) }, target, account, slots, 1);
    if (!link.ok || rows.has(link.value.input.originUrl)) continue;
    const known = (await linkByReuseKey(link.value.reuseKey)) ?? (await linkById(requestId));
    if (!known) rows.set(link.value.input.originUrl, { requestId, market: target.market, link: link.value });
  }
  return [...rows.values()];
}

/** As many rows as the budget has units for, one for each link: the call itself takes one, the others are taken here. */
async function roomFor(account: AffiliateKeyAccount, rows: readonly Row[]): Promise<readonly Row[]> {
  const quota = await gate.quota(account.id, account.limit);
  const taken = rows.slice(0, Math.max(0, quota.limit - quota.used));
  if (taken.length < PROBE) return [];
  const took = await gate.take(account.id, account.limit, taken.length - 1);
  return took.ok ? taken : [];
}

async function makeTogether(account: AffiliateKeyAccount, rows: readonly Row[], { signal }: Context): Promise<void> {
  const client = await affiliateClient(account);
  if (!client.ok) return;
  const answer = await client.value.generateBatchShortLink({ input: { links: rows.map(({ link }) => link.input) } }, { signal });
  if (!answer.ok) {
    // Refused by name, or unknown to this account's server: it will not have it tomorrow either.
    const { code } = answer.failure;
    if (isAbout(code, 'access') || code === 'affiliateQuery') await noteBatch(account, false);
    else restUntil.set(account.id, Date.now() + REST_MS);
    return;
  }
  const byPage = new Map(answer.value.links.map((one) => [one.originUrl, one]));
  const made = rows.flatMap(({ requestId, market, link }) => {
    const one = byPage.get(link.input.originUrl);
    if (one?.success && one.shortLink && isShortLinkOf(market, one.shortLink)) return link.record(one.shortLink, 'api');
    // A row that the answer leaves out, or answers with what is no short link, is asked singly by its own step.
    if (one && !one.success) refusedRows.set(requestId, refusalOf(one.errorMessage));
    return [];
  });
  if (made.length === 0) return;
  const saved = await keepLinks(made);
  if (!saved.ok) return;
  await noteBatch(account, true);
  for (const { presetId, at } of made) if (presetId) await notePresetUse(presetId, at);
}

/** The answer of one link has the text of 11001 without its number; any other text counts as the API's own trouble. */
function refusalOf(message: string | null | undefined): Failure {
  const known = failureOf({ message: `error [11001]: ${message}` });
  return { ...(known.code === 'paramsRefused' ? failureOf({ message }) : known), call: 'generateBatchShortLink' };
}
