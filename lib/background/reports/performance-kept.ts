import { browser } from 'wxt/browser';
import { accountKey, keepOf } from '#lib/background/accounts/account-keys';
import { readDay } from '#lib/domain/day';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { ShopClient } from '#lib/shopee-ams/client';

/** How long the latest data day is believed before it is asked for again. */
const LATEST_FRESH_MS = 10 * 60_000;

/** What was read, for as long as the browser runs: the same question about the same data day has the same answer. */
export async function keptPerformance<T>([accountId, ...more]: PerformanceKey, read: () => Promise<Result<T>>): Promise<Result<T>> {
  const name = accountKey('figures', accountId, ...more);
  const kept = (await browser.storage.session.get(name))[name];
  if (kept !== undefined) return ok(kept as T);
  const answer = await read();
  // A full store only means that the same is asked again.
  if (answer.ok) await keepOf('session', accountId, name, answer.value).catch(() => undefined);
  return answer;
}
type PerformanceKey = readonly [accountId: string, ...more: readonly string[]];

/** The latest day with data, by the shop's market. */
export async function latestDay(accountId: string, client: ShopClient, now: number): Promise<Result<string>> {
  const name = accountKey('figures', accountId, 'latest');
  const kept = (await browser.storage.session.get(name))[name] as { day: string; at: number } | undefined;
  if (kept && kept.at > now - LATEST_FRESH_MS) return ok(kept.day);
  const answer = await client.updateTime({});
  if (!answer.ok) return answer;
  const day = readDay(answer.value.lastReportDate ?? '');
  if (day === null) return fail(failure('nullAnswer', { call: 'updateTime' }));
  await keepOf('session', accountId, name, { day, at: now });
  return ok(day);
}
