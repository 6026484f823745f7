import { waitWhenAway } from '#lib/background/jobs/wait-when-unreachable';
import { makeLink } from '#lib/background/links/make-link';
import { readOffer } from '#lib/background/offers/read-offer';
import { slugName } from '#lib/domain/address/slug-name';
import { isAbout } from '#lib/domain/failure';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { BulkLinkMade } from '#lib/domain/links/link-steps';
import type { ShortLink } from '#lib/domain/links/short-link';
import { factsWithOffer } from '#lib/domain/offers/facts-of-offer';
import type { Outcome } from '#lib/jobs/kind';
import { outcomeOf } from '#lib/jobs/outcome-of';

export interface StepLink {
  readonly requestId: string;
  readonly url: string;
  readonly accountId: string | null;
  readonly subIds: readonly string[] | null;
  readonly presetId: string | null;
  readonly about: CaptionFacts | null;
  readonly withOffers: boolean;
}

/** The link of one row, and what captions need to know of its product. A link that is made is never made again for what is asked after it. */
export async function makeStepLink({ about, withOffers, ...step }: StepLink): Promise<Outcome<BulkLinkMade, never>> {
  const title = about?.name?.slice(0, 500) ?? slugName(step.url);
  const made = await makeLink({ ...step, again: false, how: 'api', title });
  if (!made.ok) {
    // Nothing is asked for these, and asking again would not help.
    if (isAbout(made.failure.code, 'row')) return { is: 'failed', refused: true, failure: made.failure };
    return waitWhenAway(outcomeOf(made, 'read', Date.now()), Date.now());
  }
  const { link: record, reused } = made.value;
  const facts = await factsFor(record, about, withOffers);
  if ('is' in facts) return facts;
  const { id, link, page, market, how } = record;
  return { is: 'done', reused, value: { link, linkId: id, page, market, how, about: facts } };
}

async function factsFor(record: ShortLink, about: CaptionFacts | null, withOffers: boolean): Promise<CaptionFacts | Wait> {
  const { market, shopId, itemId, accountId, link, title } = record;
  const known = { ...(about ?? bareFacts(market)), market, link };
  const facts = { ...known, name: known.name ?? title };
  if (!withOffers || facts.priceMin || shopId === null || itemId === null) return facts;
  const offer = await readOffer({ market, shopId, itemId, accountId });
  if (offer.ok) return factsWithOffer(facts, offer.value);
  // What stops the whole list is waited for; a catalogue that refuses costs the caption some words, never the link.
  const outcome = outcomeOf(offer, 'read', Date.now());
  return outcome.is === 'wait' ? outcome : facts;
}
type Wait = Extract<Outcome<BulkLinkMade, never>, { is: 'wait' }>;
