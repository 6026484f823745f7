import fc from 'fast-check';
import { expect, it } from 'vitest';
import { productPage, readAddress } from '#lib/domain/address/page-address';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { foreignAffiliate } from './foreign-affiliate';
import { isAffiliateId, longLink } from './long-link';

it('is written as it has been seen in use', () => {
  const parts = { market: 'BR', affiliateId: '18300000001', page: 'https://shopee.com.br/product/1/2' } as const;
  expect(longLink({ ...parts, subIds: ['a', '', 'c'] })).toBe(
    'https://s.shopee.com.br/an_redir?origin_link=https%3A%2F%2Fshopee.com.br%2Fproduct%2F1%2F2&affiliate_id=18300000001&sub_id=a--c--',
  );
  expect(longLink({ ...parts, subIds: ['', ''] })).not.toContain('sub_id');
});

it('leads to the page and names the affiliate, in every market', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MARKET_CODES),
      fc.bigInt({ min: 1n, max: 10n ** 18n }),
      fc.bigInt({ min: 1n, max: 10n ** 18n }),
      (market, item, affiliate) => {
        const page = productPage(market, '5', String(item));
        const link = longLink({ market, affiliateId: String(affiliate), page, subIds: ['x'] });
        expect(new URL(link).hostname).toBe(MARKETS[market].shortLink[0]);
        expect(readAddress(link)).toMatchObject({ kind: 'redirect', market, itemId: String(item), canonical: page });
        expect(foreignAffiliate(link)).toBe(String(affiliate));
      },
    ),
  );
});

it('knows an affiliate id', () => {
  expect(['18300000001', '', 'an_18300000001', '12 3', '0', '1'.repeat(21)].map(isAffiliateId)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
