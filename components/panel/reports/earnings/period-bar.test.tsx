import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useEarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { PeriodBar } from './period-bar';

const keyed = (id: string, market: string) => ({ id, kind: 'affiliateKey', market, label: `Account ${id}`, appId: id });
const accounts = vi.hoisted(() => ({ now: [] as object[] }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => accounts.now),
);
vi.mock('./earnings-menu', () => ({ EarningsMenu: () => null }));
vi.mock('./sync-fresh', () => ({ SyncFresh: () => null }));

beforeEach(() => act(() => useEarningsChoice.setState(useEarningsChoice.getInitialState(), true)));

function Bar() {
  const place = useEarningsPlace();
  return place && <PeriodBar place={place} standing={null} />;
}
const shown = () => renderHook(useEarningsPlace).result.current?.accounts.map(({ id }) => id);

it('says whose money is shown where a market has several accounts, and shows one account’s alone', async () => {
  accounts.now = [keyed('a', 'BR'), keyed('b', 'BR'), keyed('c', 'VN')];
  render(<Bar />);
  const select = screen.getByRole('combobox', { name: 'earnings.account' });
  expect(select.textContent).toContain('earnings.allAccounts');
  expect(shown()).toEqual(['a', 'b']);
  await userEvent.selectOptions(select, 'b');
  expect(shown()).toEqual(['b']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'earnings.account' }), '');
  expect(shown()).toEqual(['a', 'b']);
});

it('is of another country’s accounts once that is chosen, and of all again where the account is gone', async () => {
  accounts.now = [keyed('a', 'BR'), keyed('b', 'BR'), keyed('c', 'VN')];
  render(<Bar />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'earnings.account' }), 'b');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'earnings.market' }), 'VN');
  expect(shown()).toEqual(['c']);
  expect(screen.queryByRole('combobox', { name: 'earnings.account' })).toBeNull();
  act(() => useEarningsChoice.setState({ market: 'BR', account: 'gone' }));
  expect(shown()).toEqual(['a', 'b']);
});
