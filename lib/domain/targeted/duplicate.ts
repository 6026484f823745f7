import type { CommissionRate } from '#lib/domain/commission-rate';
import type { CampaignDraft } from './draft';
import { EMPTY_DRAFT } from './draft';

/** A campaign that is to be made once more. */
export interface CampaignToCopy {
  readonly name: string;
  readonly message: string | null;
  readonly budget: string | null;
  readonly affiliates: readonly { readonly affiliateId: string; readonly name: string | null }[];
  readonly products: readonly {
    readonly itemId: string;
    readonly name: string | null;
    readonly rate: CommissionRate | null;
    readonly sku: string | null;
  }[];
}
/** A product of the other shop. */
export interface OtherProduct {
  readonly itemId: string;
  readonly name: string;
  readonly sku: string | null;
}
export interface CopiedDraft {
  readonly draft: CampaignDraft;
  /** Products that the other shop does not have, or has more than once under one SKU: for the person to choose. */
  readonly unmatched: readonly {
    readonly itemId: string;
    readonly name: string | null;
    readonly why: 'noSku' | 'notThere' | 'notFound' | 'several';
  }[];
}

/** The same campaign once more in its own shop: everything but its period, under a name that is free. */
export function copyHere(campaign: CampaignToCopy, taken: readonly string[]): CampaignDraft {
  return {
    ...EMPTY_DRAFT,
    step: 'basics',
    name: freeName(campaign.name, taken),
    message: campaign.message ?? '',
    budget: campaign.budget,
    products: campaign.products.map(({ itemId, name, rate }) => ({ itemId, name: name ?? itemId, rate })),
    affiliates: campaign.affiliates.map((one) => ({ ...one, by: 'duplicate' as const })),
  };
}

/**
 * The same campaign for another shop of the same market: products are those with the same parent SKU there. What has no SKU, is not there, or
 * is there more than once is listed and left out.
 *
 * @param whole the SKUs of all of the other shop's products are known: what is not among them is not there
 */
export function copyTo(campaign: CampaignToCopy, others: readonly OtherProduct[], taken: readonly string[], whole = true): CopiedDraft {
  const bySku = new Map<string, OtherProduct[]>();
  for (const other of others) {
    const sku = skuOf(other.sku);
    if (sku !== '') bySku.set(sku, [...(bySku.get(sku) ?? []), other]);
  }
  const matched = campaign.products.map((product) => {
    const found = bySku.get(skuOf(product.sku)) ?? [];
    const why =
      skuOf(product.sku) === ''
        ? ('noSku' as const)
        : found.length === 0
          ? whole
            ? ('notThere' as const)
            : ('notFound' as const)
          : found.length > 1
            ? ('several' as const)
            : null;
    return { product, why, other: why === null ? (found[0] ?? null) : null };
  });
  const products = matched.flatMap(({ product, other }) => (other ? [{ itemId: other.itemId, name: other.name, rate: product.rate }] : []));
  const here = copyHere(campaign, taken);
  return {
    draft: { ...here, products, step: products.length ? 'basics' : 'products' },
    unmatched: matched.flatMap(({ product: { itemId, name }, why }) => (why ? [{ itemId, name, why }] : [])),
  };
}

/** SKUs are compared as sellers write them: spaces around and case do not count. */
export const skuOf = (sku: string | null): string => (sku ?? '').trim().toLowerCase();

/** "Summer", "Summer 2", "Summer 3": the first that no campaign has. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.trim().normalize().toLowerCase()));
  const base = name.trim().replace(/ \d+$/, '');
  if (!used.has(name.trim().normalize().toLowerCase())) return name.trim();
  for (let number = 2; ; number++) if (!used.has(`${base} ${number}`.normalize().toLowerCase())) return `${base} ${number}`;
}
