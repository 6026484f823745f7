import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, type GraphQLError, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MARKETS } from '../../lib/domain/market';
import { createAffiliateClient } from '../../lib/shopee-affiliate/client';
import { affiliateOperations } from '../../lib/shopee-affiliate/operations';
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
    for (const { variable, type } of variablesOf(parse(query))) {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      if (named.kind === Kind.NAMED_TYPE && named.name.value === 'Int64') expect(variables[variable.name.value]).toMatch(/^\d+$/);
    }
  });
});

it('asks without variables when there is nothing to pass', async () => {
  expect(await sent('listItemFeeds', {})).toEqual({ query: expect.stringMatching(/^query\{listItemFeeds\{feeds\{/) });
});

it('asks only for what it decodes', async () => {
  const { query } = await sent('generateBatchShortLink');
  expect(query).toBe(
    'mutation($input:BatchShortLinkInput!){generateBatchShortLink(input:$input){links{originUrl shortLink success errorMessage} total successCount}}',
  );
});
