import type { AccountCheck, AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { type FailureCode, isAbout } from '#lib/domain/failure';
import { MARKETS } from '#lib/domain/market';
import type { Seal } from '#lib/domain/seal';
import { clientWith } from './affiliate-client';
import { serverClock } from './server-clock';

interface KeyChecked {
  readonly check: AccountCheck;
  /** Minutes by which this computer's clock is off; signing allows for it. */
  readonly minutesOff: number;
}

/**
 * Asks the cheapest call whether a key is accepted. A refusal of that call alone (10035, 10031) is not a refusal of the key:
 * then the link call itself is asked, with the market's home page.
 */
export async function checkKey(account: AffiliateKeyAccount, seal: Seal): Promise<KeyChecked> {
  const market = MARKETS[account.market];
  const client = await clientWith(account, seal);
  const answer = await client.shopeeOfferV2({ limit: 1 });
  const minutesOff = (await serverClock(market.affiliateApi)).minutesOff();
  const report = (failure: FailureCode | null, refused: readonly string[]): KeyChecked => ({
    check: { at: Date.now(), failure, refused },
    minutesOff,
  });
  if (answer.ok) return report(null, []);
  if (!isAbout(answer.failure.code, 'access')) return report(answer.failure.code, []);
  const link = await client.generateShortLink({ input: { originUrl: `https://${market.buyer}/` } });
  if (link.ok) return report(null, ['shopeeOfferV2', 'productOfferV2']);
  return report(link.failure.code, ['shopeeOfferV2', 'productOfferV2', 'generateShortLink']);
}
