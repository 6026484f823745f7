import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { saveTable } from '#lib/stores/accounts/file-out';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useCampaignList } from '#lib/stores/shopline/list';
import { CampaignList } from './campaign-list';

vi.mock('#lib/stores/accounts/file-out', () => ({ saveTable: vi.fn(async () => null) }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-panel-view', () => ({ goToView: vi.fn() }));
const SALES = { value: new Map([['Cid', { amount: '48000', currency: 'TWD' }]]) };
vi.mock('#lib/stores/shopline/campaigns-brought', () => ({ useCampaignSales: () => SALES }));
vi.mock('#lib/stores/shopline/reading', () => ({ useStoreReading: () => ({ busy: false, failure: null, read: vi.fn() }) }));

const DAY = 86_400_000;
const campaign = (name: string, points: number | null, uses: number | null, startAt = 0): ShoplineCampaign =>
  ({
    campaignId: name,
    name,
    code: name.toLowerCase(),
    rewardType: 'percentage',
    rate: points === null ? null : rateFromBasisPoints(points),
    amount: null,
    applyOn: 'order',
    applyMethod: 'all',
    lines: [],
    link: null,
    partner: { name: `P ${name}`, email: '' },
    startAt: Date.now() + startAt * DAY,
    endAt: null,
    uses,
  }) as never;
const CAMPAIGNS = [campaign('Bea', 500, null), campaign('Ada', 1250, 7), campaign('Cid', 900, 1200, 3)];
const context = {
  store: { id: 's', readOnly: false, check: null },
  records: { campaigns: CAMPAIGNS, readAt: 1, complete: true, facts: {}, promotions: [], twins: [] },
  failure: null,
  place: { currency: 'TWD', country: 'TW' },
} as unknown as ShoplineContext;

const names = () =>
  screen
    .getAllByRole('rowheader', { hidden: true })
    .filter((cell) => !cell.closest('[hidden]'))
    .map((cell) => within(cell).getByRole('link').textContent);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }));

beforeEach(() => {
  vi.mocked(saveTable).mockClear();
  vi.mocked(goToView).mockClear();
  useCampaignList.setState({ typed: '', state: null, sort: null });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(480);
  document.documentElement.style.fontSize = '16px';
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 3rem; }';
  document.head.replaceChildren(sheet);
});

it('shows the campaigns in the store’s own order until a column is pressed', async () => {
  render(<CampaignList context={context} />);
  expect(names()).toEqual(['Bea', 'Ada', 'Cid']);
  await press('campaigns.head.campaign');
  expect(names()).toEqual(['Ada', 'Bea', 'Cid']);
  expect(screen.getByRole('columnheader', { name: 'campaigns.head.campaign' }).getAttribute('aria-sort')).toBe('ascending');
  await press('campaigns.head.campaign');
  expect(names()).toEqual(['Cid', 'Bea', 'Ada']);
});

it('sorts figures highest first, what SHOPLINE does not tell last in both directions', async () => {
  render(<CampaignList context={context} />);
  await press('campaigns.kpi.orders');
  expect(names()).toEqual(['Cid', 'Ada', 'Bea']);
  await press('campaigns.kpi.orders');
  expect(names()).toEqual(['Ada', 'Cid', 'Bea']);
});

it('says what a campaign is, gives, how it stands and what it brought, as the store’s country writes it', () => {
  render(<CampaignList context={context} />);
  const [, , , third] = screen.getAllByRole('row');
  const cells = within(third!)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);
  expect(cells[0]).toContain('9%');
  expect(cells.slice(1)).toEqual(['campaigns.state.planned', '1,200', 'TWD\u00a048,000']);
  expect(within(third!).getByRole<HTMLAnchorElement>('link').getAttribute('href')).toBe('#campaigns/Cid');
});

it('opens the row that the keys are on', async () => {
  render(<CampaignList context={context} />);
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(goToView).toHaveBeenCalledExactlyOnceWith('campaigns', 'Ada');
});

it('keeps to the state that is chosen and the words that are typed, and says when nothing is left', async () => {
  render(<CampaignList context={context} />);
  await press('campaigns.states.planned');
  expect(names()).toEqual(['Cid']);
  await userEvent.type(screen.getByLabelText('campaigns.search'), 'nobody');
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getByText('campaigns.noneFound')).toBeTruthy();
});

it('hands out what is shown, in its order, with whole values in the place of words', async () => {
  render(<CampaignList context={context} />);
  await press('campaigns.kpi.orders');
  await userEvent.click(screen.getByRole('button', { name: 'campaigns.saveList' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'campaigns.many.xlsx' }));
  await vi.waitFor(() => expect(saveTable).toHaveBeenCalledTimes(1));
  const [table, name, format] = vi.mocked(saveTable).mock.calls[0]!;
  expect([name, format]).toEqual(['sidecar-campaigns', 'xlsx']);
  expect(table.head).toHaveLength(12);
  expect(table.rows.map((row) => row[0])).toEqual(['Cid', 'Ada', 'Bea']);
  expect(table.rows[0]).toEqual([
    'Cid',
    'cid',
    'P Cid',
    '',
    { rate: 900 },
    null,
    { at: CAMPAIGNS[2]!.startAt, timeZone: 'Asia/Taipei', as: 'time' },
    null,
    null,
    'campaigns.state.planned',
    1200,
    { amount: '48000' },
  ]);
});

it.each([
  [null, false],
  ['storeBusy', false],
  ['storeTokenRefused', true],
  ['storeNoScope', true],
  ['storeNoFeature', true],
])('a store last refused with %s: nothing new is begun: %s', (failure, shut) => {
  const store = { ...context.store, check: failure && { at: 1, failure } } as never;
  render(<CampaignList context={{ ...context, store }} />);
  for (const name of ['campaigns.new', 'campaigns.many'])
    expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(shut);
});
