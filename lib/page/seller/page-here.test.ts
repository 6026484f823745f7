import { describe, expect, it } from 'vitest';
import { readAddress } from '#lib/domain/address/page-address';
import { isSellerCentre, type PageKind } from '#lib/domain/address/page-kind';
import cases from '#test/contract/addresses.json';
import { pageHere } from './page-here';

const seller = cases.filter(({ kind }) => isSellerCentre(kind as PageKind));

describe('pageHere', () => {
  it('has addresses to agree on', () => expect(seller.length).toBeGreaterThan(20));

  it.each(seller.map(({ url }) => url))('says of %s what readAddress says, or nothing where no market has the host', (url) => {
    const { kind, market, itemId } = readAddress(url);
    const host = new URL(url).hostname;
    expect(pageHere(url)).toEqual(host.endsWith('shopee.cn') ? null : { kind, market, itemId });
  });

  it('knows nothing of other hosts', () => {
    for (const url of [
      'https://shopee.com.br/portal/product/123456',
      'https://seller.shopee.com.br.example.com/portal/product/list',
      'nonsense',
    ])
      expect(pageHere(url)).toBeNull();
  });
});
