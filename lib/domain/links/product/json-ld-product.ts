/** What a page's JSON-LD says about one product; prices as they stand there. */
export interface JsonLdProduct {
  readonly name: unknown;
  readonly image: unknown;
  readonly currency: unknown;
  readonly prices: readonly (string | number)[];
  /** Struck-out prices: what it cost before, by schema.org's own word for them. */
  readonly pricesBefore: readonly (string | number)[];
}

type Node = Readonly<Record<string, unknown>>;

/** A page has one or two blocks of a few kilobytes; more is not worth anyone's time. */
const MOST_BLOCKS = 20;
const LONGEST_BLOCK = 500_000;

/**
 * The `Product` of this very item among a page's JSON-LD blocks. After a navigation inside the page the block of the product before
 * stays for a while: its `productID` gives it away.
 *
 * @param blocks texts of `script[type="application/ld+json"]`, broken ones included
 */
export function jsonLdProduct(blocks: readonly string[], itemId: string): JsonLdProduct | null {
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const node = nodesOf(parse(block)).find((candidate) => isProduct(candidate) && idOf(candidate) === itemId);
    if (node) return facts(node);
  }
  return null;
}

function facts(product: Node): JsonLdProduct {
  const offers = listOf(product.offers).filter(isNode);
  return {
    name: product.name,
    image: listOf(product.image)[0],
    currency: offers[0]?.priceCurrency,
    prices: offers.flatMap(({ price, lowPrice, highPrice }) => [price, lowPrice, highPrice]).filter(isPrice),
    pricesBefore: offers
      .flatMap(({ priceSpecification }) => listOf(priceSpecification).filter(isNode))
      .filter(({ priceType }) => typeof priceType === 'string' && STRUCK_OUT.test(priceType))
      .map(({ price }) => price)
      .filter(isPrice),
  };
}

/** `https://schema.org/StrikethroughPrice` and its older names. */
const STRUCK_OUT = /^(?:https?:\/\/schema\.org\/)?(?:StrikethroughPrice|ListPrice|SRP)$/;

function parse(block: string): unknown {
  if (block.length > LONGEST_BLOCK) return null;
  try {
    return JSON.parse(block);
  } catch {
    return null;
  }
}

function nodesOf(value: unknown): readonly Node[] {
  return listOf(value)
    .filter(isNode)
    .flatMap((node) => [node, ...listOf(node['@graph']).filter(isNode)]);
}

function isProduct(node: Node): boolean {
  return listOf(node['@type']).includes('Product');
}

/** A number above 2^53 has lost digits by now and proves nothing. */
function idOf({ productID }: Node): string | null {
  if (typeof productID === 'string') return productID;
  return Number.isSafeInteger(productID) ? String(productID) : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrice(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
