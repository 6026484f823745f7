import { A_CALL, type ApplyItem, type Asked, type RateChange, type SendStep } from './apply-steps';

/** What the records know of an entry that is to be changed. */
export interface EntryNow {
  readonly rate: number;
  /** Unix ms; null: no end. */
  readonly end: number | null;
}

/**
 * The calls for these changes: products with the same change together, 50 a call, in the order in which the changes first appear.
 *
 * @param now the entries as last read, by campaign id: what stays as it is is left out of the call
 */
export function planApply(changes: readonly RateChange[], now: ReadonlyMap<string, EntryNow>): SendStep[] {
  const groups = new Map<string, { asked: Asked; items: ApplyItem[] }>();
  for (const change of changes) {
    const asked = askedOf(change, change.campaignId === null ? undefined : now.get(change.campaignId));
    const key = JSON.stringify([asked.doing, asked.rate, asked.start, asked.end]);
    const group = groups.get(key) ?? { asked, items: [] };
    group.items.push({ itemId: change.itemId, campaignId: change.campaignId, before: change.before });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ asked, items }) =>
    inCalls(items).map((some): SendStep => ({ do: 'send', asked, items: some, again: 0 })),
  );
}

/** Products in handfuls of one call. */
export const inCalls = <T>(items: readonly T[], size: number = A_CALL): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

function askedOf({ doing, rate, start, end }: RateChange, entry: EntryNow | undefined): Asked {
  if (doing === 'remove') return { doing, rate: null, start: null, end: 'keep' };
  if (doing === 'add' || !entry) return { doing, rate, start, end };
  const sameEnd = entry.end === end;
  // One of the two is always sent: a change that changes nothing is sent as it is, and Shopee refuses it.
  return { doing, rate: entry.rate === rate && !sameEnd ? null : rate, start, end: sameEnd ? 'keep' : end };
}
