import type { BulkLinkMade, BulkStep } from '../../domain/job-steps';
import type { JobKind, Outcome } from '../../jobs/kind';
import { outcomeOf } from '../../jobs/outcome-of';
import { makeLink } from '../make-link';
import { waitWhenAway } from './wait-when-away';

export interface BulkLinksParams {
  readonly addresses: readonly string[];
  /** null: each market's own default. */
  readonly accountId: string | null;
  readonly subIds: readonly string[] | null;
  readonly presetId: string | null;
}
type Kept = Omit<BulkLinksParams, 'addresses'>;

/** One short link for each address. Asked again after a death, a row keeps the link that it has: the row's own id is the request's. */
export const bulkLinks: JobKind<BulkLinksParams, BulkStep, BulkLinkMade, Kept> = {
  kind: 'bulkLinks',
  *steps({ addresses }) {
    for (const url of addresses) yield { url };
  },
  keep: ({ accountId, subIds, presetId }) => ({ accountId, subIds, presetId }),
  repetition: () => 'read',
  units: () => 1,
  async run({ url }, { job, params, index }): Promise<Outcome<BulkLinkMade, BulkStep>> {
    const made = await makeLink({ ...params, requestId: `${job.id}:${index}`, url, again: false, how: 'api', title: null });
    if (made.ok) {
      const { id, link, page, market, how } = made.value.link;
      return { is: 'done', reused: made.value.reused, value: { link, linkId: id, page, market, how } };
    }
    if (REFUSED.has(made.failure.code)) return { is: 'failed', refused: true, failure: made.failure };
    return waitWhenAway(outcomeOf(made, 'read', Date.now()), Date.now());
  },
};

/** Nothing is asked for these, and asking again would not help. */
const REFUSED: ReadonlySet<string> = new Set([
  'notShopee',
  'noApiMarket',
  'shortLinkPage',
  'noLinkablePage',
  'subIdRefused',
  'noAffiliateId',
]);
