import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { dropFileHead, type FileHeadRow, putFileHead } from '#lib/stores/reports/imports/named-heads';
import { NamedHeads } from './named-heads';

const known = vi.hoisted(() => ({ heads: [] as unknown[] }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/words/use-day-words', () => ({ useDayWords: () => ({ days: () => 'days' }) }));
vi.mock('#lib/stores/reports/imports/named-heads', () => ({
  useNamedHeads: () => known.heads,
  dropFileHead: vi.fn(),
  putFileHead: vi.fn(),
  MOST_HEADS: 3,
}));

const head = (over: Partial<FileHeadRow> = {}): FileHeadRow => ({
  hash: 'ref\nquando\nmeu\ncor',
  kind: 'commission',
  columns: { 0: 'orderId', 1: 'orderTime', 2: 'netCommission', 3: null },
  at: 1,
  ...over,
});
const shown = (...heads: readonly FileHeadRow[]) => {
  known.heads = [...heads];
  render(<NamedHeads />);
};
const select = (name: string) => within(screen.getByRole('dialog')).getByLabelText<HTMLSelectElement>(name);
const change = () => userEvent.click(screen.getByRole('button', { name: 'imports.named.change' }));
const save = () => userEvent.click(screen.getByRole('button', { name: 'imports.columnsSave' }));

beforeEach(() => vi.clearAllMocks());

it('is not there where the person has named no column', () => {
  shown();
  expect(screen.queryByRole('region')).toBeNull();
});

it('says what each column was said to hold, and nothing of those that are not used', () => {
  shown(head(), head({ hash: 'a\nb', kind: 'adSpend', columns: { 0: null, 1: null } }));
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('ref → Order id, quando → Order Time, meu → Affiliate Net Commission');
  expect(first?.textContent).not.toContain('cor');
  // Of one that uses none, the names tell which it is.
  expect(second?.textContent).toContain('a, b');
});

it('says how many are remembered where there are as many', () => {
  shown(head({ hash: 'a' }), head({ hash: 'b' }));
  expect(screen.queryByText(/imports\.named\.most/u)).toBeNull();
  shown(head({ hash: 'a' }), head({ hash: 'b' }), head({ hash: 'c' }));
  expect(screen.getByText(/imports\.named\.most 3/u)).toBeDefined();
});

it('can be changed from what was said, and is remembered by the same head', async () => {
  shown(head());
  await change();
  expect(['ref', 'quando', 'meu', 'cor'].map((name) => select(name).selectedOptions[0]?.textContent)).toEqual([
    'Order id',
    'Order Time',
    'Affiliate Net Commission',
    'imports.column.none',
  ]);
  await userEvent.selectOptions(select('cor'), 'Sub_id1');
  await save();
  expect(putFileHead).toHaveBeenCalledExactlyOnceWith({
    hash: head().hash,
    kind: 'commission',
    columns: { 0: 'orderId', 1: 'orderTime', 2: 'netCommission', 3: 'subId1' },
    at: expect.any(Number),
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks for the named columns alone where the others are known by their names', async () => {
  shown(head({ columns: { 3: 'subId1' } }));
  await change();
  expect(within(screen.getByRole('dialog')).getAllByRole('combobox')).toHaveLength(1);
  await userEvent.selectOptions(select('cor'), 'Sub_id2');
  await save();
  expect(vi.mocked(putFileHead).mock.calls[0]?.[0]).toMatchObject({ kind: 'commission', columns: { 3: 'subId2' } });
});

it('is forgotten by one click', async () => {
  shown(head());
  await userEvent.click(screen.getByRole('button', { name: /^imports.named.forget/ }));
  expect(dropFileHead).toHaveBeenCalledExactlyOnceWith(head().hash);
  expect(putFileHead).not.toHaveBeenCalled();
});
