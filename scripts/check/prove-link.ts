import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { MARKETS } from '#lib/domain/market';
import { type Landing, readLanding } from '#scripts/browser/landing';
import type { WorldProduct } from '#test/world';
import type { Session } from './job';

/** A link counts when the world issued it and its landing page shows the right item and affiliate. */
export async function proveLink(
  { world }: Pick<Session, 'world'>,
  link: string,
  product: WorldProduct,
  affiliateId: string,
): Promise<Landing> {
  assert.ok(link.startsWith(`https://${MARKETS[product.market].shortLink[0]}/`), `not a short link of ${product.market}: ${link}`);
  const landing = await readLanding(world.httpsPort, readFileSync(world.ca), link);
  assert.equal(landing.itemId, product.itemId, `${link} leads to another item`);
  assert.equal(landing.affiliateId, affiliateId, `${link} credits somebody else`);
  return landing;
}
