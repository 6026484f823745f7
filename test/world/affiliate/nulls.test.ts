import { type GraphQLArgument, getNamedType, isNonNullType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ask } from '#test/world/line/client';
import { affiliateSetup } from './affiliate-client';
import { closedCycles } from './orders/cycles';
import { affiliateSchema } from './schema';

const setup = affiliateSetup();
const GOT_NULL = 'graphql: got null for non-null';
const RECORDED = ['listType', 'shopType', 'sortType', 'page', 'limit', 'scrollId'];
/** What each query needs besides, and a field that it can be asked for. */
const FIELDS: Readonly<Record<string, readonly [needs: string, fields: string]>> = {
  shopeeOfferV2: ['', 'nodes{offerName}'],
  shopOfferV2: ['', 'nodes{shopId}'],
  productOfferV2: ['', 'nodes{itemId}'],
  conversionReport: ['', 'nodes{conversionId}'],
  validatedReport: ['validationId:$id', 'nodes{conversionId}'],
  partnerOrderReport: ['', 'nodes{orderId}'],
  listItemFeeds: ['', 'feeds{datafeedId}'],
};

/** Every argument of those queries that may be left out. */
const CASES = Object.keys(FIELDS).flatMap((query) =>
  (affiliateSchema().getQueryType()?.getFields()[query]?.args ?? [])
    .filter(({ type }) => !isNonNullType(type))
    .map((argument) => [query, argument.name, argument] as const),
);
const isRecorded = ({ name, type }: GraphQLArgument) => RECORDED.includes(name) || getNamedType(type).name === 'Int64';

/** The texts of the refusals that speak of a null. */
async function nullsOf(query: string, argument: string, value: string, declared: string, variables: object): Promise<string[]> {
  const account = setup.special('partner network');
  const [needs, fields] = FIELDS[query] ?? ['', ''];
  const own = needs.replace('$id', closedCycles(account, setup.world.clock().now / 1000)[0]?.validationId ?? '');
  const { errors = [], data } = await ask(
    setup.world,
    account,
    `query${declared}{${query}(${[own, `${argument}:${value}`].filter(Boolean).join(',')}){${fields}}}`,
    variables,
  );
  expect(errors.length > 0 || data).toBeTruthy();
  return errors.map(({ message }) => message);
}

describe('nulls', () => {
  it('are tried for more than forty arguments, some of them refused and some not', () => {
    expect(CASES.length).toBeGreaterThan(40);
    expect(CASES.some(([, , argument]) => !isRecorded(argument))).toBe(true);
  });

  it.each(CASES)('%s(%s) written, sent and not sent are refused only where that is recorded', async (query, name, argument) => {
    const expected = isRecorded(argument) ? [GOT_NULL] : [];
    const declared = `($v:${String(argument.type)})`;
    expect(await nullsOf(query, name, 'null', '', {})).toEqual(expected);
    setup.world.shiftClock(31_000);
    expect(await nullsOf(query, name, '$v', declared, { v: null })).toEqual(expected);
    setup.world.shiftClock(62_000);
    expect(await nullsOf(query, name, '$v', declared, {})).toEqual(expected);
  });

  it('answers a null that passes like nothing, the default included', async () => {
    const query = (args: string) => `{conversionReport(limit:40${args}){nodes{conversionId}}}`;
    const plain = await ask(setup.world, setup.account, query(''));
    setup.world.shiftClock(31_000);
    expect(await ask(setup.world, setup.account, query(',orderStatus:null,shopName:null,attributionType:null'))).toEqual(plain);
    const offers = (args: string) => ask(setup.world, setup.account, `{productOfferV2(page:1${args}){nodes{itemId}}}`);
    expect(await offers(',keyword:null,isAMSOffer:null,productCatId:null')).toEqual(await offers(''));
  });

  it('still refuses sub ids of null, in the query and in a variable', async () => {
    const url = 'https://shopee.com.br/product/1/2';
    const typed = 'mutation($i:ShortLinkInput!){generateShortLink(input:$i){shortLink}}';
    const [code, message] = await setup.errorOf(typed, { i: { originUrl: url, subIds: null } });
    expect([code, message]).toEqual([10010, GOT_NULL]);
    expect(await setup.errorOf(`mutation{generateShortLink(input:{originUrl:"${url}",subIds:null}){shortLink}}`)).toEqual([
      10010,
      GOT_NULL,
    ]);
    expect(await setup.errorOf(typed, { i: { originUrl: null } })).toEqual([10010, GOT_NULL]);
  });
});
