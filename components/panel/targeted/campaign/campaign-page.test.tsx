import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useChangeCampaign } from '#lib/stores/targeted/change-campaign';
import { CampaignPage } from './campaign-page';

const state = vi.hoisted(() => ({
  row: {} as object,
  missing: 0 as number | null,
  history: [] as object[],
  sent: [] as unknown[],
  answer: { ok: true, value: { jobId: 'j', already: false } } as object,
  mayWrite: true,
  saved: [] as [{ head: string[]; rows: unknown[][] }, string, string][],
  copied: '',
}));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => [], settingNow: () => [], onSetting: () => () => () => undefined }));
vi.mock('#components/shops/write-guard-notice', () => ({ WriteGuardNotice: () => null }));
vi.mock('#lib/stores/shops/use-write-guard', () => ({ useWriteGuard: () => ({ shopConfirmed: false, mayWrite: state.mayWrite }) }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJobs: () => ({ value: [] }) }));
vi.mock('#lib/stores/accounts/file-out', () => ({
  saveTable: async (...saved: (typeof state.saved)[number]) => {
    state.saved.push(saved);
    return null;
  },
}));
vi.mock('#lib/messages/ask', () => ({
  ask: async (name: string, input: object) => {
    state.sent.push([name, input]);
    return state.answer;
  },
}));
vi.mock('#lib/stores/targeted/campaigns', async (actual) => ({
  ...(await actual<object>()),
  useCampaigns: () => ({ value: { campaigns: [state.row], details: new Map([['7', DETAILS]]), readAt: 1, complete: true }, failure: null }),
}));
vi.mock('#lib/stores/targeted/campaign', async () => {
  const { soldParts } = await import('#lib/domain/targeted/who-sold');
  return {
    useHeld: () => ({ busy: false, failure: null }),
    useCampaignHistory: () => ({ value: state.history.slice(0, 2) }),
    campaignHistory: async () => ({ ok: true, value: state.history }),
    useCampaignSold: () => {
      const sold = { name: '', orders: 2, sales: 20_000_000n, commission: 1_600_000n };
      return {
        affiliates: soldParts(
          [
            { id: '1', name: 'Ana' },
            { id: '2', name: 'Bia' },
          ],
          [{ ...sold, id: '1' }],
          state.missing === 0,
        ),
        products: soldParts([{ id: '51', name: 'Caneca' }], [{ ...sold, id: '51' }], state.missing === 0),
        total: { sales: 20_000_000n, orders: 2, commission: 1_600_000n },
        missing: state.missing,
        ready: true,
      };
    },
  };
});
vi.mock('#lib/stores/shell/copy', () => ({
  copy: async (text: string) => {
    state.copied = text;
    return true;
  },
}));
const SHOP = { id: 's', shopId: '5', market: 'BR', check: null, readOnly: false } as unknown as ShopAccount;
const ROW = { accountId: 's', campaignId: '7', name: 'Natal', status: 'Ongoing', source: 'Seller', period: { start: 1, end: null } };
const DETAILS = {
  campaignId: '7',
  readAt: 1,
  hasBudget: true,
  budget: '500',
  spent: '20',
  message: 'Oi!',
  endingAt: null,
  affiliateIds: ['1', '2'],
  products: [{ itemId: '51', name: 'Caneca', rate: 800, highestToday: 1200, protections: [{ rate: 1200, until: Date.UTC(2026, 11, 3) }] }],
};
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const money = (amount: string) => ({ amount });
const show = () => render(<CampaignPage shop={SHOP} campaignId="7" />);
const begin = () => screen.queryByRole('button', { name: 'targeted.end.begin' });

beforeEach(() => {
  Object.assign(state, {
    row: ROW,
    missing: 0,
    history: [],
    sent: [],
    saved: [],
    copied: '',
    answer: { ok: true, value: { jobId: 'j', already: false } },
    mayWrite: true,
  });
  useChangeCampaign.setState({ pending: false, failure: null });
});

it('tells what it sold by whom and of what, the rates still owed, and who never sold', async () => {
  show();
  expect(plain(part('facts').textContent)).toContain('R$ 200,00');
  expect(plain(part('facts').textContent)).toContain('R$ 20,00 targeted.budgetOf R$ 500,00');
  expect(plain(part('products').textContent)).toContain('8% · targeted.owedUntil 12%');
  expect(within(part('affiliates')).getAllByRole('listitem')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'targeted.neverSold 1' }));
  expect(
    within(part('affiliates'))
      .getAllByRole('listitem')
      .map((one) => one.dataset['id']),
  ).toEqual(['2']);
});

it('those who never sold go into a file as they are shown, products with their rate', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'targeted.neverSold 1' }));
  for (const [name, format] of [
    ['affiliates', 'CSV'],
    ['products', 'XLSX'],
  ] as const) {
    await user.click(within(part(name)).getByRole('button', { name: 'earnings.lines.export' }));
    await user.click(screen.getByRole('menuitem', { name: `earnings.lines.exportAs ${format}` }));
  }
  expect(state.saved.map(([table, name, format]) => [table.rows, name, format])).toEqual([
    [[['Bia', '2', 0, money('0'), money('0')]], 'sidecar-campaign-affiliates', 'csv'],
    [[['Caneca', '51', { rate: 800 }, 2, money('200'), money('16')]], 'sidecar-campaign-products', 'xlsx'],
  ]);
});

it('says nobody sold nothing while days are missing', () => {
  state.missing = 3;
  show();
  expect(part('missing').textContent).toContain('targeted.daysMissing 3 3');
  expect(screen.queryByRole('button', { name: /targeted\.neverSold/ })).toBeNull();
  expect(part('affiliates').textContent).toContain('targeted.notKnown');
});

it('says before the end what stops and what goes on; sends it once, and stays open with the reason where it was refused', async () => {
  const user = userEvent.setup();
  state.answer = { ok: false, failure: { code: 'shopNotConfirmed' } };
  show();
  await user.click(begin() as HTMLElement);
  expect([...part('what-ends').querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    'targeted.end.stops',
    'targeted.end.until',
    'targeted.end.owed',
    'targeted.end.open',
  ]);
  await user.click(screen.getByRole('button', { name: 'targeted.end.do', hidden: true }));
  expect(part('what-ends')).toBeTruthy();
  expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('shopNotConfirmed');
  state.answer = { ok: true, value: { jobId: 'j', already: false } };
  await user.click(screen.getByRole('button', { name: 'targeted.end.do', hidden: true }));
  expect(part('what-ends')).toBeNull();
  expect(state.sent).toHaveLength(2);
  expect(state.sent[1]).toEqual([
    'job.changeCampaigns',
    {
      requestId: expect.any(String),
      accountId: 's',
      shopConfirmed: false,
      changes: [{ change: 'terminate', campaignId: '7', name: 'Natal' }],
    },
  ]);
});

it.each([
  ['Shopee manages', { source: 'ShopeeManaged' }],
  ['is ending', { status: 'Terminating' }],
  ['is over', { status: 'Ended' }],
])('a campaign that %s cannot be ended', (_what, change) => {
  state.row = { ...ROW, ...change };
  show();
  expect(begin()).toBeNull();
});

it('keeps what was done to it, and how each part came out', () => {
  const row = { accountId: 's', campaignId: '7', at: 1, rate: null, failure: null, partId: '2', of: 'affiliate', change: 'addAffiliates' };
  state.history = [
    { ...row, id: 'a', outcome: 'refused', failure: { code: 'affiliateRefused' } },
    { ...row, id: 'b', of: 'campaign', change: 'terminate', outcome: 'unconfirmed' },
  ];
  show();
  const [first, second] = within(part('history')).getAllByRole('listitem');
  expect(first?.textContent).toContain('targeted.change.addAffiliates · targeted.part.affiliate 2affiliateRefused');
  expect(second?.textContent).toContain('targeted.outcome.unconfirmed');
});

it('what was done to it goes into a file or to the clipboard whole, also what is not shown', async () => {
  const user = userEvent.setup();
  const row = { accountId: 's', campaignId: '7', rate: null, failure: null, requestId: null, of: 'affiliate', change: 'addAffiliates' };
  const at = Date.UTC(2026, 10, 29, 15);
  state.history = [
    { ...row, id: 'a', at, partId: '2', outcome: 'refused', failure: { code: 'affiliateRefused' }, requestId: 'r-1' },
    { ...row, id: 'b', at, of: 'product', partId: '51', change: 'setRates', rate: 1200, outcome: 'done' },
    { ...row, id: 'c', at, of: 'campaign', partId: '', change: 'terminate', outcome: 'unconfirmed' },
  ];
  show();
  const history = within(part('history'));
  expect(history.getAllByRole('listitem')).toHaveLength(2);
  for (const format of ['CSV', 'XLSX']) {
    await user.click(history.getByRole('button', { name: 'earnings.lines.export' }));
    await user.click(screen.getByRole('menuitem', { name: `earnings.lines.exportAs ${format}` }));
  }
  const [refused, rated, ended] = [
    ['targeted.change.addAffiliates', 'targeted.of.affiliate', '2', null, 'targeted.outcome.refused', 'affiliateRefused', 'r-1'],
    ['targeted.change.setRates', 'targeted.of.product', '51', { rate: 1200 }, 'targeted.outcome.done', null, null],
    ['targeted.change.terminate', 'targeted.of.campaign', null, null, 'targeted.outcome.unconfirmed', null, null],
  ];
  expect(state.saved.map(([table, name, format]) => [table.rows.map(([, ...cells]) => cells), name, format])).toEqual([
    [[refused, rated, ended], 'sidecar-campaign-history', 'csv'],
    [[refused, rated, ended], 'sidecar-campaign-history', 'xlsx'],
  ]);
  await user.click(history.getByRole('button', { name: 'earnings.lines.copy' }));
  expect(history.getByText('earnings.copied')).toBeDefined();
  expect(state.copied.trim().split('\n')).toHaveLength(4);
  expect(state.copied).toContain('targeted.outcome.unconfirmed');
});
