import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { NamedChange } from '#lib/stores/rates/journal/use-journal';
import { JobChanges } from './job-changes';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ time: () => '12:00' }) }));
vi.mock('./journal-item', () => ({ JournalItem: ({ row }: { row: NamedChange }) => <li>{row.id}</li> }));

const shop = { id: 'a', market: 'BR' } as never;
const changes = ['add', 'edit', 'edit', 'edit'].map(
  (what, n) => ({ id: `${n}`, accountId: 'a', jobId: 'j', at: 9 - n, what }) as NamedChange,
);
const heads = (rest: { total: number; add: number; edit: number; remove: number } | null) => {
  const { container, unmount } = render(<JobChanges rows={changes} rest={rest} shop={shop} />);
  const row = container.querySelector('[data-job]');
  const texts = [screen.getByRole('button', { expanded: false }).textContent, row?.querySelector('p')?.textContent];
  unmount();
  return texts;
};

it.each([
  [null, 'journal.jobRow 4', '12:00 · journal.changes.add: 1 · journal.changes.edit: 3 · journal.job'],
  [
    { total: 170, add: 50, edit: 119, remove: 1 },
    'journal.jobRow 174',
    '12:00 · journal.changes.add: 51 · journal.changes.edit: 122 · journal.changes.remove: 1 · journal.job',
  ],
  [{ total: 20_000, add: 0, edit: 20_000, remove: 0 }, 'journal.jobRow.atLeast 20004', '12:00 · journal.job'],
])('a job of which the list has four changes, and %j besides, says how many they are', (rest, head, line) => {
  expect(heads(rest)).toEqual([head, line]);
});
