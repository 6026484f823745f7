import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type KeptCampaigns, useCampaignFilter } from '#lib/stores/targeted/campaigns';
import { CampaignList } from './campaign-list';

const DAY = 86_400_000;
const state = vi.hoisted(() => ({
  kept: null as unknown,
  reading: { busy: false, job: null as unknown, locked: false, failure: null as unknown, read: () => undefined },
  asked: [] as string[],
  acts: [] as unknown[],
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => [], settingNow: () => [], onSetting: () => () => () => undefined }));
vi.mock('#lib/stores/jobs/job-acts', () => ({ useJobActs: () => ({ busy: null, act: (...act: unknown[]) => state.acts.push(act) }) }));
vi.mock('#lib/stores/targeted/campaigns-reading', () => ({ useCampaignsReading: () => state.reading }));
vi.mock('#lib/stores/targeted/read-held', () => ({
  holdInView: (_shop: string, campaignId: string, readAt: number | null) => readAt === null && state.asked.push(campaignId),
  leaveView: () => undefined,
}));
vi.mock('#lib/stores/targeted/campaigns', async (actual) => ({
  ...(await actual<object>()),
  useCampaigns: () => ({ value: state.kept, failure: null }),
  useCampaignSales: () => SALES,
}));
const SALES = {
  from: '2026-11-01',
  to: '2026-11-29',
  whole: true,
  of: new Map([['1', { sales: 123_450_000n, commission: 9_900_000n }]]),
};
const SHOP = { id: 's', shopId: '5', market: 'BR', check: null } as unknown as ShopAccount;
const campaign = (campaignId: string, name: string, change: object = {}) => ({
  accountId: 's',
  readAt: 1,
  campaignId,
  name,
  status: 'Ongoing',
  source: 'Seller',
  period: { start: Date.now() - 40 * DAY, end: Date.now() + 40 * DAY },
  products: 4,
  affiliates: 5,
  minRate: 800,
  maxRate: 1200,
  ...change,
});
const KEPT = {
  campaigns: [
    campaign('1', 'Natal'),
    campaign('2', 'Verão', { period: { start: Date.now() - 40 * DAY, end: Date.now() + DAY } }),
    campaign('3', 'Parceiros', { status: 'Suspended', source: 'ShopeeManaged' }),
    campaign('4', 'Volta às aulas', { status: 'Ended' }),
  ],
  details: new Map([
    ['1', { readAt: 1, hasBudget: true, budget: '5000', spent: '1250.5', products: [{ itemId: '9', name: 'Caneca azul' }] }],
  ]),
  readAt: 1,
  complete: true,
} as unknown as KeptCampaigns;

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const rows = () =>
  screen.getAllByRole('row', { hidden: true }).filter((row) => !row.closest('[hidden]') && within(row).queryByRole('rowheader'));
const names = () => rows().map((row) => within(row).getAllByRole('link')[0]?.textContent);
const row = (name: string) => plain(rows().find((one) => one.textContent?.includes(name))?.textContent);
const chip = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  Object.assign(state, { kept: KEPT, asked: [], acts: [] });
  Object.assign(state.reading, { busy: false, job: null, failure: null, locked: false });
  useCampaignFilter.setState({ typed: '', status: null, mark: null });
});

it('lists each with its status, what it spent and sold; what was not read is read when it comes into view', () => {
  render(<CampaignList shop={SHOP} />);
  expect(names()).toEqual(['Natal', 'Verão', 'Parceiros', 'Volta às aulas']);
  expect(row('Natal')).toContain('R$ 1.234,50R$ 99,00R$ 1.250,50targeted.budgetOf R$ 5.000,00');
  expect(row('Verão')).toContain('targeted.mark.endsSoon · targeted.mark.sellsNothing');
  expect(row('Parceiros')).toMatch(/targeted\.managed.*Suspended/);
  expect(new Set(state.asked)).toEqual(new Set(['2', '3', '4']));
});

it('a locked vault asks for nothing', () => {
  state.reading.locked = true;
  render(<CampaignList shop={SHOP} />);
  expect(names()).toHaveLength(4);
  expect(state.asked).toEqual([]);
});

it('is found by status, by what should be seen, by name and by a product; nothing found leads back to all', async () => {
  const user = userEvent.setup();
  render(<CampaignList shop={SHOP} />);
  await user.click(chip(/^targeted\.status\.Ongoing 2$/));
  expect(names()).toEqual(['Natal', 'Verão']);
  await user.click(chip(/^Suspended 1$/));
  expect(names()).toEqual(['Parceiros']);
  await user.click(chip(/^targeted\.mark\.sellsNothing 1$/));
  expect(names()).toEqual(['Verão']);
  await user.click(chip(/^targeted\.all 4$/));
  await user.type(screen.getByRole('searchbox'), 'caneca');
  expect(names()).toEqual(['Natal']);
  await user.type(screen.getByRole('searchbox'), 'xx');
  await user.click(screen.getByRole('button', { name: 'targeted.showAll' }));
  expect(names()).toHaveLength(4);
});

it('tells how far the reading is, and cancels it', async () => {
  state.kept = { ...KEPT, campaigns: [], readAt: null };
  Object.assign(state.reading, { busy: true, job: { id: 'j', kind: 'readCampaigns', state: 'running', counts: {}, ahead: null } });
  render(<CampaignList shop={SHOP} />);
  await userEvent.click(screen.getByRole('button', { name: 'targeted.stop' }));
  expect(state.acts).toEqual([['j', 'cancel']]);
});

it('says that there are none, that some could not be read, and why the list could not be', () => {
  state.kept = { ...KEPT, campaigns: [], complete: false };
  state.reading.failure = { code: 'unreachable' };
  render(<CampaignList shop={SHOP} />);
  expect(screen.getByText('targeted.none.title')).toBeTruthy();
  expect(screen.getByText('targeted.partial')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('unreachable');
});
