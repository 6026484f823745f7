import { expect, it } from 'vitest';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { filesIn } from './source-files';

type Operation = keyof typeof affiliateOperations;

/** Where a person meets each operation: a view of the panel, a page of ours, or a job. The reports come with what each link earned. */
const MET_IN: Readonly<Record<Operation, readonly string[] | 'reports to come'>> = {
  generateShortLink: ['view links', 'job bulkLinks', 'job groupLinks'],
  generateBatchShortLink: ['job bulkLinks'],
  productOfferV2: ['view offers', 'job checkLinks', 'job checkSearches', 'job rankProduct'],
  shopOfferV2: ['view offers'],
  shopeeOfferV2: ['view offers'],
  conversionReport: ['job syncEarnings'],
  validatedReport: ['job readPayment'],
  partnerOrderReport: [],
  listItemFeeds: ['view offers'],
  getItemFeedData: ['view offers'],
};

const background = filesIn(['lib/background'], /\.ts$/).filter(({ path }) => !path.endsWith('.test.ts'));
const views = filesIn(['components/panel'], /views\.ts$/).flatMap(({ text }) =>
  [...text.matchAll(/\bid: '(\w+)'/g)].map(([, id]) => `view ${id}`),
);
const jobs = background.flatMap(({ text }) => [...text.matchAll(/^ {2}kind: '(\w+)'/gm)].map(([, kind]) => `job ${kind}`));

it.each(Object.keys(affiliateOperations) as Operation[])('%s has its place, or is said to come', (operation) => {
  const callers = background.filter(({ text }) => new RegExp(`\\.${operation}\\b`).test(text)).map(({ path }) => path);
  const places = MET_IN[operation];
  if (typeof places === 'string') {
    expect(callers, 'its place is to be named here').toEqual([]);
    return;
  }
  expect(callers.length, 'nobody calls it').toBeGreaterThan(0);
  for (const place of places) expect([...views, ...jobs]).toContain(place);
});

it('knows the operations, the views and the jobs', () => {
  expect(Object.keys(affiliateOperations)).toHaveLength(10);
  expect(views.length).toBeGreaterThan(4);
  expect(jobs.length).toBeGreaterThan(4);
});
