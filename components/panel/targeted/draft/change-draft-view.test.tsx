import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import { changesOf } from '#lib/domain/targeted/change-draft';
import type { CampaignBase } from '#lib/domain/targeted/draft';
import { ask } from '#lib/messages/ask';
import { draftNow, useDrafts } from '#lib/stores/targeted/draft/drafts';
import { useDraftSending } from '#lib/stores/targeted/draft/sending';
import { DraftView } from './draft-view';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/shell/use-panel-view', () => ({ goToView: vi.fn() }));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ at: String, full: String, day: () => 'day' }) }));
vi.mock('#lib/stores/shops/use-write-guard', () => ({
  useWriteGuard: () => ({ kind: 'free', why: null, shop: null, other: null, shopConfirmed: false, confirm: vi.fn(), mayWrite: true }),
}));
vi.mock('#lib/stores/jobs/job-acts', () => ({ useJobActs: () => () => undefined }));
vi.mock('#lib/stores/targeted/draft/use-draft-facts', () => ({
  useDraftFacts: () => new Map([['3', { open: 500, range: { min: 900, max: 1200 }, breakEven: null }]]),
}));
vi.mock('#lib/stores/targeted/draft/use-expected-cost', () => ({ useExpectedCost: () => ({ cost: null, failure: null }) }));
vi.mock('#lib/stores/targeted/draft/use-sellers', () => ({ useSellers: () => new Map() }));
vi.mock('#lib/stores/targeted/draft/use-shop-campaigns', () => ({
  useCampaignNames: () => ['Natal'],
  useKnownAffiliates: () => new Map(),
}));
vi.mock('#lib/stores/targeted/draft/use-draft-outcome', () => ({ useDraftOutcome: () => state.outcome, useSpareAffiliates: () => [] }));
vi.mock('#lib/stores/targeted/draft/drafts', async (original) => ({ ...(await original<object>()), followDraft: () => () => undefined }));
vi.mock('#lib/stores/targeted/draft/held-campaign', async (original) => ({
  ...(await original<object>()),
  heldCampaign: async () => ok({ ...state.held, message: 'Oi!' }),
}));

const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const DAY = 86_400_000;
const product = (itemId: string, rate: number | null) => ({ itemId, name: `Product ${itemId}`, rate: rate as never });
const BASE: CampaignBase = {
  campaignId: '7',
  name: 'Natal',
  start: Date.now() - DAY,
  end: Date.now() + 20 * DAY,
  budget: null,
  products: [product('1', 800), product('2', 900), product('3', null)],
  affiliates: [
    { affiliateId: '91', name: 'Ana' },
    { affiliateId: '92', name: 'Bia' },
  ],
};
const state = vi.hoisted(() => ({ outcome: null as object | null, held: {} as object }));
const shop = { id: 's', market: 'BR', shopId: '1', name: 'Shop', readOnly: false } as never;
const begun = changesOf(BASE, 'Oi!', 'products', 'BR');
const show = (draft: object) => {
  useDrafts.setState({ open: { 's.1': { ...begun, ...draft } }, failure: null });
  return render(<DraftView shop={shop} draftId="s.1" />);
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const group = (id: string) => document.querySelector<HTMLElement>(`[data-change="${id}"]`) as HTMLElement;
const jobs = () => asked.mock.calls.filter(([name]) => name === 'job.changeCampaigns').map(([, input]) => input.changes);

beforeEach(() => {
  Object.assign(state, { outcome: null, held: BASE });
  asked.mockReset();
  asked.mockImplementation(async (name: string, { requestId }: { requestId?: string }) =>
    name === 'job.changeCampaigns'
      ? ok({ jobId: requestId, already: false })
      : ok({ products: [], affiliates: [], cursor: null, total: 0, more: false }),
  );
  useDraftSending.setState({ sending: null, failed: null });
});

it('nothing is proposed for what the campaign holds, and without a change nothing can be sent', async () => {
  show({});
  expect(screen.getByLabelText<HTMLInputElement>('draft.rate.of Product 3').value).toBe('');
  await press('draft.step.review');
  expect(screen.getByText('draft.change.none')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'draft.change.send' }).disabled).toBe(true);
});

it('says what each change means, takes one back, and sends the others alone', async () => {
  const products = [product('1', 1000), product('3', null)];
  show({ step: 'review', products, affiliates: [...begun.affiliates.slice(1), { affiliateId: '93', name: 'Caio', by: 'id' }] });
  expect(group('raised').textContent).toContain('draft.change.atOnce');
  expect(group('raised').textContent).toContain('8% → 10%');
  expect(group('removed').textContent).toContain('draft.change.removeMeans day');
  expect(group('takenOut').textContent).toContain('draft.change.takenOutMeans');
  expect(group('lowered')).toBeNull();
  await userEvent.click(within(group('takenOut')).getByRole('button', { name: 'draft.change.keep Ana' }));
  expect(group('takenOut')).toBeNull();
  await press('draft.change.send');
  const named = { campaignId: '7', name: 'Natal' };
  expect(jobs()).toEqual([
    [
      { change: 'setRates', ...named, products: [{ itemId: '1', rate: 1000 }] },
      { change: 'addAffiliates', ...named, affiliateIds: ['93'] },
      { change: 'removeProducts', ...named, itemIds: ['2'] },
    ],
  ]);
  expect(draftNow('s.1')?.sent?.campaignId).toBe('7');
});

it('a lower rate is told with the days it is still owed; the message and a start that is over cannot be changed', async () => {
  show({ step: 'review', products: [product('1', 700), ...begun.products.slice(1)] });
  expect(group('lowered').textContent).toContain('draft.change.lowerMeans day');
  await press('draft.step.basics');
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^draft\.message/).readOnly).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('draft.start').disabled).toBe(true);
  expect(screen.getByText('draft.change.begun')).toBeTruthy();
});

it('what was refused stands where it is corrected, and what was done is no change any more', async () => {
  state.held = { ...BASE, products: [product('1', 1000), ...BASE.products.slice(1)] };
  const refused = [{ of: 'campaign', id: 'Natal', end: 'refused', failure: failure('periodRefused') }];
  state.outcome = { campaignId: '7', refused, whole: null, done: 1, unconfirmed: 0, unknown: 0, job: null, lost: false, busy: false };
  show({ products: [product('1', 1000), ...begun.products.slice(1)], end: Date.now() + DAY, sent: { jobId: 'j', campaignId: '7' } });
  expect(document.querySelector('[data-refused="basics"]')?.textContent).toContain('periodRefused');
  await press('draft.change.again');
  expect(within(document.querySelector('[data-part="basics"]') as HTMLElement).getByText('periodRefused')).toBeTruthy();
  await press('draft.step.review');
  expect(group('basics').textContent).toContain('draft.change.earlier');
  expect(group('raised')).toBeNull();
});

it('leads back to the campaign, and goes as a draft', async () => {
  state.outcome = { campaignId: '7', refused: [], whole: null, done: 2, unconfirmed: 0, unknown: 0, job: null, lost: false, busy: false };
  show({ sent: { jobId: 'j', campaignId: '7' } });
  expect(screen.getByText('draft.change.done 2 2')).toBeTruthy();
  await press('draft.open');
  expect(draftNow('s.1')).toBeNull();
});
