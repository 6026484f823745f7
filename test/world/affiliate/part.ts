import { execute, type GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { hostsFor, marketOf } from '#test/world/hosts';
import { type Answer, html, json, text } from '#test/world/line/answers';
import type { Fault } from '#test/world/line/faults';
import type { LinkBook } from '#test/world/links';
import type { Part, WorldContext, WorldRequest } from '#test/world/part';
import { AFFILIATE_ACCOUNTS, accountOf, refusalOf } from './accounts';
import type { AffiliateCall } from './call';
import { createCursors } from './cursors';
import { type Asked, readDocument, rootFields } from './document';
import { errorRow, errors, isRefused, refuse, textOf } from './envelope';
import { claimedAppId, identify } from './identity';
import { createNetworks } from './networks';
import { createOfferBook } from './offer-book';
import { OPERATIONS } from './operations';
import { createLedger } from './orders/ledger';
import { tellLines } from './reported-lines';
import { affiliateSchema } from './schema';

/** The Affiliate Open API: one GraphQL endpoint a market, signed with SHA-256. */
export function createAffiliatePart(world: WorldContext, links: LinkBook): Part {
  const cursors = createCursors(() => world.random('cursors'));
  const book = createOfferBook(world);
  const networks = createNetworks();
  const ledger = createLedger(world, links);
  return {
    name: 'affiliate',
    hosts: hostsFor('affiliateApi'),
    matches: (_host, path) => path === '/graphql' || path.startsWith('/explorer'),
    onLoopback: (request) => {
      const [, code] = /^(?:\/([A-Za-z]{2}))?\/graphql$/.exec(request.path) ?? [undefined, null];
      if (code === null) return null;
      const market = MARKETS[(code?.toUpperCase() ?? accountOf(claimedAppId(request))?.market ?? 'BR') as MarketCode];
      return market ? { ...request, host: market.affiliateApi, path: '/graphql' } : null;
    },
    operation: (request) => (request.method === 'POST' ? rootFields(request.body) : undefined),
    handle: (request, { fault }) => {
      if (request.path !== '/graphql') return html('<!doctype html><title>Explorer</title><p>The stand-in has no explorer.</p>');
      if (request.method !== 'POST') return text('Method Not Allowed', 405);
      const market = marketOf(request.host, 'affiliateApi');
      if (!market) throw new Error(`no market at ${request.host}`);
      const identity = identify(request, market.code, world.clock.seconds());
      if ('refused' in identity) return errors([errorRow(10020, identity.refused)]);
      if (!world.limits.take(identity.account.appId)) return errors([errorRow(10030, textOf(10030))]);
      return answer(request, { world, account: identity.account, market, links, cursors, book, ledger, networks }, fault);
    },
    reset: () => {
      cursors.reset();
      book.reset();
      ledger.reset();
      networks.reset();
    },
    control: (request) =>
      tellLines(request, ledger, world.clock.seconds()) ?? networks.control(request) ?? ledger.control(request) ?? book.control(request),
    accounts: () => ({ affiliate: AFFILIATE_ACCOUNTS }),
  };
}

async function answer(request: WorldRequest, call: AffiliateCall, fault: Fault | undefined): Promise<Answer> {
  const read = readDocument(request.body);
  if ('refused' in read) return errors(read.refused.map((message) => errorRow(10010, message)));
  if (fault?.kind === 'null')
    return json({ data: Object.fromEntries((rootFields(request.body) ?? '').split(',').map((name) => [name, null])) });
  const { data, errors: failed } = await run(read.asked, call, fault);
  return failed && failed.length > 0 ? errors(failed.map(rowOf)) : json({ data });
}

const run = ({ document, operation, variables }: Asked, call: AffiliateCall, fault: Fault | undefined) =>
  execute({
    schema: affiliateSchema(),
    document,
    operationName: operation.name?.value ?? null,
    variableValues: variables,
    rootValue: Object.fromEntries(
      Object.entries(OPERATIONS).map(([name, operate]) => [
        name,
        (args: Record<string, unknown>, _context: unknown, info: GraphQLResolveInfo) => {
          const refused = refusalOf(call.account.appId, name, call.networks.has(call.account));
          if (refused !== undefined) throw refuse(refused);
          if (fault?.kind === 'code' && (fault.operation ?? name) === name) throw refuse(Number(fault.code ?? 10000), fault.message);
          return operate(given(args, info), call);
        },
      ]),
    ),
  });

/** A null that passed is taken as not sent: the schema's default counts, or nothing. */
const given = (args: Record<string, unknown>, { parentType, fieldName }: GraphQLResolveInfo): Record<string, unknown> =>
  Object.fromEntries(
    (parentType.getFields()[fieldName]?.args ?? []).flatMap(({ name, defaultValue }) => {
      const value = args[name] ?? defaultValue;
      return value === undefined ? [] : [[name, value]];
    }),
  );

function rowOf({ originalError, message, path }: GraphQLError) {
  if (isRefused(originalError)) return errorRow(originalError.code, originalError.message, path);
  throw originalError ?? new Error(message);
}
