import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { type Adoption, useAdoptFiles } from '#lib/stores/reports/imports/owners/adopt-files';
import { AskAdoption } from './ask-adoption';

const known = vi.hoisted(() => ({ rows: [] as unknown[], accounts: [] as unknown[] }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/use-market-name', () => ({ useMarketName: () => (market: string) => `in ${market}` }));
vi.mock('#lib/stores/shell/words/use-day-words', () => ({ useDayWords: () => ({ days: () => 'days' }) }));
vi.mock('#lib/stores/reports/imports/import-rows', () => ({ useImportRows: () => ({ rows: known.rows, failure: null }) }));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => known.accounts),
);
vi.mock('#lib/stores/reports/imports/import-room', async () => {
  const { create } = await import('zustand');
  return { useImports: create(() => ({ busy: null, move: vi.fn() })) };
});

const account = (id: string, market: 'VN' | 'BR') => ({ kind: 'affiliateKeyless', id, market, label: id, affiliateId: '1' }) as Account;
const file = (importId: string, market: 'VN' | 'BR', over: Partial<ImportRow> = {}) =>
  ({ importId, market, accountId: `files:${market}`, state: 'ready', name: importId, kind: 'commission', ...over }) as ImportRow;
const move = () => useImports.getState().move as unknown as ReturnType<typeof vi.fn>;
const adopting = (accounts: readonly Account[], rows: readonly ImportRow[]) => {
  Object.assign(known, { accounts, rows });
  return renderHook(() => useAdoptFiles());
};

beforeEach(() => {
  useImports.setState({ busy: null });
  Object.assign(known, { accounts: [], rows: [] });
  vi.clearAllMocks();
});

it('gives files to the only account, market by market, one after the other', () => {
  const [vietnam, brazil] = [file('1', 'VN'), file('2', 'BR')];
  const { rerender } = adopting([account('a', 'VN'), account('b', 'BR')], [vietnam, brazil]);
  expect(move().mock.calls).toEqual([[[vietnam], 'a']]);
  act(() => useImports.setState({ busy: '1' }));
  expect(move()).toHaveBeenCalledTimes(1);
  known.rows = [brazil];
  rerender();
  act(() => useImports.setState({ busy: null }));
  expect(move().mock.calls[1]).toEqual([[brazil], 'b']);
});

it('tries once what cannot be moved', () => {
  adopting([account('a', 'VN')], [file('1', 'VN')]);
  for (const busy of ['1', null, '1', null]) act(() => useImports.setState({ busy }));
  expect(move()).toHaveBeenCalledTimes(1);
});

it('moves nothing where a market has several accounts', () => {
  const { result } = adopting([account('a', 'VN'), account('b', 'VN')], [file('1', 'VN')]);
  expect(move()).not.toHaveBeenCalled();
  expect(result.current).toMatchObject([{ market: 'VN', owners: [{ accountId: 'a' }, { accountId: 'b' }] }]);
});

const asked: Adoption = {
  market: 'VN',
  rows: [file('one.csv', 'VN'), file('two.csv', 'VN')],
  owners: [
    { accountId: 'a', market: 'VN', name: 'Ana' },
    { accountId: 'b', market: 'VN', name: 'Bia' },
  ],
};

it('asks of which account files are, says why, and gives all of them to the one that is chosen', async () => {
  render(<AskAdoption adoptions={[asked]} />);
  const question = screen.getByRole('status');
  for (const text of ['imports.ask.adopt in VN', 'imports.ask.adoptSays', 'one.csv, two.csv']) expect(question.textContent).toContain(text);
  expect(move()).not.toHaveBeenCalled();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'imports.account' }), 'Bia');
  await userEvent.click(screen.getByRole('button', { name: /^imports.useAll 2/ }));
  expect(move()).toHaveBeenCalledExactlyOnceWith(asked.rows, 'b');
});

it('proposes the account of the file that came last', () => {
  known.rows = [file('three.csv', 'VN', { accountId: 'b' }), file('four.csv', 'VN', { accountId: 'a' })];
  render(<AskAdoption adoptions={[asked]} />);
  expect(screen.getByRole<HTMLSelectElement>('combobox').selectedOptions[0]?.textContent).toBe('Bia');
});
