import { findSeededLink } from './affiliate/orders/seeded-links';
import { createAffiliatePart } from './affiliate/part';
import { createPortalPart } from './affiliate/portal';
import { createBuyerPart } from './buyer/part';
import { createPicturePart } from './buyer/pictures';
import { createRestPart } from './line/rest';
import { createLinkBook } from './links';
import { createOpenPlatformPart } from './open-platform/part';
import { createPlatform } from './open-platform/platform';
import type { Part, WorldContext } from './part';
import { createSellerPart } from './seller/part';
import { sellerShops } from './seller/seller-shops';
import { createShoplinePart } from './shopline/part';
import { createShortLinkPart } from './short-links/part';

/** All parts of the world; the first that matches a request answers it. */
export function createParts(world: WorldContext): readonly Part[] {
  const platform = createPlatform(world);
  const links = createLinkBook(
    () => world.random('links'),
    (code) => findSeededLink(world, code),
  );
  return [
    createAffiliatePart(world, links),
    createOpenPlatformPart(platform),
    createShoplinePart(world),
    createShortLinkPart(links),
    createBuyerPart(world),
    createPicturePart(),
    createSellerPart(world, sellerShops(world, platform)),
    createPortalPart(world),
    createRestPart(),
  ];
}
