import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, type GraphQLError, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MARKETS } from '#lib/domain/market';
import { createAffiliateClient } from '#lib/shopee-affiliate/client';
import { affiliateOperations } from '#lib/shopee-affiliate/operations';
import { affiliateCases } from './affiliate-cases';
import { type AnyClient, fakeServer, sample } from './fake-server';
import { APP_ID, appSeal } from './seals';

const schema = buildSchema(readFileSync(new URL('affiliate.graphql', import.meta.url), 'utf8'));
const names = Object.keys(affiliateOperations) as (keyof typeof affiliateOperations)[];

async function sent(name: keyof typeof affiliateOperations, ask: unknown = affiliateCases[name].ask) {
  const server = fakeServer(sample(affiliateCases[name].sample));
  const client = createAffiliateClient(MARKETS.BR, APP_ID, { ...server.wiring, seal: appSeal([MARKETS.BR.affiliateApi]) });
  await (client as unknown as AnyClient)[name]!(ask);
  return JSON.parse(server.received[0]?.body ?? '{}') as { query: string; variables?: Record<string, unknown> };
}

const variablesOf = (document: DocumentNode) =>
  document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : []));

describe.each(names)('%s', (name) => {
  it('asks a query that the API knows', async () => {
    expect(validate(schema, parse((await sent(name)).query)).map((error: GraphQLError) => error.message)).toEqual([]);
  });

  it('declares exactly the arguments that it sends, none as null', async () => {
    const { query, variables = {} } = await sent(name);
    expect(
      variablesOf(parse(query))
        .map((one) => one.variable.name.value)
        .sort(),
    ).toEqual(Object.keys(variables).sort());
    expect(Object.values(variables).every((value) => value !== null && value !== undefined)).toBe(true);
  });

  it('sends 64-bit integers as text', async () => {
    const { query, variables = {} } = await sent(name);
    const long = variablesOf(parse(query)).filter(({ type }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      return named.kind === Kind.NAMED_TYPE && named.name.value === 'Int64';
    });
    const sentAs = long.map(({ variable }) => variables[variable.name.value]);
    expect(sentAs.filter((value) => typeof value !== 'string' || !/^\d+$/.test(value))).toEqual([]);
  });
});

it('asks without variables when there is nothing to pass', async () => {
  expect(await sent('listItemFeeds', {})).toEqual({ query: expect.stringMatching(/^query\{listItemFeeds\{feeds\{/) });
});

describe('page walks', () => {
  const page = (name: string, value: unknown) => ({ ...sample('empty'), body: { data: { [name]: value } } });
  const asked = (received: readonly { body?: string }[]) =>
    received.map(({ body }) => (JSON.parse(body ?? '{}') as { variables?: unknown }).variables ?? {});
  const clientOf = (server: ReturnType<typeof fakeServer>) =>
    createAffiliateClient(MARKETS.BR, APP_ID, { ...server.wiring, seal: appSeal([MARKETS.BR.affiliateApi]) });
  const report = (scrollId: string | null, at: number) =>
    page('conversionReport', {
      nodes: [{ conversionId: at, orders: [] }],
      pageInfo: { limit: 1, hasNextPage: scrollId !== null, scrollId },
    });

  it('of a report go from scroll id to scroll id, and the first page has none', async () => {
    const server = fakeServer(report('s2', 1), report('s3', 2), report(null, 3));
    const pages = [];
    for await (const one of clientOf(server).pages.conversionReport({ limit: 1 })) pages.push(one.ok);
    expect(pages).toEqual([true, true, true]);
    expect(asked(server.received)).toEqual([{ limit: 1 }, { limit: 1, scrollId: 's2' }, { limit: 1, scrollId: 's3' }]);
  });

  it('of a report end with the refusal of a scroll id that is too old', async () => {
    const tooOld = {
      ...sample('empty'),
      body: { errors: [{ message: 'error [11001]: Params Error : invalid scroll id', extensions: { code: 11001 } }] },
    };
    const server = fakeServer(report('s2', 1), tooOld);
    const pages = [];
    for await (const one of clientOf(server).pages.conversionReport({})) pages.push(one.ok || one.failure.code);
    expect(pages).toEqual([true, 'paramsRefused']);
    expect(server.received).toHaveLength(2);
  });

  it('of a feed go by offset, of partner orders by token, of offers by page', async () => {
    const feed = fakeServer(
      page('getItemFeedData', { rows: [{ columns: '{"a":1}' }], pageInfo: { offset: 0, limit: 500, hasMore: true } }),
      page('getItemFeedData', { rows: [{ columns: 'cut {' }], pageInfo: { offset: 500, limit: 500, hasMore: false } }),
    );
    const rows = [];
    for await (const one of clientOf(feed).pages.getItemFeedData({ datafeedId: 'x' }))
      rows.push(one.ok && one.value.rows.map(({ columns }) => columns));
    expect(rows).toEqual([[{ a: '1' }], [{}]]);
    expect(asked(feed.received)).toEqual([{ datafeedId: 'x' }, { datafeedId: 'x', offset: 500 }]);

    const partner = fakeServer(
      page('partnerOrderReport', { nodes: [], searchNextPageInfo: { searchNextToken: 't2' } }),
      page('partnerOrderReport', { nodes: [], searchNextPageInfo: { searchNextToken: '' } }),
    );
    for await (const one of clientOf(partner).pages.partnerOrderReport({})) expect(one.ok).toBe(true);
    expect(asked(partner.received)).toEqual([{}, { searchNextToken: 't2' }]);

    const offers = fakeServer(page('shopOfferV2', { nodes: [], pageInfo: { page: 1, hasNextPage: true } }), page('shopOfferV2', null));
    for await (const one of clientOf(offers).pages.shopOfferV2({})) expect(one.ok).toBe(true);
    expect(asked(offers.received)).toEqual([{}, { page: 2 }]);
  });
});

it('asks only for what it decodes', async () => {
  const { query } = await sent('generateBatchShortLink');
  expect(query).toBe(
    'mutation($input:BatchShortLinkInput!){generateBatchShortLink(input:$input){links{originUrl shortLink success errorMessage} total successCount}}',
  );
});
