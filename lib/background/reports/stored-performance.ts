import { writeOfAccount } from '#lib/background/accounts/of-account';
import { ok, type Result } from '#lib/domain/result';
import { readKeyed } from '#lib/settings/keyed';

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
