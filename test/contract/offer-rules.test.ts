import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyQuery, LIST_TYPES, type OfferQuery, SORTS } from '#lib/domain/offers/offer-query';
import { OFFER_RULES, queryProblems } from '#lib/domain/offers/offer-rules';
import { type AffiliateAccount, findProduct, startWorld, type World } from '#test/world';
import { ask } from '#test/world/line/client';

/** The table of rules against what the other side really refuses, argument by argument. */
let world: World;
let account: AffiliateAccount;

beforeAll(async () => {
  world = await startWorld();
  account = world.accounts.affiliate[0]!;
});
afterAll(() => world.close());

const { itemId, shop, categoryIds } = findProduct('BR', 'ordinary');
const FILTERS: readonly Partial<OfferQuery>[] = [
  {},
  { keyword: 'a' },
  { itemId },
  { shopId: shop.id },
  { categoryId: String(categoryIds[0]) },
  { amsOnly: true },
  { keySeller: true },
  { keyword: 'a', categoryId: String(categoryIds[0]), amsOnly: true },
];
const MATCHES = ['', String(categoryIds[0])];

/** Every argument that a query asks for, as it stands, past what the client would refuse by itself. */
function written(query: OfferQuery): string {
  const args = [
    `listType:${query.listType}`,
    query.matchId && `matchId:${query.matchId}`,
    query.keyword && `keyword:${JSON.stringify(query.keyword)}`,
    query.itemId && `itemId:${query.itemId}`,
    query.shopId && `shopId:${query.shopId}`,
    query.categoryId && `productCatId:${query.categoryId}`,
    query.amsOnly && 'isAMSOffer:true',
    query.keySeller && 'isKeySeller:true',
    query.sort && `sortType:${query.sort}`,
  ];
  return `{productOfferV2(${args.filter(Boolean).join(',')},limit:1){nodes{itemId}}}`;
}

const queries: readonly OfferQuery[] = LIST_TYPES.filter((type) => type !== 1).flatMap((listType) =>
  FILTERS.flatMap((filter) =>
    MATCHES.flatMap((matchId) =>
      SORTS.product.map((sort): OfferQuery => ({ ...emptyQuery('product'), ...filter, listType, matchId, sort })),
    ),
  ),
);

it(`refuses the same of ${queries.length} combinations as the other side does`, async () => {
  const differ: string[] = [];
  const seen = { refused: 0, served: 0 };
  for (const query of queries) {
    const { errors } = await ask(world, account, written(query));
    const refused = errors?.[0]?.extensions.code === 11001;
    expect(errors === undefined || refused).toBe(true);
    seen[refused ? 'refused' : 'served']++;
    if (refused !== queryProblems(query).length > 0) differ.push(`${refused ? 'refused' : 'served'}: ${written(query)}`);
  }
  expect(differ).toEqual([]);
  expect(Math.min(seen.refused, seen.served)).toBeGreaterThan(50);
  // Hundreds of signed calls: a busy machine takes its time.
}, 60_000);

it('has no rule that nothing breaks', () => {
  const broken = OFFER_RULES.filter((rule) => !queries.some((query) => rule.when(query)));
  expect(broken).toEqual([]);
});
