import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { VirtualTable } from '#components/ui/table/virtual-table';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { moneyFromWire } from '#lib/domain/money';
import { BOARD_COLUMNS, type BoardColumnId } from '#lib/domain/rates/board/board-columns';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import { boardColumns } from './board-columns';
import { cellWords } from './cell-words';

const t = (key: string, values?: Readonly<Record<string, unknown>>) => [key, ...Object.values(values ?? {})].join(' ');
const WORDS = cellWords(t, 'en', 'BR');
const rate = (points: number) => rateFromBasisPoints(points);

const KNOWN: BoardRow = {
  itemId: '101',
  name: 'Garrafa',
  sku: 'G-1',
  category: 'Casa',
  imageUrl: null,
  place: 'running',
  rate: rate(500),
  startsAt: null,
  endsAt: null,
  leavesAt: null,
  protections: [],
  min: rate(950),
  max: rate(1300),
  gap: 'below',
  price: moneyFromWire('1234.5', 'BRL'),
  stock: 1200,
  sold: 7,
  subsidy: rate(250),
  affiliates: 0,
  reasons: ['high_popularity', 'something_new'],
  sales: { sales: moneyFromWire('100', 'BRL'), commission: moneyFromWire('6', 'BRL') },
};
const UNREAD: BoardRow = {
  ...KNOWN,
  itemId: '102',
  name: '',
  sku: null,
  category: null,
  place: 'unread',
  rate: null,
  min: null,
  max: null,
  gap: 'unknown',
  price: null,
  stock: null,
  sold: null,
  subsidy: null,
  affiliates: null,
  reasons: [],
  sales: 'unread',
};

const ALL = BOARD_COLUMNS.map(({ id }) => id);
const onSort = vi.fn();
function table(ids: readonly BoardColumnId[], rows: readonly BoardRow[]) {
  render(
    <VirtualTable label="Rates" columns={boardColumns(ids, WORDS)} count={rows.length} rowAt={(index) => rows[index]} onSort={onSort} />,
  );
  const [head, ...body] = screen.getAllByRole('row');
  const names = within(head!)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent?.replace('rates.column.', ''));
  const cells = (row: number) => [...body[row]!.children].map((cell) => cell.textContent?.replaceAll('\u00a0', ' ').trim());
  return { names, of: (row: number) => Object.fromEntries(names.map((name, place) => [name, cells(row)[place]])), body };
}

beforeEach(() => {
  onSort.mockClear();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(480);
  document.documentElement.style.fontSize = '16px';
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 3rem; }';
  document.head.replaceChildren(sheet);
});

it('writes what is known as the market writes it', () => {
  expect(table(ALL, [KNOWN]).of(0)).toMatchObject({
    price: 'R$ 1.234,50',
    stock: '1.200',
    sold: '7',
    affiliates: '0',
    subsidy: '+2,5%',
    rate: '5%',
    suggested: '9,5–13%',
    blended: '6%',
    sales: 'R$ 100,00',
    commission: 'R$ 6,00',
    sku: 'G-1',
    category: 'Casa',
    reason: 'rates.reason.high_popularity · something_new',
    end: 'rates.noEnd',
  });
});

it('says of nothing that it is 0: what nobody told is a dash, a list read to its end without the product is 0', () => {
  const unread = table(ALL, [UNREAD, { ...UNREAD, sales: 'none' }]);
  const { product, gap: _gap, ...rest } = unread.of(0);
  expect(product).toContain('102');
  expect(new Set(Object.values(rest))).toEqual(new Set(['—']));
  expect([unread.of(1)['sales'], unread.of(1)['commission'], unread.of(1)['blended']]).toEqual(['0', '0', '—']);
});

it('shows the chosen columns in the order of the choice, the product always first; figures stand at the end of their cells', () => {
  const { names, body } = table(['stock', 'sku', 'gap'], [KNOWN]);
  expect(names).toEqual(['product', 'stock', 'sku', 'gap']);
  expect([...body[0]!.children].map((cell) => cell.classList.contains('vt__end'))).toEqual([false, true, false, false]);
});

it('every column sorts by a press on its name', async () => {
  table(ALL, [KNOWN]);
  for (const button of screen.getAllByRole('button')) await userEvent.click(button);
  expect(onSort.mock.calls.map(([id]) => id)).toEqual(ALL);
});
