import { expect, it, vi } from 'vitest';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { chooseShop } from '#lib/stores/shops/panel-shop';

vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: () => [],
  settingNow: () => ({}),
  saveSetting: async () => ({ ok: true, value: null }),
  onSetting: () => () => () => undefined,
}));

it.each([
  ['#review/s', '#review/other'],
  ['#targeted/draft-s.1', '#targeted'],
  ['#shop/123456', '#shop'],
  ['#performance/product-123456', '#performance'],
  ['#bills/2026-10%20Seller%2036', '#bills'],
  ['#profit/change-1', '#profit'],
  ['#shop/morning', '#shop/morning'],
  ['#conversions/affiliate', '#conversions/affiliate'],
  ['#rates', '#rates'],
  ['', ''],
])('from %s the other shop is shown at %s: what is open of one shop is left', (from, to) => {
  location.hash = from;
  chooseShop({ id: 'other', market: 'BR' } as ShopAccount);
  expect(location.hash).toBe(to);
});
