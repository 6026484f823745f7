import { statusOfCampaign } from '#test/world/open-platform/ams/budget';
import type { Campaign, CampaignItem } from '#test/world/open-platform/ams/campaign';
import { type Fail, wrongRate } from '#test/world/open-platform/ams/change';
import type { Ams } from '#test/world/open-platform/ams/state';
import { basisPoints, id, wireId } from '#test/world/open-platform/args';
import { type Item, LOWEST_RATE } from '#test/world/open-platform/catalogue';
import type { Args } from '#test/world/open-platform/validate';
import { type Refusals, strike } from './refusals';

/** What is in the list after a change, and what was refused. */
export interface Outcome<T> {
  readonly stored: readonly T[];
  readonly fails: readonly (Fail & { readonly id: string })[];
}

// assumed: targeted-sizes. Most items and affiliates in one campaign are published nowhere.
const MOST_ITEMS = 500;
const MOST_AFFILIATES = 1000;

/** Items with their rate beside those that are there. */
export const addedItems = (ams: Ams, present: readonly CampaignItem[], wanted: readonly Args[]): Outcome<CampaignItem> =>
  collect(present, wanted, 'item_id', ams.refusals.items, (itemId, row, stored) => {
    if (stored.some((item) => item.itemId === itemId)) return refused('error_business', 'AMS campaign item and rate already exist');
    if (stored.length >= MOST_ITEMS) return refused('error_param', 'invalid param');
    const item = ams.catalogue.find(itemId);
    if (!item || item.blacklisted || item.status !== 'NORMAL') return refused('error_business', 'The item is invalid.');
    const rate = basisPoints(row['rate']);
    const wrong = wrongTargetedRate(item, rate);
    return wrong ?? [...stored, { itemId, rate: rate ?? 0, protections: [] }];
  });

export const addedAffiliates = (ams: Ams, present: readonly string[], wanted: readonly Args[]): Outcome<string> =>
  collect(present, wanted, 'affiliate_id', ams.refusals.affiliates, (affiliateId, _row, stored) => {
    const affiliate = ams.affiliates.find(affiliateId);
    if (!affiliate) return refused('error_param', 'Invalid affiliate_id');
    if (!affiliate.eligible || stored.length >= MOST_AFFILIATES)
      return refused('error_param', 'Affiliate is not eligible to promote for AMS campaigns at the moment.');
    // assumed: affiliate-twice. One that is there already is taken without a word.
    return stored.includes(affiliateId) ? stored : [...stored, affiliateId];
  });

export function itemEdits(ams: Ams, campaign: Campaign, kind: string, wanted: readonly Args[], now: number): Outcome<CampaignItem> {
  if (kind === 'add') return addedItems(ams, campaign.items, wanted);
  return collect(campaign.items, wanted, 'item_id', ams.refusals.items, (itemId, row, stored) => {
    const present = stored.find((item) => item.itemId === itemId);
    const item = ams.catalogue.find(itemId);
    if (!present || !item) return refused('error_business', 'AMS campaign item and rate not exist');
    if (kind === 'delete') return stored.filter((each) => each !== present);
    const rate = basisPoints(row['rate']);
    const wrong = wrongTargetedRate(item, rate);
    if (wrong) return wrong;
    if (statusOfCampaign(ams, campaign, now) === 'Ongoing' && (rate ?? 0) < present.rate)
      return refused('error_business', 'ongoing product can not reduce');
    return stored.map((each) => (each === present ? { ...each, rate: rate ?? each.rate } : each));
  });
}

export function affiliateEdits(ams: Ams, { affiliateIds }: Campaign, kind: string, wanted: readonly Args[]): Outcome<string> {
  if (kind === 'add') return addedAffiliates(ams, affiliateIds, wanted);
  return collect(affiliateIds, wanted, 'affiliate_id', ams.refusals.affiliates, (affiliateId, _row, stored) =>
    stored.includes(affiliateId) ? stored.filter((each) => each !== affiliateId) : refused('error_param', 'Invalid affiliate_id'),
  );
}

export const wireFails = (key: 'item_id' | 'affiliate_id', fails: Outcome<unknown>['fails']) =>
  fails.map(({ id: failed, error, message }) => ({ [key]: wireId(failed), fail_error: error, fail_message: message }));

/** assumed: targeted-rate-texts. The texts of the targeted calls differ from those of the open campaign. */
function wrongTargetedRate(item: Item, rate: number | undefined): Fail | undefined {
  if (rate === undefined) return refused('error_param', 'Invalid commission rate');
  if (rate < Math.max(LOWEST_RATE, item.floor)) return refused('error_business', 'The minimum commission rate limit was not passed.');
  return wrongRate(item, rate) && refused('error_param', 'Invalid commission rate');
}

const refused = (error: string, message: string): Fail => ({ error, message });

function collect<T>(
  present: readonly T[],
  wanted: readonly Args[],
  key: string,
  refusals: Refusals[keyof Refusals],
  step: (id: string, row: Args, stored: readonly T[]) => Fail | readonly T[],
): Outcome<T> {
  let storedValue = present;
  const fails: (Fail & { id: string })[] = [];
  for (const row of wanted) {
    const each = id(row, key) ?? '';
    const outcome = strike(refusals, each) ?? step(each, row, storedValue);
    if ('error' in outcome) fails.push({ ...outcome, id: each });
    else storedValue = outcome;
  }
  return { stored: storedValue, fails };
}
