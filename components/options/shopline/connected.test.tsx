import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { FailureCode } from '#lib/domain/failure';
import { ShoplineConnected } from './connected';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/options-route', () => ({ goTo: vi.fn() }));
vi.mock('./accounts-list', () => ({ StoresList: () => null }));
let check: { at: number; failure: FailureCode | null };
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => [{ id: 'x', name: 'Demo', check }]),
);
const store = { id: 'x', name: 'Demo', check: null } as never;

beforeEach(() => {
  check = { at: 1, failure: null };
});

it('a token that opens the campaigns: the store is connected', () => {
  render(<ShoplineConnected store={store} isOther={false} />);
  expect(screen.getByRole('heading').textContent).toBe('options.stores.connected');
  expect(screen.queryByRole('alert')).toBe(null);
});

it.each<FailureCode>(['storeNoScope', 'storeNoFeature', 'storeIpRefused'])(
  'a token that is taken but refused with %s: saved, and what to mend',
  (code) => {
    check = { at: 1, failure: code };
    render(<ShoplineConnected store={store} isOther={false} />);
    expect(screen.getByRole('heading').textContent).toBe('options.stores.saved');
    expect(screen.queryByText('options.stores.connectedWhat')).toBe(null);
    expect(screen.getByRole('alert').textContent).toContain(`todo ${code}`);
  },
);
