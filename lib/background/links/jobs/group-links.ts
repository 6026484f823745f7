import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade, GroupStep } from '#lib/domain/links/link-steps';
import type { JobKind, Outcome } from '#lib/jobs/kind';
import { makeStepLink } from './make-step-link';

export interface GroupLinksParams {
  readonly url: string;
  readonly accountId: string;
  readonly about: CaptionFacts | null;
  readonly groups: readonly GroupStep[];
}
type StoredParams = Omit<GroupLinksParams, 'groups'>;

/** One product, one short link for each group: the same page under the sub ids of each preset. */
export const groupLinks: JobKind<GroupLinksParams, GroupStep, BulkLinkMade, StoredParams> = {
  kind: 'groupLinks',
  steps: ({ groups }) => groups,
  keep: ({ url, accountId, about }) => ({ url, accountId, about }),
  repetition: () => 'read',
  units: () => 1,
  run: (group, { job, params, index }): Promise<Outcome<BulkLinkMade, GroupStep>> =>
    makeStepLink({ requestId: `${job.id}:${index}`, ...params, ...group, withOffers: false }),
};
