import type { Item } from '#test/world/open-platform/catalogue';
import { HIGHEST_RATE, LOWEST_RATE } from '#test/world/open-platform/catalogue';
import { NO_END } from '#test/world/open-platform/zone';
import { type Entry, isOpen, lastsSevenDays, removed, statusOf, withRate } from './entry';
import type { Ams } from './state';

/** Why one product or entry was refused. */
export interface Fail {
  readonly error: string;
  readonly message: string;
}

/** What is to be set; left out: unchanged. Rate in basis points, times in seconds. */
export interface Change {
  readonly rate?: number | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

const fail = (error: string, message: string): Fail => ({ error, message });
export const isFail = (value: Fail | string): value is Fail => typeof value !== 'string';
const TOO_SHORT = 'Invalid period time. Campaign should last at least 7 full days to have a smooth and effective promotion.';

/** Puts an item into the open campaign; gives the new entry's campaign id or why not. `at` in milliseconds. */
export function addItem(ams: Ams, itemId: string, { rate = 0, start, end = NO_END }: Change, at: number): Fail | string {
  const now = Math.floor(at / 1000);
  const item = ams.catalogue.find(itemId);
  if (!item || item.blacklisted || item.status !== 'NORMAL') return fail('error_business', 'The item is invalid.');
  if (ams.entriesOf(itemId).some((entry) => isOpen(entry, now))) return fail('error_business', 'An open campaign item already exists.');
  const wrong = wrongRate(item, rate);
  if (wrong) return wrong;
  const begins = start ?? now + 600;
  if (!lastsSevenDays(begins, end)) return fail('error_business', TOO_SHORT);
  const entry: Entry = { campaignId: ams.nextId(), itemId, rate, start: begins, end, leaves: null, protections: [], updated: now };
  ams.putEntry(entry, at);
  return entry.campaignId;
}

/** Changes an entry; gives its campaign id or why not. */
export function editEntry(ams: Ams, campaignId: string, { rate, start, end }: Change, at: number): Fail | string {
  const now = Math.floor(at / 1000);
  const entry = ams.entries.get(campaignId);
  // assumed: edit-terminating. An entry that is on its way out cannot be changed any more.
  if (!entry || !isOpen(entry, now)) return fail('error_param', 'invalid campaign_id');
  const item = ams.catalogue.find(entry.itemId);
  if (!item || item.blacklisted || item.status !== 'NORMAL') return fail('error_business', 'The item is invalid.');
  const runs = statusOf(entry, now) === 'Ongoing';
  if (rate !== undefined) {
    const wrong = wrongRate(item, rate);
    if (wrong) return wrong;
    if (ams.settings.reduceRefused && rate < entry.rate) return fail('error_business', 'The commission rate cannot be reduced.');
  }
  if (end !== undefined && runs && end < entry.end) return fail('error_param', 'invalid period_end_time');
  // A start for an entry that runs is skipped without a word.
  const next = { start: runs ? entry.start : (start ?? entry.start), end: end ?? entry.end };
  if (!lastsSevenDays(next.start, next.end)) return fail('error_business', TOO_SHORT);
  const rated = rate === undefined || rate === entry.rate ? entry : withRate(entry, rate, ams.shop.market, now);
  ams.putEntry({ ...rated, ...next, updated: now }, at);
  return campaignId;
}

/** Takes an entry out; gives its campaign id or why not. */
export function removeEntry(ams: Ams, campaignId: string, at: number): Fail | string {
  const now = Math.floor(at / 1000);
  const entry = ams.entries.get(campaignId);
  if (!entry || !isOpen(entry, now)) return fail('error_param', entry ? 'invalid campaign_id' : 'The campaign_id does not exist.');
  ams.putEntry(removed(entry, ams.shop.market, now), at);
  return campaignId;
}

/** A new product joins by itself when the switch is on. */
export function autoAdd(ams: Ams, item: Item): void {
  if (ams.auto.open) addItem(ams, item.itemId, { rate: ams.auto.rate }, ams.world.clock.now());
}

/** Why a rate cannot be set on an item. */
export function wrongRate({ cap, floor }: Pick<Item, 'cap' | 'floor'>, rate: number): Fail | undefined {
  if (rate > HIGHEST_RATE) return fail('error_business', 'The commission rate is above the higher limit.');
  if (rate > cap) return fail('error_business', 'The commission rate exceeds the cap.');
  if (rate < Math.max(LOWEST_RATE, floor)) return fail('error_business', 'The commission rate is below the lower limit.');
  return undefined;
}
