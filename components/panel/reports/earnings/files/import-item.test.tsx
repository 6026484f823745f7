import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { ImportItem } from './import-item';

const known = vi.hoisted(() => ({ accounts: [] as unknown[] }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/use-market-name', () => ({ useMarketName: () => (market: string) => `in ${market}` }));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ full: (at: number) => `at ${at}` }) }));
vi.mock('#lib/stores/shell/words/use-day-words', () => ({ useDayWords: () => ({ days: () => 'days' }) }));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => known.accounts),
);
vi.mock('#lib/stores/reports/imports/import-room', async () => {
  const { create } = await import('zustand');
  const acts = ['undo', 'putBack', 'erase', 'move'];
  return { useImports: create(() => ({ busy: null, ...Object.fromEntries(acts.map((name) => [name, vi.fn()])) })) };
});

const importRow = (over: Partial<ImportRow> = {}): ImportRow => ({
  accountId: 'files:VN',
  importId: 'i',
  state: 'ready',
  name: 'a.csv',
  hash: 'h',
  kind: 'commission',
  language: 'en',
  market: 'VN',
  currency: 'VND',
  asOf: 5,
  asOfBy: 'name',
  importedAt: 7,
  lines: 3,
  orders: 2,
  first: null,
  last: null,
  unknown: [],
  missing: [],
  bad: 0,
  byPlace: [],
  byPerson: [],
  net: '100000',
  chunks: 1,
  words: 1,
  ...over,
});
const account = (id: string, market: string) => ({ kind: 'affiliateKeyless', id, market, label: `label ${id}`, affiliateId: '1' });
const shown = (over: Partial<ImportRow> = {}): ImportRow => {
  const row = importRow(over);
  render(<ImportItem row={row} />);
  return row;
};
const says = () => screen.getByRole('listitem').textContent;
const acts = () => useImports.getState() as unknown as Readonly<Record<'undo' | 'putBack' | 'erase' | 'move', ReturnType<typeof vi.fn>>>;
const openMenu = () => userEvent.click(screen.getByRole('button', { name: 'imports.more a.csv' }));

beforeEach(() => {
  known.accounts = [];
  useImports.setState({ busy: null });
  vi.clearAllMocks();
});

describe('a file that was taken in', () => {
  it.each([
    ['imports.kind.commission · in VN · imports.language.en · earnings.filesOf in VN', {}],
    ['imports.lines 3 3 · imports.orders 2 2 · imports.net', {}],
    ['imports.rows 3 3', { kind: 'lazadaConversions', net: null }],
    ['imports.netUnknown', { net: null }],
    ['imports.asOf at 5 *', { asOfBy: 'modified' }],
    ['imports.byPlace Order Time · imports.byPerson Sub_id1', { byPlace: ['orderTime'], byPerson: ['subId1'] }],
    ['imports.columnsUnknown 1 Cor', { unknown: ['Cor'] }],
    ['imports.columnsGone 1 Promotion id', { missing: ['promotionId'] }],
    ['imports.statesUnknown Shipped', { states: ['Shipped'] }],
    ['imports.bad 4 4', { bad: 4 }],
    ['imports.sums 2 2', { sums: 2 }],
    ['imports.undone', { state: 'undone' }],
  ] as const satisfies readonly (readonly [string, Partial<ImportRow>])[])('says %s', (text, over) => {
    shown(over);
    expect(says()).toContain(text);
  });

  it('says nothing of what is not there', () => {
    shown();
    for (const text of [
      'imports.byPlace',
      'imports.byPerson',
      'Unknown',
      'imports.columnsGone',
      'imports.bad',
      'imports.sums',
      'imports.undone',
      '*',
    ])
      expect(says()).not.toContain(text);
  });

  it('names no money and no orders of another programme', () => {
    shown({ kind: 'lazadaConversions', net: null });
    for (const text of ['imports.net', 'imports.orders']) expect(says()).not.toContain(text);
  });

  it('names the account that it is of, and shows a name that would reorder the line as plain text', () => {
    known.accounts = [account('ana', 'VN')];
    shown({ accountId: 'ana', name: '\u202evsc.exe' });
    expect(says()).toContain('label ana');
    expect(says()).not.toContain('\u202e');
  });
});

describe('what can be done with it', () => {
  it('is undone by one click, and put back by one', async () => {
    const row = shown();
    await userEvent.click(screen.getByRole('button', { name: 'imports.undo: a.csv' }));
    expect(acts().undo).toHaveBeenCalledExactlyOnceWith(row);
  });

  it('is put back, and moved nowhere while it is undone', async () => {
    known.accounts = [account('ana', 'VN')];
    const row = shown({ state: 'undone' });
    await userEvent.click(screen.getByRole('button', { name: 'imports.restore: a.csv' }));
    expect(acts().putBack).toHaveBeenCalledExactlyOnceWith(row);
    await openMenu();
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['imports.erase']);
  });

  it('is moved to other accounts of its own market alone', async () => {
    known.accounts = [account('ana', 'VN'), account('bia', 'VN'), account('caio', 'BR')];
    const row = shown({ accountId: 'ana' });
    await openMenu();
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['imports.assign label bia', 'imports.erase']);
    await userEvent.click(screen.getByRole('menuitem', { name: 'imports.assign label bia' }));
    expect(acts().move).toHaveBeenCalledExactlyOnceWith([row], 'bia');
  });

  it('is erased only once the person has said so', async () => {
    const row = shown();
    const ask = async () => {
      await openMenu();
      await userEvent.click(screen.getByRole('menuitem', { name: 'imports.erase' }));
      return within(screen.getByRole('dialog'));
    };
    await userEvent.click((await ask()).getByRole('button', { name: 'imports.cancel' }));
    expect([screen.queryByRole('dialog'), acts().erase.mock.calls]).toEqual([null, []]);
    await userEvent.click((await ask()).getByRole('button', { name: 'imports.erase' }));
    expect(acts().erase).toHaveBeenCalledExactlyOnceWith(row);
  });
});
