import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { saveSetting } from '#lib/stores/shell/use-setting';
import { PerformanceRows } from './performance-rows';
import { PerformanceTabs } from './performance-tabs';

vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
const stored = vi.hoisted(() => ({ now: {} as Record<string, unknown>, row: {} }));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings((name) => stored.now[name]),
);
vi.mock('#lib/stores/reports/performance/use-performance', async () => {
  const totals = { sales: 100_000n, commission: 10_000n, orders: 1, items: 1, clicks: 2, newBuyers: 1, views: 74, likes: 5 };
  const row = { id: '7', level: 'product', name: 'Cup', second: '', channel: null, totals, before: totals };
  const days = { from: '2026-11-19', to: '2026-11-19' };
  const source = { calls: ['get_product_performance'], asked: days, got: days, read: { from: 1, to: 1 } };
  const value = { period: days, beforeDays: days, unknown: 0, unread: 0, compared: true, source };
  return { usePerformanceRows: () => ({ value: { ...value, rows: [{ ...row, ...stored.row }] }, failure: null, busy: false }) };
});

const SHOP = { id: 's', shopId: '2', market: 'BR' } as unknown as ShopAccount;
const VIEW = {
  id: 'v',
  name: 'Lives',
  period: { kind: 'last7d' },
  orderType: 'ConfirmedOrder',
  channel: 'LiveStreaming',
  measure: 'orders',
  against: 'usual',
  table: 'content',
} as const;
const FIRST = usePerformanceChoice.getState();
const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent ?? '');

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  stored.now = { performanceHidden: {}, performanceViews: [], accounts: [], shops: [] };
  stored.row = {};
  location.hash = '';
  usePerformanceChoice.setState(FIRST);
  vi.mocked(saveSetting).mockReset().mockResolvedValue({ ok: true, value: null });
});

it('leaves out the columns that are not wanted of this list, and keeps the choice', async () => {
  const user = userEvent.setup();
  stored.now['performanceHidden'] = { product: ['clicks'], affiliate: ['orders'] };
  render(<PerformanceRows shop={SHOP} />);
  expect(heads().some((head) => head.includes('performance.column.clicks'))).toBe(false);
  expect(heads().some((head) => head.includes('performance.column.orders'))).toBe(true);
  await user.click(screen.getByRole('button', { name: 'earnings.columns' }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /performance\.column\.clicks/ }).checked).toBe(false);
  await user.click(screen.getByRole('checkbox', { name: /performance\.column\.roi/ }));
  expect(saveSetting).toHaveBeenCalledExactlyOnceWith('performanceHidden', { product: ['roi', 'clicks'], affiliate: ['orders'] });
});

it('says that it counts what conversions leave out, and leads there', () => {
  render(<PerformanceRows shop={SHOP} />);
  const line = document.querySelector('[data-part="counts-more"]');
  expect(line?.textContent).toContain('performance.countsMore');
  expect(line?.querySelector('a')?.getAttribute('href')).toBe('#conversions');
});

it('tells on demand the call, the days asked for and answered, and the formula of each column', async () => {
  render(<PerformanceRows shop={SHOP} />);
  await userEvent.click(screen.getByRole('button', { name: 'earnings.sourceTable' }));
  const list = within(screen.getByRole('dialog'));
  for (const says of ['performance.sourceCalls get_product_performance', 'performance.source.roi', 'performance.sourceGot'])
    expect(list.getByText(says)).toBeTruthy();
});

it('asks a saved view’s question; what is asked differently afterwards is that of no view', async () => {
  const user = userEvent.setup();
  stored.now['performanceViews'] = [VIEW, { ...VIEW, id: 'w', name: 'Of another version', table: 'planets' }];
  render(<PerformanceTabs />);
  expect(screen.queryByText('Of another version')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lives' }));
  const { id, name: _, ...question } = VIEW;
  expect(usePerformanceChoice.getState()).toMatchObject({ ...question, view: id });
  usePerformanceChoice.getState().choose({ measure: 'sales' });
  expect(usePerformanceChoice.getState().view).toBe(id);
  usePerformanceChoice.getState().choose({ channel: 'AllChannel' });
  expect(usePerformanceChoice.getState().view).toBeNull();
});

it('keeps what is asked under a name, with the days that move along', async () => {
  const user = userEvent.setup();
  usePerformanceChoice.getState().choose({ period: { kind: 'last30d' }, table: 'campaign' });
  render(<PerformanceTabs />);
  await user.click(screen.getByRole('button', { name: 'earnings.saveQuestion' }));
  await user.type(screen.getByRole('textbox'), 'Mine');
  await user.click(screen.getByRole('button', { name: 'earnings.save' }));
  expect(saveSetting).toHaveBeenCalledExactlyOnceWith('performanceViews', [
    expect.objectContaining({ name: 'Mine', period: { kind: 'last30d' }, table: 'campaign' }),
  ]);
  expect(usePerformanceChoice.getState().view).not.toBeNull();
});

it('shows what a content was seen and liked', () => {
  usePerformanceChoice.setState({ table: 'content' });
  stored.row = { level: 'content', channel: 'ShopeeVideo' };
  render(<PerformanceRows shop={SHOP} />);
  expect(heads().join()).toMatch(/column\.views.*column\.likes/);
  expect(screen.getByText('74')).toBeTruthy();
});

it.each([
  ['product', { level: 'product', id: '7' }, '#performance/product-7'],
  ['affiliate', { level: 'affiliate', id: '31' }, '#performance/affiliate-31'],
  ['campaign', { level: 'targeted', id: '900' }, '#targeted/900'],
  ['campaign', { level: 'metrics', id: 'open' }, '#rates'],
] as const)('a row of %s opens its page', async (table, row, page) => {
  usePerformanceChoice.setState({ table });
  stored.row = { ...row, name: 'Cup' };
  render(<PerformanceRows shop={SHOP} />);
  await userEvent.click(screen.getByText(row.level === 'metrics' ? 'performance.openCampaign' : 'Cup'));
  expect(location.hash).toBe(page);
});
