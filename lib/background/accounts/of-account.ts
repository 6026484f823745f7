import { isGone } from '#lib/records/gone';
import { type KeyedName, writeKeyed } from '#lib/settings/keyed';

/** Keeps a value of an account's own; nothing for an account that has been removed. */
export async function writeOfAccount(name: KeyedName, value: unknown, accountId: string, ...more: readonly string[]): Promise<void> {
  // Nothing is awaited in between: what is set before the removal is removed by it.
  if (!isGone(accountId)) await writeKeyed(name, value, accountId, ...more);
}
