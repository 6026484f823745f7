import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { DroppedFile, FileState } from '#lib/stores/reports/imports/dropped-file';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import type { FoundTable, HeadShown } from '#lib/stores/reports/imports/import-tasks';
import { FileRuns } from './file-runs';

const known = vi.hoisted(() => ({ rows: [] as unknown[] }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ full: (at: number) => `at ${at}` }) }));
vi.mock('#lib/stores/shell/words/use-day-words', () => ({ useDayWords: () => ({ days: () => 'days' }) }));
vi.mock('#lib/stores/reports/imports/import-rows', () => ({ useImportRows: () => ({ rows: known.rows, failure: null }) }));
vi.mock('#lib/stores/reports/imports/import-room', async () => {
  const { create } = await import('zustand');
  const acts = ['drop', 'choose', 'map', 'cancel', 'dismiss'];
  return { useImports: create(() => ({ files: [], ...Object.fromEntries(acts.map((name) => [name, vi.fn()])) })) };
});

const importRow = (over: Partial<ImportRow> = {}): ImportRow => ({
  accountId: 'a',
  importId: 'i',
  state: 'ready',
  name: 'a.csv',
  hash: 'h',
  kind: 'commission',
  language: 'en',
  market: 'VN',
  currency: 'VND',
  asOf: 1,
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
const head = (over: Partial<HeadShown> = {}): HeadShown => ({
  hash: 'h',
  names: ['Ref', 'Quando', 'Meu', 'Cor'],
  firstRows: [['R1', '2026-04-14', '12.5', 'red']],
  kind: null,
  columns: {},
  taken: [],
  ...over,
});
const owner = (accountId: string) => ({ accountId, market: 'VN', name: accountId }) as const;
const needsAccount = (market: 'VN' | null = 'VN') =>
  ({ is: 'needsAccount', table: { market } as FoundTable, owners: [owner('ana'), owner('bia')] }) as const;
const dropped = (id: number, state: FileState, unused: HeadShown | null = null): DroppedFile => ({
  id,
  name: `${id}.csv`,
  state,
  head: unused,
});
const shown = (...files: readonly DroppedFile[]) => {
  useImports.setState({ files });
  render(<FileRuns />);
};
const acts = () => useImports.getState() as unknown as Readonly<Record<'choose' | 'map' | 'cancel' | 'dismiss', ReturnType<typeof vi.fn>>>;

const chosen = (select: HTMLElement) => (select as HTMLSelectElement).selectedOptions[0]?.textContent;

beforeEach(() => {
  known.rows = [];
  useImports.setState({ files: [] });
  vi.clearAllMocks();
});

describe('what becomes of dropped files', () => {
  it.each([
    ['imports.waiting', { is: 'waiting' }],
    ['imports.opening', { is: 'reading', unit: 'bytes', read: 5, of: 10 }],
    ['imports.reading 1.500 300.000', { is: 'reading', unit: 'rows', read: 1_500, of: 300_000 }],
    ['imports.lines 3 3 · imports.orders 2 2', { is: 'stored', row: importRow() }],
    ['imports.netUnknown', { is: 'stored', row: importRow({ net: null }) }],
    ['imports.bad 4 4', { is: 'stored', row: importRow({ bad: 4 }) }],
    ['imports.statesUnknown Shipped', { is: 'stored', row: importRow({ states: ['Shipped'] }) }],
    ['imports.columnsGone 1 Promotion id', { is: 'stored', row: importRow({ missing: ['promotionId'] }) }],
    ['imports.here at 7', { is: 'here', row: importRow() }],
    ['imports.putBackNow', { is: 'putBack', row: importRow() }],
    ['imports.refused.zipInZip', { is: 'refused', code: 'zipInZip', names: [] }],
    ['imports.refused.badRows Net', { is: 'refused', code: 'badRows', names: ['Net'] }],
    ['imports.refused.savedAnew.grouped', { is: 'refused', code: 'savedAnew.grouped', names: [] }],
    ['storageFull', { is: 'failed', failure: failure('storageFull') }],
  ] as const satisfies readonly (readonly [string, FileState])[])('is said: %s', (text, state) => {
    shown(dropped(1, state));
    expect(screen.getByRole('listitem').textContent).toContain(text);
  });

  it('is no news of columns that a person may leave out', () => {
    shown(dropped(1, { is: 'stored', row: importRow({ kind: 'adSpend', missing: ['impressions'] }) }));
    expect(screen.getByRole('listitem').textContent).not.toContain('columnsGone');
  });

  it('can be given up while it goes on, and hidden once nothing does', async () => {
    shown(dropped(1, { is: 'waiting' }), dropped(2, { is: 'here', row: importRow() }));
    expect(screen.queryByRole('button', { name: 'imports.clear' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'imports.stop: 1.csv' }));
    expect(acts().cancel).toHaveBeenCalledExactlyOnceWith(1);
    act(() => useImports.setState({ files: [dropped(2, { is: 'here', row: importRow() })] }));
    await userEvent.click(screen.getByRole('button', { name: 'imports.clear' }));
    expect(acts().dismiss).toHaveBeenCalledExactlyOnceWith(2);
  });
});

describe('whose files are', () => {
  it('is asked once of all alike, and what was said last is proposed', async () => {
    known.rows = [importRow({ accountId: 'bia', importedAt: 9 }), importRow({ accountId: 'ana', importedAt: 1 })];
    shown(dropped(1, needsAccount()), dropped(2, needsAccount()));
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(chosen(screen.getByRole('combobox'))).toBe('bia');
    await userEvent.click(screen.getByRole('button', { name: /^imports.useAll 2/ }));
    expect(acts().choose).toHaveBeenCalledExactlyOnceWith(1, owner('bia'), true);
  });

  it('is what the person chooses', async () => {
    shown(dropped(1, needsAccount()));
    expect(chosen(screen.getByRole('combobox'))).toBe('ana');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'bia');
    await userEvent.click(screen.getByRole('button', { name: /^imports.useAll/ }));
    expect(acts().choose).toHaveBeenCalledExactlyOnceWith(1, owner('bia'), true);
  });
});

describe('what columns hold', () => {
  const select = (name: string) => within(screen.getByRole('dialog')).getByLabelText(name);
  const save = <T extends HTMLElement>() => screen.getByRole<T>('button', { name: 'imports.columnsSave' });

  it('of a head that nobody knows is told column by column, nothing is filled in, and no less than is needed is taken', async () => {
    const state = { is: 'needsMapping', head: head(), code: 'unknownHead', names: [] } as const;
    shown(dropped(1, state), dropped(2, state));
    await userEvent.click(screen.getByRole('button', { name: 'imports.columns' }));
    for (const name of head().names) expect(chosen(select(name))).toBe('imports.column.none');
    expect(screen.getByRole('dialog').textContent).toContain('12.5');
    await userEvent.selectOptions(select('Ref'), 'Order id');
    await userEvent.selectOptions(select('Meu'), 'Affiliate Net Commission');
    expect(save<HTMLButtonElement>().disabled).toBe(true);
    await userEvent.selectOptions(select('Quando'), 'Order Time');
    await userEvent.click(save());
    const answer = { kind: 'commission', columns: { 0: 'orderId', 1: 'orderTime', 2: 'netCommission', 3: null } };
    expect(acts().map.mock.calls).toEqual([
      [1, answer],
      [2, answer],
    ]);
  });

  it('of a known report is asked for its new columns alone, and may be left unsaid', async () => {
    const unused = head({ kind: 'commission', columns: { 3: null }, taken: ['orderId', 'orderTime', 'netCommission'] });
    shown(dropped(1, { is: 'stored', row: importRow({ unknown: ['Cor'] }) }, unused));
    const offer = screen.getByText('imports.columnsUnknown 1 Cor');
    expect(offer).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'imports.columns' }));
    expect(within(screen.getByRole('dialog')).getAllByRole('combobox')).toHaveLength(1);
    expect(within(select('Cor')).getByRole<HTMLOptionElement>('option', { name: 'Order id' }).disabled).toBe(true);
    await userEvent.selectOptions(select('Cor'), 'Sub_id1');
    await userEvent.click(save());
    expect(acts().map).toHaveBeenCalledExactlyOnceWith(1, { kind: 'commission', columns: { 3: 'subId1' } });
  });
});
