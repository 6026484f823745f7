import { writeOfAccount } from '#lib/background/accounts/of-account';
import { readDay } from '#lib/domain/day';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { CallOptions } from '#lib/http/call';
import { readKeyed } from '#lib/settings/keyed';
import type { ShopClient } from '#lib/shopee-ams/client';

/** How long the latest data day is believed before it is asked for again. */
const LATEST_FRESH_MS = 10 * 60_000;

/** The latest day with data, by the shop's market. */
export async function latestDay(accountId: string, client: ShopClient, now: number, options?: CallOptions): Promise<Result<string>> {
  const stored = (await readKeyed('performance', accountId, 'latest')) as { day: string; at: number } | undefined;
  // What lies ahead was written by a clock that was wrong.
  if (stored && stored.at <= now && stored.at > now - LATEST_FRESH_MS) return ok(stored.day);
  const answer = await client.updateTime({}, options);
  if (!answer.ok) return answer;
  const day = readDay(answer.value.lastReportDate ?? '');
  if (day === null) return fail(failure('nullAnswer', { call: 'updateTime' }));
  await writeOfAccount('performance', { day, at: now }, accountId, 'latest');
  return ok(day);
}
