import { noteOperation } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { isAbout } from '#lib/domain/failure';
import { MOST_PAGES, type OfferKind, type OfferQuery } from '#lib/domain/offers/offer-query';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { ok, type Result } from '#lib/domain/result';
import type { CallOptions } from '#lib/http/call';
import type { AffiliateClient } from '#lib/shopee-affiliate/client';
import { productArgs, shopArgs, shopeeArgs } from '#lib/shopee-affiliate/offer-args';
import { productRow, shopeeRow, shopRow } from '#lib/shopee-affiliate/offer-rows';

export interface OfferPage {
  readonly rows: readonly OfferRow[];
  readonly more: boolean;
  /** Offers of the page that could not be read, or name nothing that a link can be made of. */
  readonly leftOut: number;
}

/** One page of the catalogue: one call, up to 50 offers. A refusal of the operation is noted with the account. */
export async function readOfferPage(
  account: AffiliateKeyAccount,
  query: OfferQuery,
  page: number,
  options?: CallOptions,
): Promise<Result<OfferPage>> {
  const client = await affiliateClient(account);
  if (!client.ok) return client;
  const answer = await ask(client, account, query, page, options);
  const refused = !answer.ok && isAbout(answer.failure.code, 'access');
  if (answer.ok || refused) await noteOperation(account, OPERATIONS[query.kind], refused);
  // The last page of a listing may still claim another one.
  return answer.ok ? ok({ ...answer.value, more: answer.value.more && page < MOST_PAGES }) : answer;
}

const OPERATIONS: Readonly<Record<OfferKind, string>> = { product: 'productOfferV2', shop: 'shopOfferV2', shopee: 'shopeeOfferV2' };

async function ask(
  client: { readonly value: AffiliateClient },
  { market }: AffiliateKeyAccount,
  query: OfferQuery,
  page: number,
  options?: CallOptions,
): Promise<Result<OfferPage>> {
  const found = <Node>(
    answer: Result<{ nodes: readonly (Node | null)[]; leftOut?: number; pageInfo?: { hasNextPage: boolean } | null | undefined }>,
    rowOf: (node: Node, at: typeof market) => OfferRow | null,
  ): Result<OfferPage> => {
    if (!answer.ok) return answer;
    const { nodes, pageInfo, leftOut = 0 } = answer.value;
    const rows = nodes.flatMap((node) => (node ? (rowOf(node, market) ?? []) : []));
    return ok({ rows, more: pageInfo?.hasNextPage ?? false, leftOut: leftOut + nodes.length - rows.length });
  };
  if (query.kind === 'product') return found(await client.value.productOfferV2(productArgs(query, page), options), productRow);
  if (query.kind === 'shop') return found(await client.value.shopOfferV2(shopArgs(query, page), options), shopRow);
  return found(await client.value.shopeeOfferV2(shopeeArgs(query, page), options), shopeeRow);
}
