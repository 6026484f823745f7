import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PageState } from '#lib/domain/shops/page-state';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { openOptions } from '#lib/stores/shell/open-page';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { ShopView } from './shop-view';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/open-page', () => ({ openOptions: vi.fn() }));
vi.mock('#lib/stores/shell/use-panel-view', () => ({ usePanelView: () => ({ view: 'shop', part: null }) }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => false));
vi.mock('#lib/stores/shops/panel-shop', () => ({ usePanelShop: vi.fn() }));
vi.mock('#components/shops/shop-standing', () => ({ ShopStanding: () => null }));
vi.mock('#components/shops/other-shop-notice', () => ({ OtherShopNotice: () => <p>other shop</p> }));
vi.mock('./product-list', () => ({ ProductList: () => <p>products</p> }));
vi.mock('./health-line', () => ({ HealthLine: () => <p>health</p> }));
vi.mock('./badge-switches', () => ({ BadgeSwitches: () => null, ShowsSwitch: () => null }));
vi.mock('./own-product', () => ({ OwnProduct: () => null }));

const shop = { id: 'a', shopId: '1', market: 'BR' } as ShopAccount;
const page = {
  ids: ['1', '2'],
  matched: [],
  whose: 'unknown',
  failure: null,
  shopAccountId: 'a',
  otherShopAccountId: null,
  rows: 24,
} as unknown as PageState;
const show = (more: Partial<PageState> | null) => {
  const about = {
    shop,
    choice: [shop],
    inFront: 'sellerCentre',
    kind: 'seller-product-list',
    itemId: null,
    asking: false,
    otherShop: null,
  };
  vi.mocked(usePanelShop).mockReturnValue({ ...about, page: more && { ...page, ...more } } as never);
  render(<ShopView />);
};

beforeEach(() => vi.mocked(openOptions).mockClear());

it('a shop in front that is not connected is said to be so, instead of how many rows were recognised', async () => {
  show({});
  expect(screen.getByText('panel.shop.unconnected.title')).toBeDefined();
  expect(screen.queryByText('health')).toBe(null);
  expect(screen.getByText('products')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'panel.shop.unconnected.connect' }));
  expect(openOptions).toHaveBeenCalledExactlyOnceWith('accounts/shop');
});

it.each([
  ['its own shop', { matched: ['1'], whose: 'same' as const }, 'health'],
  ['another connected shop', { whose: 'other' as const, otherShopAccountId: 'b' }, 'other shop'],
  ['a shop that could not be asked', { failure: { code: 'timeout' as const } }, 'health'],
  ['nothing that was told yet', null, 'health'],
])('a page of %s is not called unconnected', (_, more, says) => {
  show(more);
  expect(screen.queryByText('panel.shop.unconnected.title')).toBe(null);
  expect(screen.getByText(says)).toBeDefined();
});
