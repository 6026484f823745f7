import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import { EMPTY_DRAFT } from '#lib/domain/targeted/draft';
import { ask } from '#lib/messages/ask';
import { draftNow, useDrafts } from '#lib/stores/targeted/draft/drafts';
import { useDraftSending } from '#lib/stores/targeted/draft/sending';
import { DraftView } from './draft-view';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/shell/use-panel-view', () => ({ goToView: vi.fn() }));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ at: String, full: String }) }));
vi.mock('#lib/stores/shops/use-write-guard', () => ({
  useWriteGuard: () => ({ kind: 'free', why: null, shop: null, other: null, shopConfirmed: false, confirm: vi.fn(), mayWrite: true }),
}));
vi.mock('#lib/stores/jobs/job-acts', () => ({ useJobActs: () => () => undefined }));
vi.mock('#lib/stores/targeted/draft/use-draft-facts', () => ({
  useDraftFacts: () => new Map([['1', { open: 800, range: { min: 900, max: 1200 }, breakEven: 1100 }]]),
}));
vi.mock('#lib/stores/targeted/draft/use-expected-cost', () => ({ useExpectedCost: () => costs() }));
vi.mock('#lib/stores/targeted/draft/use-sellers', () => ({ useSellers: () => new Map() }));
vi.mock('#lib/stores/targeted/draft/use-shop-campaigns', () => ({
  useCampaignNames: () => ['Taken'],
  useKnownAffiliates: () => new Map(),
}));
vi.mock('#lib/stores/targeted/draft/use-draft-outcome', () => ({
  useDraftOutcome: () => outcome(),
  useSpareAffiliates: () => ['a', 'b', 'c', 'd'].map((id) => person(id)),
}));
vi.mock('#lib/stores/targeted/draft/drafts', async (original) => ({ ...(await original<object>()), followDraft: () => () => undefined }));

const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const outcome = vi.fn();
const costs = vi.fn();
const person = (affiliateId: string) => ({ affiliateId, name: `Person ${affiliateId}`, by: 'recommended' as const });
const shop = { id: 's', market: 'BR', shopId: '1', name: 'Shop', readOnly: false } as never;
const whole = {
  ...EMPTY_DRAFT,
  name: 'Ten best',
  message: 'Hello',
  start: Date.now() + 86_400_000,
  noEnd: true,
  products: [{ itemId: '1', name: 'Lamp', rate: 1200 as never }],
  affiliates: ['7', '8', '9'].map(person),
};
const show = (draft: object) => {
  useDrafts.setState({ open: { 's.1': { ...whole, ...draft } as never }, failure: null });
  return render(<DraftView shop={shop} draftId="s.1" />);
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const jobs = () => asked.mock.calls.filter(([name]) => name === 'job.changeCampaigns').map(([, input]) => input.changes);

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (name: string, { requestId }: { requestId?: string }) => {
    if (name === 'job.changeCampaigns') return ok({ jobId: requestId, already: false });
    return ok({ products: [], affiliates: [], cursor: null, total: 0, more: false });
  });
  outcome.mockReturnValue(null);
  costs.mockReturnValue({ cost: null, failure: null });
  useDraftSending.setState({ sending: null, failed: null });
});

describe('a draft', () => {
  it('gets a rate proposed once, which loses no money, and keeps the one that is typed', async () => {
    show({ products: [{ itemId: '1', name: 'Lamp', rate: null }] });
    const field = screen.getByLabelText<HTMLInputElement>('draft.rate.of');
    expect(field.value).toBe('11');
    await userEvent.clear(field);
    expect(draftNow('s.1')?.products[0]?.rate).toBeNull();
    await userEvent.type(field, '12,5');
    expect(field.value).toBe('12,5');
    expect(draftNow('s.1')?.products[0]?.rate).toBe(1250);
    expect(screen.getByText('draft.rate.loses')).toBeTruthy();
  });

  it('tells what is missing in a step once the step was left, and what is wrong at once', async () => {
    show({ step: 'basics', name: '', message: '', noEnd: false, end: 1 });
    expect(screen.getByText('draft.problem.end.past')).toBeTruthy();
    expect(screen.queryByText('draft.problem.name.missing')).toBeNull();
    await userEvent.type(screen.getByLabelText('draft.name'), 'Taken');
    expect(screen.getByText('draft.problem.name.taken')).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('draft.name'));
    await press('draft.next');
    const problems = screen.getAllByRole('button', { name: /^draft\.problem/ }).map((one) => one.textContent);
    expect(problems).toEqual(['draft.problem.name.missing', 'draft.problem.end.past', 'draft.problem.message.missing']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'draft.send' }).disabled).toBe(true);
    await press('draft.problem.message.missing');
    expect(screen.getByText('draft.problem.message.missing')).toBeTruthy();
  });

  it('is headed by its name as it reads, however it was typed', () => {
    show({ name: ' \u202Eevil\u202C\u200B  <b>Ten</b>' });
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('evil <b>Ten</b>');
  });

  it('that is whole is sent by one press', async () => {
    show({ step: 'review' });
    expect(screen.getByText('draft.cost.unknown'), 'nothing is known, which is not 0').toBeTruthy();
    await press('draft.send');
    expect(jobs()).toMatchObject([[{ change: 'create', input: { name: 'Ten best' } }]]);
  });

  it('goes only after a question', async () => {
    show({});
    await press('draft.discard');
    expect(draftNow('s.1')).not.toBeNull();
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'draft.discard' }));
    expect(draftNow('s.1')).toBeNull();
  });
});

describe('a draft that was sent', () => {
  const made = { campaignId: '99', refused: [], whole: null, done: 1, unconfirmed: 0, unknown: 0, job: null, lost: false, busy: false };
  const sent = { sent: { jobId: 'j', campaignId: null } };
  const refusedOnes = [
    { of: 'product', id: '1', end: 'refused', failure: failure('productRefused') },
    { of: 'affiliate', id: '8', end: 'refused', failure: failure('affiliateRefused') },
    { of: 'affiliate', id: '9', end: 'refused', failure: failure('affiliateRefused') },
  ];

  it('shows each refusal with its reason and its repair, and one press repairs all', async () => {
    outcome.mockReturnValue({ ...made, refused: refusedOnes });
    show(sent);
    expect(screen.getAllByText('affiliateRefused')).toHaveLength(2);
    const chosen = screen.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value);
    expect(chosen).toEqual(['drop', 'a', 'b']);
    await press('draft.repair.send 3');
    expect(jobs()).toEqual([[{ change: 'addAffiliates', campaignId: '99', name: 'Ten best', affiliateIds: ['a', 'b'] }]]);
  });

  it('takes another rate for a product, and leaves an affiliate out', async () => {
    outcome.mockReturnValue({ ...made, refused: refusedOnes });
    show(sent);
    const [product, first, second] = screen.getAllByRole('combobox') as [HTMLElement, HTMLElement, HTMLElement];
    await userEvent.selectOptions(product, 'rate');
    await userEvent.type(screen.getByLabelText('draft.rate.of'), '9');
    await userEvent.selectOptions(first, 'drop');
    await userEvent.selectOptions(second, 'd');
    await press('draft.repair.send 3');
    expect(jobs()).toEqual([
      [
        { change: 'addProducts', campaignId: '99', name: 'Ten best', products: [{ itemId: '1', rate: 900 }] },
        { change: 'addAffiliates', campaignId: '99', name: 'Ten best', affiliateIds: ['d'] },
      ],
    ]);
  });

  it('refused as a whole it says why and goes back into writing', async () => {
    outcome.mockReturnValue({ ...made, campaignId: null, whole: failure('campaignNameTaken') });
    show(sent);
    expect(screen.getByText('todo campaignNameTaken')).toBeTruthy();
    await press('draft.takeBack');
    expect(draftNow('s.1')?.sent).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'draft.send' }).disabled).toBe(false);
  });

  it('whose answer was lost is looked up, never sent again from here', () => {
    outcome.mockReturnValue({ ...made, campaignId: null, unknown: 2, job: { id: 'j', state: 'unknown' } });
    show(sent);
    expect(screen.getByRole('button', { name: 'jobs.lookNow' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'draft.takeBack' })).toBeNull();
  });
});
