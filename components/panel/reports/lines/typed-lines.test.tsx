import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { tableColumns } from '#components/ui/table/typed-columns';
import { failure } from '#lib/domain/failure';
import { marketForms } from '#lib/domain/table/cell-text';
import type { Column } from '#lib/domain/table/column';
import { TypedLines, type TypedLinesProps } from './typed-lines';

vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
const saved = vi.hoisted(() => vi.fn(async (): Promise<unknown> => null));
vi.mock('#lib/stores/accounts/file-out', () => ({ saveTable: saved }));

interface Bill {
  readonly id: string;
  readonly net: number;
  readonly state: string;
}
const TYPED: readonly Column<Bill, 'id' | 'net' | 'state'>[] = [
  { id: 'id', title: 'bill.id', kind: 'text', width: 8, value: ({ id }) => id },
  { id: 'net', title: 'bill.net', kind: 'count', width: 8, value: ({ net }) => net },
  { id: 'state', title: 'bill.state', kind: 'status', width: 8, value: ({ state }) => state },
];
const BILLS: readonly Bill[] = [
  { id: 'b', net: 2, state: 'paid' },
  { id: 'a', net: 3, state: 'open' },
  { id: 'c', net: 1, state: 'paid' },
];
const columns = tableColumns(TYPED, { text: (key) => key, forms: marketForms('BR', 'en') });
const props: TypedLinesProps<Bill, 'id' | 'net' | 'state'> = {
  part: 'bills',
  title: 'Bills',
  market: 'BR',
  rows: BILLS,
  counted: (count) => `${count} bills`,
  none: 'no bills',
  typed: TYPED,
  columns,
  out: { name: 'sidecar-bills', status: (code) => `is ${code}` },
};
const show = (over: Partial<typeof props> = {}) => render(<TypedLines {...props} {...over} />);
const shown = () =>
  [...document.querySelectorAll('.vt__body .vt__row:not([hidden])')].map((row) => row.querySelector('.vt__cell')?.textContent);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  saved.mockReset().mockResolvedValue(null);
});

it('shows lines as they are given, then in the order of a column, and copies them in that order', async () => {
  const user = userEvent.setup();
  show();
  expect(shown()).toEqual(['b', 'a', 'c']);
  await user.click(screen.getByRole('button', { name: /bill\.id/ }));
  expect(shown()).toEqual(['a', 'b', 'c']);
  await user.click(screen.getByRole('button', { name: 'earnings.lines.copy' }));
  expect(await navigator.clipboard.readText()).toBe('bill.id\tbill.net\tbill.state\na\t3\tis open\nb\t2\tis paid\nc\t1\tis paid');
});

it('says that it copied until other lines are shown', async () => {
  const user = userEvent.setup();
  const { rerender } = show();
  expect(screen.getByRole('status').textContent).toBe('3 bills');
  await user.click(screen.getByRole('button', { name: 'earnings.lines.copy' }));
  expect(screen.getByRole('status').textContent).toBe('earnings.copied');
  rerender(<TypedLines {...props} rows={BILLS.slice(1)} />);
  expect(screen.getByRole('status').textContent).toBe('2 bills');
});

it.each(['csv', 'xlsx'])('hands out %s with the name of the list, and tells why it could not', async (format) => {
  const user = userEvent.setup();
  saved.mockResolvedValue(failure('fileLocked'));
  show();
  await user.click(screen.getByRole('button', { name: 'earnings.lines.export' }));
  await user.click(screen.getByRole('menuitem', { name: `earnings.lines.exportAs ${format.toUpperCase()}` }));
  expect(saved).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'sidecar-bills', format, expect.anything());
  expect((await screen.findByRole('alert')).textContent).toContain('fileLocked');
});

it.each([
  ['none is there', { rows: [] }, 'no bills', '0'],
  ['they are being read', { rows: undefined }, null, null],
  ['they cannot be read', { rows: undefined, failure: failure('recordsDamaged') }, 'recordsDamaged', null],
] as const)('has neither table nor tools where %s', (_where, over, text, count) => {
  show(over);
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  const region = screen.getByRole('region', { name: 'Bills' });
  expect(region.getAttribute('data-rows')).toBe(count);
  if (text !== null) expect(within(region).getByText(text)).toBeTruthy();
});

it('leads back from the head and from a failure', async () => {
  const onBack = vi.fn();
  show({ rows: undefined, failure: failure('recordsDamaged'), onBack });
  for (const button of screen.getAllByRole('button', { name: 'earnings.back' })) await userEvent.click(button);
  expect(onBack).toHaveBeenCalledTimes(2);
});

it('tells how many there are where fewer are listed, and opens one', async () => {
  const onOpen = vi.fn();
  show({ count: 9_000, onOpen });
  expect(screen.getByRole('status').textContent).toBe('9000 bills');
  await userEvent.click(screen.getByText('a'));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(BILLS[1]);
});
