import { writeOfAccount } from '#lib/background/accounts/of-account';
import { readDay } from '#lib/domain/day';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { readKeyed } from '#lib/settings/keyed';
import type { ShopClient } from '#lib/shopee-ams/client';

/** How long the latest data day is believed before it is asked for again. */
const LATEST_FRESH_MS = 10 * 60_000;

/** What was read, for as long as the browser runs: the same question about the same data day has the same answer. */
export async function storedPerformance<T>(key: PerformanceKey, read: () => Promise<Result<T>>): Promise<Result<T>> {
  const stored = await readKeyed('performance', ...key);
  if (stored !== undefined) return ok(stored as T);
  const answer = await read();
  // A full store only means that the same is asked again.
  if (answer.ok) await writeOfAccount('performance', answer.value, ...key).catch(() => undefined);
  return answer;
}
type PerformanceKey = readonly [accountId: string, ...more: readonly string[]];

/** The latest day with data, by the shop's market. */
export async function latestDay(accountId: string, client: ShopClient, now: number): Promise<Result<string>> {
  const stored = (await readKeyed('performance', accountId, 'latest')) as { day: string; at: number } | undefined;
  if (stored && stored.at > now - LATEST_FRESH_MS) return ok(stored.day);
  const answer = await client.updateTime({});
  if (!answer.ok) return answer;
  const day = readDay(answer.value.lastReportDate ?? '');
  if (day === null) return fail(failure('nullAnswer', { call: 'updateTime' }));
  await writeOfAccount('performance', { day, at: now }, accountId, 'latest');
  return ok(day);
}
