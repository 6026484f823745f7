import { expect, it } from 'vitest';
import type { PageOwner, PageState } from './page-state';
import { writeGuard } from './write-guard';

const shop = (id: string, readOnly = false) => ({ id, readOnly });
const page = (owner: PageOwner, shopAccountId: string | null, otherShopAccountId: string | null = null): PageState => ({
  ...{ tabId: 1, windowId: 1, at: 0, kind: 'seller-product-list', market: 'BR', rows: 24, ids: [], matched: [] },
  ...{ whose: owner, shopAccountId, otherShopAccountId, failure: null },
});
const at = (state: PageState | null) => ({ isSellerCentre: true, page: state });
const free = { kind: 'free' };
const needsTick = { kind: 'needsTick' };
const blocked = (ownerId: string | null) => ({ kind: 'blocked', why: 'otherShop', ownerId });

it.each([
  ['no Seller Centre page is in front', { isSellerCentre: false, page: null }, free],
  ['another kind of page is in front, an old look is kept', { isSellerCentre: false, page: page('other', 'a', 'b') }, free],
  ['the page has not told anything', at(null), needsTick],
  ['it shows this shop’s products', at(page('same', 'a')), free],
  ['nothing on it is recognised', at(page('unknown', 'a')), needsTick],
  ['no shop of that market is connected', at(page('unknown', null)), needsTick],
  ['it is another connected shop’s', at(page('other', 'a', 'b')), blocked('b')],
  ['it is another shop’s that is not connected', at(page('other', 'a')), blocked(null)],
  // Judged for the shop that the panel was about then.
  ['it was judged as another shop’s', at(page('same', 'b')), blocked('b')],
  ['it was judged for another shop, and found to be this one’s', at(page('other', 'b', 'a')), free],
  ['it was judged for another shop, and found to be a third one’s', at(page('other', 'b', 'c')), blocked('c')],
  ['it was judged for another shop, as nobody’s of ours', at(page('other', 'b')), needsTick],
  ['it was judged for another shop, and told nothing', at(page('unknown', 'b')), needsTick],
])('where %s', (_where, inFront, guard) => {
  expect(writeGuard(shop('a'), inFront)).toEqual(guard);
});

it('a shop that is read only is never changed, whatever is in front', () => {
  for (const inFront of [{ isSellerCentre: false, page: null }, at(page('same', 'a')), at(page('other', 'a', 'b'))])
    expect(writeGuard(shop('a', true), inFront)).toEqual({ kind: 'blocked', why: 'readOnly' });
});
