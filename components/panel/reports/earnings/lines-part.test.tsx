import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LinesOf } from '#lib/stores/reports/earnings-view/earnings-choice';
import { LinesPart } from './lines-part';

vi.mock('#lib/stores/shell/use-texts', () => ({ useTexts: () => ({ t: texts.now, language: 'en' }) }));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => presets.now));
vi.mock('#lib/stores/reports/earnings/use-earnings', () => ({
  useEarningsRows: () => ({ value: { count: 1, from: 0, rows: [] }, failure: null, busy: false }),
}));

const texts = vi.hoisted(() => ({ now: (key: string) => `en ${key}` }));
const presets = vi.hoisted(() => ({ now: [{ id: 'p', name: 'Stories', slots: ['ig'] }] }));
const ana = { id: 'a', market: 'BR', name: 'Ana', hasKey: true } as const;
const place = { market: 'BR', markets: ['BR'], accounts: [ana], all: [ana], today: '2026-11-29' } as const;
const group = (by: 'group' | 'shop', keys: readonly string[], name: string | null = null): LinesOf => ({
  what: 'group',
  by,
  group: { keys, depth: keys.length - 1, name },
});

it.each([
  [{ what: 'all' }, 'en earnings.allLines', 'pt earnings.allLines'],
  [{ what: 'step', step: 'cancelled' }, 'en earnings.step.cancelled', 'pt earnings.step.cancelled'],
  [group('group', ['', '']), 'en earnings.none.group › en earnings.none.subId', 'pt earnings.none.group › pt earnings.none.subId'],
  [group('shop', ['7'], 'Casa'), 'Casa', 'Casa'],
  [group('group', ['p']), 'Stories', 'Reels'],
] as const)('the lines of %j are titled in the language and by the names of the moment', (of, before, after) => {
  texts.now = (key) => `en ${key}`;
  presets.now = [{ id: 'p', name: 'Stories', slots: ['ig'] }];
  const lines = { of, only: {} };
  const { rerender } = render(<LinesPart place={place} lines={lines} />);
  expect(screen.getByRole('heading').textContent).toBe(before);
  texts.now = (key) => `pt ${key}`;
  presets.now = [{ id: 'p', name: 'Reels', slots: ['ig'] }];
  rerender(<LinesPart place={place} lines={lines} />);
  expect(screen.getByRole('heading').textContent).toBe(after);
});

it.each([
  [{ what: 'all' }, 'net'],
  [{ what: 'step', step: 'pending' }, 'net'],
  [{ what: 'step', step: 'cancelled' }, 'lost'],
  [{ what: 'step', step: 'fee' }, 'fee'],
  [{ what: 'step', step: 'gross' }, 'gross'],
] as const)('the lines of %j begin with what makes the figure, and show all amounts once', (of, first) => {
  render(<LinesPart place={place} lines={{ of, only: {} }} />);
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => /earnings\.lineMoney\.(\w+)/.exec(textContent ?? '')?.[1]);
  const money = heads.filter((id) => id !== undefined);
  expect(money[0]).toBe(first);
  expect(money.toSorted()).toEqual(['fee', 'gross', 'lost', 'net', 'refund', 'value']);
});
