import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useOpenShop } from '#lib/stores/shops/open-shop';
import { chooseShop, useKeepShop, usePanelShop } from '#lib/stores/shops/panel-shop';

const SHOPS = [
  { id: 'a', shopId: '1', market: 'BR' },
  { id: 'b', shopId: '2', market: 'BR' },
];
const state = vi.hoisted(() => ({ url: '', chosen: {} as Record<string, string> }));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'shops' ? SHOPS : name === 'shopInPanel' ? state.chosen : []),
  settingNow: () => state.chosen,
  saveSetting: async (_name: string, value: Record<string, string>) => {
    state.chosen = value;
  },
}));
vi.mock('#lib/stores/shell/tab', () => ({ useTab: (of: (all: unknown) => unknown) => of({ tab: { tabId: 1, url: state.url } }) }));

const productOf = (shopId: string) => `https://shopee.com.br/x-i.${shopId}.77`;
const OTHER = 'https://example.com/';

function panel() {
  const hook = renderHook(() => {
    useKeepShop();
    return usePanelShop().shop?.id;
  });
  const see = (url: string) => {
    state.url = url;
    hook.rerender();
    return hook.result.current;
  };
  const go = (hash: string) => {
    act(() => {
      location.hash = hash;
      dispatchEvent(new Event('hashchange'));
    });
    return hook.result.current;
  };
  return { see, go };
}

beforeEach(() => {
  location.hash = '#profit';
  Object.assign(state, { url: OTHER, chosen: { BR: 'a' } });
  useOpenShop.getState().keep(null, null);
});

it.each(['profit/change-1', 'bills/2026-10 Seller 1', 'targeted/9', 'affiliates/31', 'performance/product-7', 'shop/7'])(
  'the head stays that of what is open, whatever product is in front: %s',
  (page) => {
    const { see, go } = panel();
    expect(go(`#${page}`)).toBe('a');
    expect(see(productOf('2'))).toBe('a');
    state.chosen = { BR: 'b' };
    expect(see(OTHER)).toBe('a');
  },
);

it.each(['profit', 'conversions/product', 'rates', 'shop'])(
  'a view with nothing of one shop open goes with the product in front: %s',
  (view) => {
    const { see, go } = panel();
    go(`#${view}`);
    expect(see(productOf('2'))).toBe('b');
    expect(see(productOf('1'))).toBe('a');
  },
);

it('what was open is left with its shop when the person chooses another', () => {
  const { see, go } = panel();
  go('#bills/1');
  act(() => chooseShop(SHOPS[1] as never));
  expect(location.hash).toBe('#bills');
  go(location.hash);
  expect(see(OTHER)).toBe('b');
});

it('another page that is opened carries the shop that the panel is about then', () => {
  const { see, go } = panel();
  go('#bills/1');
  go('#bills');
  expect(see(productOf('2'))).toBe('b');
  expect(go('#bills/2')).toBe('b');
  expect(see(productOf('1'))).toBe('b');
});
