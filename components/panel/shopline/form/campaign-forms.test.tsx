import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { EMPTY_DRAFT } from '#lib/domain/shopline/draft';
import { ask } from '#lib/messages/ask';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { campaignForm } from '#lib/stores/shopline/form';
import { useStoreSteps } from '#lib/stores/shopline/steps';
import { EditForm } from './edit-form';
import { NewCampaign } from './new-campaign';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []));
vi.mock('#lib/stores/shell/use-panel-view', () => ({ goToView: vi.fn() }));
vi.mock('#lib/stores/jobs/use-jobs', () => ({ useJob: () => ({ job: null, known: true }), useStepRows: () => ({ value: null }) }));
vi.mock('#lib/stores/jobs/start-job', () => ({ startOnce: (_mark: unknown, start: (id: string) => unknown) => start('r') }));
vi.mock('#lib/stores/jobs/job-acts', () => ({ useJobActs: () => () => undefined }));
vi.mock('#lib/stores/shopline/promotions', () => ({ useReadPromotions: () => ({ busy: false, failure: null, leftOut: 0 }) }));
vi.mock('#lib/stores/shopline/products', () => ({
  useStoreProducts: () => ({ found: [], more: false, leftOut: 0, page: 0, asked: null, busy: false, failure: null, search: vi.fn() }),
  useProductNames: () => new Map(),
}));
vi.mock('#lib/stores/shell/use-clock-words', () => ({ useClockWords: () => ({ at: String }) }));

const campaign: ShoplineCampaign = {
  campaignId: 'c1',
  name: 'Iris',
  code: 'iris',
  rewardType: 'percentage',
  rate: 1000,
  amount: null,
  applyOn: 'product',
  applyMethod: 'item',
  minimum: null,
  lines: [
    { id: 'l1', productId: 'p1', rate: 1000, amount: null },
    { id: 'l2', productId: 'p2', rate: 500, amount: null },
  ],
  promotionId: null,
  startAt: 1_790_000_000_000,
  endAt: null,
  remarks: {},
  partner: null,
  uses: 0,
  createdAt: 1,
} as never;
const context = {
  store: { id: 's1', readOnly: false },
  records: { facts: { features: [] }, campaigns: [campaign], promotions: [] },
  failure: null,
  place: { currency: 'TWD', country: 'TW' },
} as unknown as ShoplineContext;

const asked = vi.mocked(ask);
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const errors = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);

beforeEach(() => {
  asked.mockReset();
  vi.mocked(goToView).mockReset();
  campaignForm.getState().begin(EMPTY_DRAFT);
  useStoreSteps.setState({ jobs: {}, starting: null, failed: {} });
});

describe('a new campaign', () => {
  const fill = async () => {
    await userEvent.type(input('campaigns.field.name'), 'Summer');
    await userEvent.type(input('campaigns.field.code'), 'summer');
    await userEvent.type(input('campaigns.field.value.percentage'), '12.5');
  };

  it('names every wrong field at once, leads to the first and asks for nothing', async () => {
    render(<NewCampaign context={context} />);
    await userEvent.type(input('campaigns.field.partnerEmail'), 'nobody');
    await press('campaigns.create');
    expect(errors()).toEqual([
      'campaigns.problem.nameMissing',
      'campaigns.problem.codeMissing',
      'campaigns.problem.rate',
      'campaigns.problem.email',
    ]);
    expect(document.activeElement).toBe(input('campaigns.field.name'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('nothing is called wrong before it was tried, but a code that is taken', async () => {
    render(<NewCampaign context={context} />);
    await userEvent.type(input('campaigns.field.code'), 'IRIS');
    expect(errors()).toEqual(['campaigns.problem.codeTaken']);
  });

  it('sends what stands in its fields', async () => {
    asked.mockResolvedValueOnce(ok({ jobId: 'j' }) as never);
    render(<NewCampaign context={context} />);
    await fill();
    await press('campaigns.create');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      accountId: 's1',
      steps: [{ do: 'create', wish: { name: 'Summer', code: 'summer', rate: 1250, applyOn: 'order' }, partner: null }],
    });
  });

  it('could not be started: it says why, and everything typed is still there, also after a look elsewhere', async () => {
    asked.mockResolvedValueOnce(fail(failure('storageFull')));
    const { unmount } = render(<NewCampaign context={context} />);
    await fill();
    await press('campaigns.create');
    expect(screen.getByText('storageFull')).toBeTruthy();
    unmount();
    render(<NewCampaign context={context} />);
    expect(['campaigns.field.name', 'campaigns.field.code', 'campaigns.field.value.percentage'].map((name) => input(name).value)).toEqual([
      'Summer',
      'summer',
      '12.5',
    ]);
  });
});

describe('a campaign that is changed', () => {
  it('has nothing to save before something differs, and sends only what differs', async () => {
    asked.mockResolvedValueOnce(ok({ jobId: 'j' }) as never);
    render(<EditForm campaign={campaign} context={context} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'campaigns.save' }).disabled).toBe(true);
    await userEvent.type(input('campaigns.field.name'), ' B');
    await press('campaigns.save');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ steps: [{ do: 'change', campaignId: 'c1', change: { name: 'Iris B' }, seen: null }] });
  });

  it('with no product left is not sent: it says so where products are added, until one is ticked again', async () => {
    render(<EditForm campaign={campaign} context={context} />);
    const [first, second] = screen.getAllByRole<HTMLInputElement>('checkbox');
    await userEvent.click(first!);
    await userEvent.click(second!);
    await press('campaigns.save');
    expect(errors()).toEqual(['campaigns.problem.linesMissing']);
    expect(asked).not.toHaveBeenCalled();
    await userEvent.click(second!);
    expect(errors()).toEqual([]);
    asked.mockResolvedValueOnce(ok({ jobId: 'j' }) as never);
    await press('campaigns.save');
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ steps: [{ change: { lines: [{ id: 'l2', productId: 'p2' }] }, seen: ['l1', 'l2'] }] });
  });
});
