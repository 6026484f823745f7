import * as v from 'valibot';
import { digits, id, jobStarted, market, nothing, passive, row } from './row';
import { feed, feedPage } from './shapes/feed';
import { offerPage, offerPageNo, offerQuery } from './shapes/offers';
import { searchInput } from './shapes/search';
import { leftOut, offer } from './shapes/shared';

export const offersMessages = {
  /** The catalogue's offer of one product; null: no offer, which is not "no link". */
  'offer.read': row(
    'page',
    v.strictObject({ market, shopId: digits, itemId: digits, accountId: v.nullable(id) }),
    v.nullable(offer),
    passive,
  ),
  /** One page of the catalogue: up to 50 offers for one call. */
  'offers.read': row('page', v.strictObject({ accountId: id, query: offerQuery, page: offerPageNo }), offerPage, passive),
  /** Keeps a search, new or changed; the id is the page's, so that asking twice keeps one. */
  'searches.save': row('page', v.strictObject({ search: searchInput }), nothing),
  'searches.remove': row('page', v.strictObject({ id }), nothing),
  /** Looks at saved searches now, as jobs. */
  'searches.check': row(
    'page',
    v.strictObject({ requestId: id, searchIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)) }),
    v.object({ jobIds: v.array(v.string()) }),
  ),
  /** Removes findings that were read; null: all of them. */
  'findings.remove': row('page', v.strictObject({ ids: v.nullable(v.pipe(v.array(v.string()), v.maxLength(500))) }), nothing),
  /** The product feeds that the account has. */
  'feeds.list': row('page', v.strictObject({ accountId: id }), v.object({ feeds: v.array(feed), leftOut }), passive),
  /** Up to 50 rows of a feed. */
  'feeds.rows': row(
    'page',
    v.strictObject({
      accountId: id,
      feedId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    feedPage,
    passive,
  ),
  /** Looks for a product's place by commission under some words. */
  'job.rankProduct': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, itemId: digits, keyword: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
    jobStarted,
  ),
} as const;
