import { runner } from '#lib/background/jobs/runner';
import { ok, type Result } from '#lib/domain/result';
import { markGone, markThere } from '#lib/records/gone';
import { forgetAccount } from '#lib/records/of-account';
import { removeKeyedOf } from '#lib/settings/keyed';
import { vault } from './clients';

/**
 * Forgets what is kept of an account that is being removed, whatever kind it is: its secret, its unfinished work, what was read of it.
 * Links, journal, costs and notes are the person's own and stay. The secret goes first: an account without its secret can be removed again,
 * a secret without its account would stay. What is still under way for it writes nothing any more.
 */
export async function forgetEverythingOf(accountId: string): Promise<Result<null>> {
  markGone(accountId);
  const forgotten = await forget(accountId);
  if (!forgotten.ok) markThere(accountId);
  return forgotten;
}

async function forget(accountId: string): Promise<Result<null>> {
  const secret = await vault.forget(accountId);
  if (!secret.ok) return secret;
  const dropped = await runner.drop(accountId);
  if (!dropped.ok) return dropped;
  const emptied = await forgetAccount(accountId);
  if (!emptied.ok) return emptied;
  await removeKeyedOf(accountId);
  return ok(null);
}
