import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade, BulkStep } from '#lib/domain/links/link-steps';
import type { JobKind, Outcome } from '#lib/jobs/kind';
import { linksAhead } from './links-ahead';
import { makeStepLink } from './make-step-link';

export interface BulkLinksParams {
  readonly addresses: readonly string[];
  readonly rest?: readonly { readonly about: CaptionFacts | null; readonly cells: readonly string[] }[] | undefined;
  readonly head?: readonly string[] | undefined;
  readonly withOffers?: boolean | undefined;
  /** null: each market's own default. */
  readonly accountId: string | null;
  readonly subIds: readonly string[] | null;
  readonly presetId: string | null;
}
type StoredParams = Omit<BulkLinksParams, 'addresses' | 'rest'>;

/** One short link for each address. Asked again after a death, a row keeps the link that it has: the row's own id is the request's. */
export const bulkLinks: JobKind<BulkLinksParams, BulkStep, BulkLinkMade, StoredParams> = {
  kind: 'bulkLinks',
  *steps({ addresses, rest = [] }) {
    for (const [at, url] of addresses.entries()) yield { url, ...rest[at] };
  },
  keep: ({ accountId, subIds, presetId, head = [], withOffers = false }) => ({ accountId, subIds, presetId, head, withOffers }),
  repetition: () => 'read',
  units: () => 1,
  async run({ url, about = null }, context): Promise<Outcome<BulkLinkMade, BulkStep>> {
    const refused = await linksAhead(url, context);
    if (refused) return { is: 'failed', failure: refused };
    const { job, index } = context;
    const { accountId, subIds, presetId, withOffers = false } = context.params;
    return makeStepLink({ requestId: `${job.id}:${index}`, url, accountId, subIds, presetId, about, withOffers });
  },
};
