import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RowNotes } from './row-notes';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => ({})));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ day: String, dayYear: String }) }));

const shop = { id: 's', market: 'BR' } as never;
const note = (after: number, max: number | null, more: object = {}) => {
  const planned = { doing: 'raise', why: null, before: 800, after, endBefore: null, endAfter: null, protectedRates: [], begins: null };
  const range = max === null ? null : { min: 500, max };
  const row = {
    facts: { price: null, sales: null },
    planned: { ...planned, range, ...more },
    possible: true,
    seen: null,
    differs: null,
    guard: null,
  };
  render(<RowNotes row={row as never} shop={shop} />);
  return screen.queryByText(/^review\.over/);
};

it('says by how much a new rate lies above the suggested range, in the colour of a warning', () => {
  const says = note(1234, 850);
  expect(says?.textContent).toBe('review.over 3,84');
  expect(says?.className).toContain('warn');
});

it.each([
  ['in the range', 850, 850],
  ['of no known range', 1234, null],
])('says nothing of a rate %s', (_, after, max) => {
  expect(note(after, max)).toBe(null);
});
