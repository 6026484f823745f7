import { moreCampaigns } from './ams/first-campaigns';
import type { Ams } from './ams/state';
import { AFFILIATE_REFUSALS, ITEM_REFUSALS, type Refusal, type Refusals } from './ams/targeted/refusals';
import { samplesOn } from './ams/targeted/samples';
import { dayOf } from './zone';

const MOST_CAMPAIGNS = 900;

/**
 * `{more: 120}` adds so many targeted campaigns of all states, which were there when the world began;
 * `{campaignId, source?, status?}` lets the lists write other words for one, `null` its own again.
 */
export function setCampaigns(ams: Ams, { more, campaignId, source, status }: Readonly<Record<string, unknown>>) {
  if (more !== undefined) {
    const count = Number(more);
    if (!(count >= 1 && count <= MOST_CAMPAIGNS)) throw new Error(`more must be 1 to ${MOST_CAMPAIGNS}`);
    for (const campaign of moreCampaigns(ams, count)) ams.campaigns.put(campaign.campaignId, campaign, -Infinity);
    ams.orders.forget();
    ams.bills.forget();
  }
  if (campaignId !== undefined) {
    const id = String(campaignId);
    if (!ams.campaigns.get(id)) throw new Error(`no campaign ${id}`);
    const words = { ...ams.words.get(id), ...word('source', source), ...word('status', status) };
    ams.words.set(id, words);
  }
  return { campaigns: ams.campaigns.all(Infinity).length, words: Object.fromEntries(ams.words) };
}

function word(name: 'source' | 'status', value: unknown): Readonly<Record<string, string | null>> {
  if (value === undefined) return {};
  if (value !== null && typeof value !== 'string') throw new Error(`${name} must be a word or null`);
  return { [name]: value };
}

/**
 * Lets single products and affiliates be refused by all calls that write, `{items: {id: refusal}, affiliates: {id: refusal}}`, where a
 * refusal is a text of the documents or `{error, message, times?}`; without `times` until it is cleared. `{clear: true}` takes all away first.
 */
export function setRefusals(ams: Ams, { items, affiliates, clear }: Readonly<Record<string, unknown>>) {
  const { refusals } = ams;
  if (clear === true) for (const each of Object.values(refusals)) each.clear();
  plant(refusals.items, items, ITEM_REFUSALS);
  plant(refusals.affiliates, affiliates, AFFILIATE_REFUSALS);
  return refusalsTruth(ams);
}

/** What is set, with how often it still strikes (null: always), and what the documents know. */
export const refusalsTruth = ({ refusals }: Ams) => {
  const rows = (of: Refusals[keyof Refusals]) =>
    Object.fromEntries([...of].map(([id, each]) => [id, { ...each, times: Number.isFinite(each.times) ? each.times : null }]));
  return {
    items: rows(refusals.items),
    affiliates: rows(refusals.affiliates),
    known: { items: ITEM_REFUSALS, affiliates: AFFILIATE_REFUSALS },
  };
};

function plant(into: Refusals[keyof Refusals], wanted: unknown, known: readonly Refusal[]): void {
  for (const [id, each] of Object.entries((wanted ?? {}) as Record<string, unknown>)) {
    const refusal =
      typeof each === 'string' ? known.find(({ message }) => message === each) : (each as Partial<Refusal> & { times?: number });
    if (typeof refusal?.error !== 'string' || typeof refusal.message !== 'string') throw new Error(`${id}: no refusal ${String(each)}`);
    const times = 'times' in refusal && refusal.times !== undefined ? Number(refusal.times) : Infinity;
    if (!(times >= 1)) throw new Error(`${id}: times must be at least 1`);
    into.set(id, { error: refusal.error, message: refusal.message, times });
  }
}

/** The sample orders of the last sixty days, newest first. */
export function samplesTruth(ams: Ams) {
  const today = dayOf(ams.shop.market, ams.world.clock.seconds());
  return Array.from({ length: 60 }, (_, back) => samplesOn(ams, today - 1 - back))
    .flat()
    .map(({ sn, placed, item, affiliate }) => ({ orderSn: sn, placed, itemId: item.itemId, affiliateId: affiliate.affiliateId }));
}
