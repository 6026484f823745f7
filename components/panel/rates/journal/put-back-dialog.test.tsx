import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { JournalRow } from '#lib/stores/rates/journal/revert';
import { PutBackDialog } from './put-back-dialog';

const standing = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => [{ id: 'a', shopId: '1', market: 'BR', name: 'Casa' }]),
);
vi.mock('#lib/stores/shell/use-live', () => ({ useLive: () => ({ value: standing.now, failure: null }) }));

const row = (what: 'add' | 'edit', before: number | null, after: number) =>
  ({ id: 'r', accountId: 'a', itemId: '7', what, before, after, outcome: 'done' }) as unknown as JournalRow;
const owed = { rate: 1800, until: Date.UTC(2026, 11, 6) };

it.each([
  ['what was raised, and is owed for a week', row('edit', 900, 1800), { rate: 1800, owed }, ['journal.back.owedSays']],
  ['what was lowered', row('edit', 1800, 900), { rate: 900, owed: null }, ['journal.back.raises']],
  // Nothing is raised by taking a product out.
  ['what was added just now', row('add', null, 1800), { rate: null, owed: null }, []],
  ['what was added, and is owed', row('add', null, 1800), { rate: 1800, owed }, ['journal.back.owedSays']],
])('says of %s what reverting it cannot take back', (_what, change, now, says) => {
  standing.now = now;
  render(<PutBackDialog row={change} />);
  const told = ['journal.back.owedSays', 'journal.back.raises'].filter((text) => screen.queryByText(text) !== null);
  expect(told).toEqual(says);
});
