import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useBegin } from '#lib/stores/targeted/draft/begin-draft';
import { CopyView } from './copy-view';

const state = vi.hoisted(() => ({
  shops: [] as object[],
  products: {} as Record<string, number>,
  listed: 1 as number | null,
  jobs: [] as object[],
  partly: '',
  reading: { busy: false, failure: null as object | null },
  sent: [] as unknown[],
  begun: { ok: true, value: 'd' } as object,
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => state.shops }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: () => ({ value: state.jobs }) }));
vi.mock('#lib/stores/jobs/start-job', () => ({ startOnce: (_of: unknown, start: (id: string) => unknown) => start('r') }));
vi.mock('#lib/messages/ask', () => ({
  ask: async (name: string, { accountId }: { accountId: string }) => {
    state.sent.push([name, accountId]);
    return { ok: true, value: { jobId: 'j' } };
  },
}));
vi.mock('#lib/stores/shops/use-shop-records', () => ({
  useShopRecords: (id: string) => ({
    value: { readAt: state.products[id] && id !== state.partly ? 1 : null, counts: { products: state.products[id] ?? 0 } },
  }),
}));
vi.mock('#lib/stores/targeted/campaigns', () => ({
  useCampaigns: () => ({ value: { campaigns: [{ campaignId: '7', name: 'Natal' }], readAt: state.listed } }),
}));
vi.mock('#lib/stores/targeted/campaigns-reading', () => ({ useCampaignsReading: () => state.reading }));
vi.mock('#lib/stores/targeted/draft/begin-draft', async (actual) => ({
  ...(await actual<object>()),
  beginDraft: async (id: string, beginning: object) => {
    state.sent.push(['begin', id, beginning]);
    return state.begun;
  },
}));

const shop = (id: string, more: Partial<ShopAccount> = {}) =>
  ({ id, shopId: `1${id}`, name: `Shop ${id}`, market: 'BR', readOnly: false, ...more }) as ShopAccount;
const row = (id: string) => within(document.querySelector(`[data-shop="1${id}"]`) as HTMLElement);
const copyOf = { accountId: 'a', campaignId: '7' };

beforeEach(() => {
  Object.assign(state, {
    shops: [shop('a'), shop('b'), shop('c', { market: 'TH' }), shop('d', { readOnly: true })],
    products: { a: 3, b: 2, d: 2 },
    listed: 1,
    jobs: [],
    partly: '',
    reading: { busy: false, failure: null },
    sent: [],
    begun: { ok: true, value: 'd' },
  });
  useBegin.setState({ busy: false, failure: null });
});

it('offers the shops of the market; a draft of the copy begins in the one that is pressed', async () => {
  render(<CopyView shop={shop('a')} campaignId="7" />);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(row('d').getByRole<HTMLButtonElement>('button').disabled, 'read-only').toBe(true);
  await userEvent.click(row('a').getByRole('button', { name: 'targeted.duplicateTo Shop a' }));
  await userEvent.click(row('b').getByRole('button', { name: 'targeted.duplicateTo Shop b' }));
  expect(state.sent).toEqual([
    ['begin', 'a', { copyOf }],
    ['begin', 'b', { copyOf }],
  ]);
});

it('products that nobody has read are read first, of both shops', async () => {
  state.products = {};
  render(<CopyView shop={shop('a')} campaignId="7" />);
  expect(row('a').getByRole<HTMLButtonElement>('button').disabled, 'its own products need no match').toBe(false);
  await userEvent.click(row('b').getByRole('button', { name: 'targeted.duplicateRead' }));
  expect(state.sent).toEqual([
    ['job.readShop', 'a'],
    ['job.readShop', 'b'],
  ]);
});

it('waits for the names that are taken there, unless they cannot be read', () => {
  state.listed = null;
  const { rerender } = render(<CopyView shop={shop('a')} campaignId="7" />);
  expect(row('b').getByRole<HTMLButtonElement>('button').disabled).toBe(true);
  state.reading = { busy: false, failure: { code: 'offline' } };
  rerender(<CopyView shop={shop('a')} campaignId="7" />);
  expect(row('b').getByRole<HTMLButtonElement>('button').disabled).toBe(false);
});

it('says why no copy could be begun', async () => {
  state.begun = { ok: false, failure: { code: 'offline' } };
  render(<CopyView shop={shop('a')} campaignId="7" />);
  await userEvent.click(row('a').getByRole('button'));
  expect(screen.getByRole('alert').textContent).toContain('offline');
});

it.each([
  ['was read in part', { partly: 'b' }],
  ['is being read', { jobs: [{ kind: 'readShop', accountId: 'b', state: 'running' }] }],
])('of a shop that %s no product is missing yet: it is read first', (_what, change) => {
  Object.assign(state, change);
  render(<CopyView shop={shop('a')} campaignId="7" />);
  expect(row('b').queryByRole('button', { name: /targeted.duplicateTo/ })).toBeNull();
  expect(row('b').getByRole('button', { name: 'targeted.duplicateRead' })).toBeDefined();
});
