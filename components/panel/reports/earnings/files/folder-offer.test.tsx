import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { useFolders } from '#lib/stores/reports/imports/folders/folder-room';
import type { WatchedFolder } from '#lib/stores/reports/imports/folders/folders';
import { FolderOffer } from './folder-offer';
import { WatchedFolders } from './watched-folders';

vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/shell/words/use-day-words', () => ({ useDayWords: () => ({ days: () => 'days' }) }));
vi.mock('#lib/stores/reports/imports/folders/folder-room', async () => {
  const { create } = await import('zustand');
  const acts = ['check', 'add', 'allow', 'take', 'leave', 'give', 'remove'];
  return {
    useFolders: create(() => ({ folders: null, cannot: false, failure: null, ...Object.fromEntries(acts.map((name) => [name, vi.fn()])) })),
  };
});

const folder = (over: Partial<WatchedFolder> = {}): WatchedFolder => ({
  id: 'f',
  name: 'Downloads',
  accountId: null,
  is: 'read',
  fresh: [],
  ...over,
});
const acts = () =>
  useFolders.getState() as unknown as Readonly<Record<'check' | 'allow' | 'take' | 'leave' | 'remove' | 'add', ReturnType<typeof vi.fn>>>;

beforeEach(() => {
  useFolders.setState({ folders: null, cannot: false });
  vi.clearAllMocks();
});

it('looks up what is new when the page is shown and when it gets the focus, and never else', () => {
  const { unmount } = render(<FolderOffer />);
  expect(acts().check).toHaveBeenCalledTimes(1);
  act(() => void dispatchEvent(new Event('focus')));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(acts().check).toHaveBeenCalledTimes(3);
  unmount();
  dispatchEvent(new Event('focus'));
  expect(acts().check).toHaveBeenCalledTimes(3);
});

it('offers what is new at one click, says where the browser asks again, and nothing of a folder without either', async () => {
  const fresh = [new File(['a'], 'AffiliateCommissionReport1.csv')];
  useFolders.setState({ folders: [folder({ fresh }), folder({ id: 'g', name: 'Other', is: 'ask' }), folder({ id: 'h', name: 'Quiet' })] });
  render(<FolderOffer />);
  expect(screen.getAllByRole('status')).toHaveLength(2);
  expect(screen.getByText('imports.folder.new 1 1 Downloads')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'imports.folder.take' }));
  await userEvent.click(screen.getByRole('button', { name: 'imports.folder.leave' }));
  expect(screen.getByText('imports.folder.again Other')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'imports.folder.allow' }));
  expect([acts().take.mock.calls, acts().leave.mock.calls, acts().allow.mock.calls]).toEqual([[['f']], [['f']], [['g']]]);
});

it('lists folders with how they stand; each can be given up, and where none can be chosen that is said', async () => {
  useFolders.setState({ folders: [folder({ is: 'gone' }), folder({ id: 'g', name: 'Other', is: 'refused' })], cannot: true });
  render(<WatchedFolders />);
  expect(screen.getByText('imports.folder.gone Downloads')).toBeDefined();
  expect(screen.getByText('imports.folder.refused Other')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('imports.folder.cannot');
  await userEvent.click(screen.getByRole('button', { name: 'imports.folder.remove Downloads' }));
  await userEvent.click(screen.getByRole('button', { name: 'imports.folder.add' }));
  expect([acts().remove.mock.calls, acts().add.mock.calls.length]).toEqual([[['f']], 1]);
});
