import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { affiliateBook, type BookNote } from '#lib/domain/targeted/book/book';
import { ALL_AFFILIATES } from '#lib/domain/targeted/book/filter-book';
import { useBookChoice } from '#lib/stores/targeted/book/book-choice';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { BookView } from './book-view';

const state = vi.hoisted(() => ({
  asked: [] as unknown[][],
  notes: [] as unknown[],
  begun: [] as unknown[],
  recording: false,
  readOnly: false,
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'recording' ? state.recording : name === 'shops' || name === 'accounts' ? [] : {}),
  settingNow: () => [],
  onSetting: () => () => () => undefined,
}));
vi.mock('#components/panel/reports/bills/shop-fresh', () => ({ ShopFresh: () => null }));
vi.mock('#lib/stores/reports/performance/shop-sync', () => ({ useShopSync: () => ({ busy: false }) }));
vi.mock('#lib/stores/shops/panel-shop', () => ({ usePanelShop: () => ({ shop: { id: 's', market: 'BR', readOnly: state.readOnly } }) }));
vi.mock('#lib/stores/targeted/book/campaign-from-book', () => ({
  beginFromBook: async (_: unknown, campaign: unknown) => {
    state.begun.push(campaign);
    return null;
  },
}));
vi.mock('#lib/messages/ask', () => ({
  ask: async (...asked: unknown[]) => {
    state.asked.push(asked);
    return { ok: true, value: {} };
  },
}));
const LINES = [
  aSaleLine({ orderId: 'a', cents: 8_000 }),
  aSaleLine({ orderId: 'b', affiliateId: '12', affiliateName: 'Caio', affiliateUsername: 'caio.vende', cents: 2_000, itemId: '2' }),
];
const NOTE = { tags: [], note: '', contacted: null, promisedRate: null, mergedInto: null, erasedAt: null };
vi.mock('#lib/stores/reports/sales/use-sales', () => ({
  useSales: () => ({ failure: null, value: [{ itemId: '19', name: 'Porta-copos\u202e de cortiça', afterRefunds: 3_000_000n }] }),
  useSalesList: () => ({
    failure: null,
    value: affiliateBook(
      LINES,
      { names: new Map(), notes: state.notes as BookNote[], campaigns: [], performance: new Map(), recommended: new Map() },
      {
        terms: { fee: 1_400 as CommissionRate, selling: 0 as CommissionRate, tax: 0 as CommissionRate, margin: null },
        dayOf: () => '2025-10-01',
        costOf: (itemId) => (itemId === '1' ? { cost: { amount: '20', currency: 'BRL' } } : null),
      },
      { range: { from: 0, to: 30_000 }, today: 20_362 },
    ),
  }),
}));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  location.hash = '#affiliates';
  Object.assign(state, { asked: [], notes: [], begun: [], recording: false, readOnly: false });
  useBookChoice.setState({ period: 0, filter: ALL_AFFILIATES });
  useBookChoice.getState().clear();
});
const list = () => document.querySelector('[data-part="affiliates"]') as HTMLElement;

it('lists the affiliates, says who brings most, and finds one by name or by how it sells', async () => {
  state.recording = true;
  render(<BookView />);
  expect(list().getAttribute('data-rows')).toBe('2');
  expect(screen.getByText('book.brings 1 80%')).toBeTruthy();
  expect(document.querySelector('[data-recording]')).toBeTruthy();
  expect(within(list()).getByText('Caio').classList.contains('blurs')).toBe(true);
  await userEvent.type(screen.getByRole('searchbox', { name: 'book.search' }), 'VENDE');
  expect(list().getAttribute('data-rows')).toBe('1');
  expect(within(list()).getByText('Caio')).toBeTruthy();
});

it('shows an affiliate with its true net, and keeps what is written of it', async () => {
  location.hash = '#affiliates/11';
  render(<BookView />);
  // 80 − 8 − 1.12 − 20.
  expect(document.querySelector('[data-fact="net"] dd')?.textContent?.replaceAll('\u00a0', ' ')).toBe('R$ 50,88');
  await userEvent.type(screen.getByLabelText('book.tags'), 'vip, lives, vip');
  await userEvent.type(screen.getByLabelText('book.note'), 'Prefers short videos');
  await userEvent.type(screen.getByLabelText('book.promised'), '120');
  await userEvent.click(screen.getByRole('button', { name: 'book.save' }));
  expect(screen.getByText('book.promisedBad')).toBeTruthy();
  expect(state.asked).toEqual([]);
  await userEvent.clear(screen.getByLabelText('book.promised'));
  await userEvent.type(screen.getByLabelText('book.promised'), '12,5');
  await userEvent.click(screen.getByRole('button', { name: 'book.save' }));
  expect(await screen.findByText('book.saved')).toBeTruthy();
  const note = { tags: ['vip', 'lives'], note: 'Prefers short videos', contacted: null, promisedRate: 1_250 };
  expect(state.asked).toEqual([['book.keepNote', { accountId: 's', affiliateId: '11', note }]]);
});

it('leads from what an affiliate sold best to the offer as affiliates see it', () => {
  location.hash = '#affiliates/11';
  render(<BookView />);
  const sold = within(document.querySelector('[data-part="sold"]') as HTMLElement);
  expect(sold.getByRole('listitem').textContent).toContain('Porta-copos de cortiça');
  expect(sold.getByRole('link', { name: 'book.offer' }).getAttribute('href')).toBe(
    'https://affiliate.shopee.com.br/offer/product_offer/19',
  );
});

it('says that a net is not whole where a cost is missing', () => {
  location.hash = '#affiliates/12';
  render(<BookView />);
  expect(document.querySelector('[data-fact="net"] dd')?.textContent).toBe('book.noCost');
  expect(screen.getByText('book.netMissing 1')).toBeTruthy();
});

it('shows two names as one, and apart again', async () => {
  location.hash = '#affiliates/11';
  const { unmount } = render(<BookView />);
  await userEvent.type(screen.getByLabelText('book.mergeWith'), 'caio');
  await userEvent.click(screen.getByRole('button', { name: 'book.mergeDo Caio' }));
  expect(state.asked.at(-1)).toEqual(['book.merge', { accountId: 's', affiliateId: '11', into: '12' }]);
  unmount();
  state.notes = [{ ...NOTE, affiliateId: '11', mergedInto: '12' }];
  location.hash = '#affiliates/12';
  render(<BookView />);
  expect(document.querySelector('[data-fact="orders"] dd')?.textContent).toBe('2');
  await userEvent.click(screen.getByRole('button', { name: 'book.unmerge 11' }));
  expect(state.asked.at(-1)).toEqual(['book.merge', { accountId: 's', affiliateId: '11', into: null }]);
});

it('erases an affiliate after a question alone', async () => {
  location.hash = '#affiliates/11';
  render(<BookView />);
  await userEvent.click(screen.getByRole('button', { name: 'book.erase' }));
  expect(state.asked).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'book.eraseDo' }));
  expect(state.asked).toEqual([['book.erase', { accountId: 's', affiliateIds: ['11'] }]]);
});

it('erases all of the book, or those who are chosen, and nobody twice', async () => {
  state.notes = [{ ...NOTE, affiliateId: 'gone', erasedAt: 5 }];
  render(<BookView />);
  await userEvent.click(screen.getByRole('button', { name: 'book.eraseAll 2 2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'book.eraseDo' }));
  list().querySelector<HTMLElement>('.vt__tick')?.click();
  await userEvent.click(await screen.findByRole('button', { name: 'book.eraseChosen 1 1' }));
  await userEvent.click(await screen.findByRole('button', { name: 'book.eraseDo' }));
  expect(state.asked).toEqual([
    ['book.erase', { accountId: 's', affiliateIds: ['11', '12'] }],
    ['book.erase', { accountId: 's', affiliateIds: ['11'] }],
  ]);
});

it('begins a campaign with the best, or with whom the person ticks; who has no ID of Shopee is told', async () => {
  state.notes = [{ ...NOTE, affiliateId: 'nick', tags: ['vip'] }];
  render(<BookView />);
  await userEvent.click(screen.getByRole('button', { name: 'book.best 2 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'book.campaign 2 2' }));
  expect(state.begun).toMatchObject([
    {
      affiliates: [
        { affiliateId: '11', name: 'Bia', by: 'book' },
        { affiliateId: '12', name: 'Caio', by: 'book' },
      ],
      soldBy: ['11', '12'],
      range: { from: 0 },
      promised: null,
      message: 'book.campaign.message',
    },
  ]);
  // What was chosen is in the draft: nobody is chosen any more.
  expect(document.querySelector('[data-part="foot"]')).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'book.all' }));
  expect(screen.getByText('book.chosen 3 3')).toBeTruthy();
  expect(screen.getByText('book.notInvitable 1 1')).toBeTruthy();
  list().querySelector('table')?.focus();
  await userEvent.keyboard('{Home} ');
  expect(screen.getByText('book.chosen 2 2')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'book.campaign 1 1' }));
  expect(state.begun.at(-1)).toMatchObject({ affiliates: [{ affiliateId: '12' }], soldBy: ['12', 'nick'] });
});

it('a shop that is read only makes no campaign', async () => {
  state.readOnly = true;
  render(<BookView />);
  await userEvent.click(screen.getByRole('button', { name: 'book.best 2 2' }));
  expect(screen.getByText('book.readOnly')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^book\.campaign/ })).toBeNull();
});
