import { browser } from 'wxt/browser';
import { accountKey, keepOf } from '#lib/background/accounts/account-keys';
import { logFault } from '#lib/background/shell/log';
import { createInFlight, type InFlight } from '#lib/http/in-flight';

const lines = new Map<string, InFlight>();
const keyOf = (accountId: string) => accountKey('width', accountId);

/**
 * The line in which a shop's requests wait. AMS publishes no limit: how many may be under way is learned from its throttle answers, and
 * kept, so that a restarted worker does not begin by being throttled again.
 */
export async function shopLine(accountId: string): Promise<InFlight> {
  const known = lines.get(accountId);
  if (known) return known;
  const kept = (await browser.storage.local.get(keyOf(accountId)))[keyOf(accountId)];
  const start = typeof kept === 'number' && kept >= 1 ? { start: kept } : {};
  // Another call may have made it while the storage answered.
  const line = lines.get(accountId) ?? createInFlight({ ...start, learned: (width) => keep(accountId, width) });
  lines.set(accountId, line);
  return line;
}

function keep(accountId: string, width: number): void {
  keepOf('local', accountId, keyOf(accountId), width).catch((error: unknown) => logFault('shop line', error));
}
