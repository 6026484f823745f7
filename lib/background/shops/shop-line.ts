import { writeOfAccount } from '#lib/background/accounts/of-account';
import { logFault } from '#lib/background/shell/log';
import { createInFlight, type InFlight } from '#lib/http/in-flight';
import { readKeyed } from '#lib/settings/keyed';

const lines = new Map<string, InFlight>();

/**
 * The line in which a shop's requests wait. AMS publishes no limit: how many may be under way is learned from its throttle answers, and
 * kept, so that a restarted worker does not begin by being throttled again.
 */
export async function shopLine(accountId: string): Promise<InFlight> {
  const known = lines.get(accountId);
  if (known) return known;
  const learned = await readKeyed('shopConcurrency', accountId);
  const start = typeof learned === 'number' && learned >= 1 ? { start: learned } : {};
  // Another call may have made it while the storage answered.
  const line = lines.get(accountId) ?? createInFlight({ ...start, learned: (width) => store(accountId, width) });
  lines.set(accountId, line);
  return line;
}

function store(accountId: string, width: number): void {
  writeOfAccount('shopConcurrency', width, accountId).catch((error: unknown) => logFault('shop line', error));
}
