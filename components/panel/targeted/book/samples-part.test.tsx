import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { SamplesPart } from './samples-part';

const state = vi.hoisted(() => ({
  asked: [] as [string, { samples?: unknown; orderIds?: unknown }][],
  found: null as unknown,
  search: null as unknown,
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'shops' || name === 'accounts' ? [] : {}),
  settingNow: () => [],
  onSetting: () => () => () => undefined,
}));
vi.mock('#lib/stores/targeted/book/use-sample-search', () => ({ useSampleSearch: () => state.search }));
vi.mock('#lib/messages/ask', () => ({
  ask: async (...asked: [string, object]) => {
    state.asked.push(asked);
    return asked[0] === 'book.findSamples' ? state.found : ok({ added: 1 });
  },
}));

const SHOP = { id: 's', market: 'BR' } as Parameters<typeof SamplesPart>[0]['shop'];
const result = { afterRefunds: 0n, orders: 0, net: 0n, cost: null, outcome: 'unsold' as const };
const kept = { orderId: '260601KEPT0001', day: 20_000, items: [{ itemId: '7', name: 'Cup', quantity: 2 }] };
const ROW = { id: '11', samples: [{ ...kept, ...result }] } as unknown as BookRow;
const OTHER = { id: '12', samples: [{ ...kept, ...result, orderId: '260601OTHER001' }] } as unknown as BookRow;
const A = '260618AAAAAA01';
const B = '260618AAAAAA02';

const SEARCH = { busy: false, job: null, orders: null, pages: [], failure: null, start: vi.fn(async () => undefined) };

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  Object.assign(state, { asked: [], found: null, search: SEARCH });
});
const paste = (text: string) => fireEvent.change(screen.getByLabelText('book.samples.orders'), { target: { value: text } });

it('keeps the samples among pasted orders; what is none may be added by hand', async () => {
  const sample = { orderId: A, day: 20_500, items: [] };
  state.found = ok({ samples: [sample], ordinary: [B], unknown: [] });
  render(<SamplesPart shop={SHOP} row={ROW} rows={[ROW, OTHER]} />);
  expect(screen.getByText('Cup × 2')).toBeTruthy();
  paste(`${A}\n${B}`);
  await userEvent.click(screen.getByRole('button', { name: 'book.samples.find' }));
  expect(state.asked).toEqual([
    ['book.findSamples', { accountId: 's', orderIds: [A, B] }],
    ['book.keepSamples', { accountId: 's', affiliateId: '11', add: [sample], remove: [] }],
  ]);
  expect(screen.getByText('book.samples.added 1 1 book.samples.ordinary 1 1')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('book.samples.sent'), { target: { value: '2026-06-18' } });
  await userEvent.click(screen.getByRole('button', { name: 'book.samples.byHand 1 1' }));
  const day = Date.parse('2026-06-18T00:00:00Z') / 86_400_000;
  expect(state.asked.at(-1)).toEqual([
    'book.keepSamples',
    { accountId: 's', affiliateId: '11', add: [{ orderId: B, day, items: [] }], remove: [] },
  ]);
});

it('where Shopee refuses, says so and stays manual: the numbers are still there', async () => {
  state.found = fail(failure('wrongAppType'));
  render(<SamplesPart shop={SHOP} row={ROW} rows={[ROW, OTHER]} />);
  paste(A);
  await userEvent.click(screen.getByRole('button', { name: 'book.samples.find' }));
  expect(screen.getByText('wrongAppType')).toBeTruthy();
  expect((screen.getByLabelText('book.samples.orders') as HTMLTextAreaElement).value).toBe(A);
  expect(screen.getByRole('button', { name: 'book.samples.byHand 1 1' })).toBeTruthy();
});

it('takes a sample away again', async () => {
  render(<SamplesPart shop={SHOP} row={ROW} rows={[ROW, OTHER]} />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'book.all' }));
  await userEvent.click(screen.getByRole('button', { name: 'book.samples.remove 1 1' }));
  expect(state.asked).toEqual([['book.keepSamples', { accountId: 's', affiliateId: '11', add: [], remove: [kept.orderId] }]]);
});

it('adds samples that were searched for, those of nobody yet, and leaves pasted numbers alone', async () => {
  const sample = (orderId: string, day: number) => ({ orderId, day, items: [] });
  const found = [sample(A, 20_400), sample('260601OTHER001', 20_300), sample(B, 20_500), sample(kept.orderId, 20_000)];
  state.search = { ...SEARCH, orders: 240, pages: [{ orders: 240, samples: found }] };
  render(<SamplesPart shop={SHOP} row={ROW} rows={[ROW, OTHER]} />);
  paste('260618PASTED01');
  const list = document.querySelector<HTMLElement>('[data-part="samples-found"]') as HTMLElement;
  expect(within(list).getByText('book.samples.counted 2 2')).toBeTruthy();
  await userEvent.click(list.querySelector('.vt__tick') as HTMLElement);
  await userEvent.click(within(list).getByRole('button', { name: 'book.samples.add 1 1' }));
  // The newest comes first.
  expect(state.asked).toEqual([['book.keepSamples', { accountId: 's', affiliateId: '11', add: [sample(B, 20_500)], remove: [] }]]);
  expect((screen.getByLabelText('book.samples.orders') as HTMLTextAreaElement).value).toBe('260618PASTED01');
});

it('where the search is refused, says so; the numbers may still be pasted', async () => {
  state.search = { ...SEARCH, orders: 0, failure: failure('wrongAppType') };
  render(<SamplesPart shop={SHOP} row={ROW} rows={[ROW]} />);
  await userEvent.click(screen.getByRole('button', { name: 'book.samples.search 90' }));
  expect(SEARCH.start).toHaveBeenCalledOnce();
  expect(screen.getByText('wrongAppType')).toBeTruthy();
  expect(screen.queryByText(/book\.samples\.none/)).toBeNull();
  expect(screen.getByLabelText('book.samples.orders')).toBeTruthy();
});
