import { accountById } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { hasKey } from '#lib/background/accounts/clients';
import { serverClock } from '#lib/background/accounts/server-clock';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { MARKETS } from '#lib/domain/market';
import type { CallOptions } from '#lib/http/call';
import type { Outcome } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';
import type { ReportSyncRow } from '#lib/records/reports/sync-rows';
import type { AffiliateClient } from '#lib/shopee-affiliate/client';
import { beginReport, roomForReport } from './report-pace';

/** What a step of a report works with. */
export interface ReportRequest {
  readonly is: 'ready';
  readonly account: AffiliateKeyAccount;
  readonly client: AffiliateClient;
  /** Unix ms by the server's clock, before anything is asked and whenever it is called. */
  readonly asked: number;
  readonly now: () => number;
}

/** A step ends before the runner gives it up: what comes after it would be lost. */
const STEP_MS = 20_000;
/** A first page is never sent again at once: the next has to come half a minute later. No pause is as short as this. */
const NOT_AGAIN = -1;

/**
 * Everything that a page of a report needs before it is asked for: the account's client, calls to spare, and for a first page its moment.
 *
 * @param begins as it stands at this moment: how many calls have to be free for a page without a scroll id; null: it has one
 */
export async function reportRequest(
  accountId: string,
  list: ReportSyncRow['list'],
  begins: (now: number, account: AffiliateKeyAccount) => number | null,
): Promise<ReportRequest | Outcome<never, never>> {
  const account = await accountById(accountId);
  if (!account.ok) return { is: 'failed', refused: true, failure: account.failure };
  if (!hasKey(account.value)) return { is: 'failed', refused: true, failure: { code: 'noApiAccess' } };
  const clock = await serverClock(MARKETS[account.value.market].affiliateApi);
  const asked = clock.now();
  const calls = begins(asked, account.value);
  const room = await roomForReport(account.value, calls ?? 1);
  if (room) return { is: 'wait', ...room };
  const client = await affiliateClient(account.value);
  if (!client.ok) return outcomeOf(client, 'read', Date.now());
  if (calls !== null) {
    const begun = await beginReport(accountId, list, asked);
    if (!begun.ok) return outcomeOf(begun, 'read', Date.now());
    if (begun.value) return { is: 'wait', ...begun.value };
  }
  return { is: 'ready', account: account.value, client: client.value, asked, now: () => clock.now() };
}

/**
 * When it was asked for, once it was answered: the answer has told the server's time, and of what was asked ahead of it the clock of this
 * computer was wrong.
 */
export const askedAt = ({ asked, now }: Pick<ReportRequest, 'asked' | 'now'>): number => Math.min(asked, now());

export const reportOptions = (signal: AbortSignal, isFirst: boolean): CallOptions => ({
  signal: AbortSignal.any([signal, AbortSignal.timeout(STEP_MS)]),
  priority: 'background',
  rows: 'readable',
  ...(isFirst ? { patienceMs: NOT_AGAIN } : {}),
});
