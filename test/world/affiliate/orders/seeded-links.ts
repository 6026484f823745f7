import { AFFILIATE_ACCOUNTS, type AffiliateAccount } from '#test/world/affiliate/accounts';
import { productPage } from '#test/world/affiliate/product-page';
import type { WorldProduct } from '#test/world/goods/products';
import type { TrackedLink } from '#test/world/links';
import type { WorldContext } from '#test/world/part';

/** A link that an account had before the world began; its orders come from these. */
export interface SeededLink extends TrackedLink {
  readonly product: WorldProduct;
}

const COUNT = 8;
const MARKS: readonly (readonly string[])[] = [
  ['story', 'nov2026'],
  ['reels'],
  ['tiktok', '', 'promo11'],
  ['blog', 'grupo1', 'promo11', 'bio', 'nov2026'],
  ['grupo1'],
  [],
  ['bio', 'story'],
  ['grupo2', '', '', 'promo11'],
];
const codeOf = (world: WorldContext, { appId }: AffiliateAccount, at: number): string =>
  world.random(`seeded link ${appId} ${at}`).base62(10);

export function seededLinks(world: WorldContext, account: AffiliateAccount): readonly SeededLink[] {
  const products = world.products(account.market).filter(({ offer }) => offer !== null);
  const random = world.random(`seeded links ${account.appId}`);
  return Array.from({ length: COUNT }, (_, at) => {
    const product = random.pick(products);
    return {
      code: codeOf(world, account, at),
      market: account.market,
      affiliateId: account.affiliateId,
      originUrl: productPage(product),
      subIds: MARKS[at] ?? [],
      product,
    };
  });
}

/** The seeded link of a code; products are made only where a code is one of theirs. */
export function findSeededLink(world: WorldContext, code: string): SeededLink | undefined {
  const owner = AFFILIATE_ACCOUNTS.find((account) => Array.from({ length: COUNT }, (_, at) => codeOf(world, account, at)).includes(code));
  return owner && seededLinks(world, owner).find((link) => link.code === code);
}

/** Sub ids as reports give them back: five places, joined by `-`. */
export const utmContentOf = (subIds: readonly string[]): string => Array.from({ length: 5 }, (_, at) => subIds[at] ?? '').join('-');
