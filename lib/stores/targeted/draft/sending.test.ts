import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { PartEnd } from '#lib/domain/targeted/campaign-steps';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { firstRepairs, type Repair } from '#lib/domain/targeted/repair';
import { ask } from '#lib/messages/ask';
import { dismissJob } from '#lib/stores/jobs/dismissed-jobs';
import { NOW, wholeDraft } from '#test/support/targeted/whole-draft';
import { draftNow, useDrafts } from './drafts';
import { takeBack, useDraftSending } from './sending';

vi.mock('./held-campaign', () => ({ heldCampaign: async () => ({ ok: true, value: null }), baseOf: vi.fn() }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/jobs/dismissed-jobs', () => ({ dismissJob: vi.fn() }));
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const ID = 's.1';
const PLACE = { market: 'BR', names: [], now: NOW } as const;
const person = (affiliateId: string) => ({ affiliateId, name: affiliateId, by: 'recommended' as const });
const whole = wholeDraft(['7', '8', '9'].map(person));
const refused = (of: PartEnd['of'], id: string): PartEnd => ({ of, id, end: 'refused', failure: failure('affiliateRefused') });
const show = (draft: CampaignDraft) => useDrafts.setState({ open: { [ID]: draft }, failure: null });
const jobs = () => asked.mock.calls.filter(([name]) => name === 'job.changeCampaigns').map(([, input]) => input);
const send = () => useDraftSending.getState().send(ID, PLACE, false);
const repair = (ends: readonly PartEnd[], repairs: ReadonlyMap<string, Repair>) =>
  useDraftSending.getState().repair(ID, { campaignId: '99', refused: ends }, repairs, false);

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (name: string, { requestId }: { requestId?: string }) =>
    ok(name === 'job.changeCampaigns' ? { jobId: requestId, already: false } : {}),
  );
  useDraftSending.setState({ sending: null, failed: null });
  show(whole);
});

describe('a draft is sent', () => {
  it('as one campaign to be made, and knows its job before the worker does', async () => {
    expect(await send()).toBe(true);
    expect(asked.mock.calls.map(([name]) => name)).toEqual(['targeted.keepDraft', 'job.changeCampaigns']);
    const [job] = jobs();
    expect(asked.mock.calls[0]?.[1].draft.sent).toEqual({ jobId: job.requestId, campaignId: null });
    expect(job).toMatchObject({
      accountId: 's',
      changes: [{ change: 'create', input: { name: 'Ten best', affiliateIds: ['7', '8', '9'] } }],
    });
  });

  it('once: what was sent is not sent by a second press', async () => {
    expect(await Promise.all([send(), send()])).toEqual([true, false]);
    expect(await send()).toBe(false);
    expect(jobs()).toHaveLength(1);
  });

  it('not at all while something is missing', async () => {
    show({ ...whole, message: '' });
    expect(await send()).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });

  it('and stands as it was where it could not be sent', async () => {
    asked.mockImplementation(async (name: string) => (name === 'job.changeCampaigns' ? fail(failure('notThisShop')) : ok({})));
    expect(await send()).toBe(false);
    expect(draftNow(ID)).toEqual(whole);
    expect(useDraftSending.getState().failed).toMatchObject({ draftId: ID, failure: { code: 'notThisShop' } });
  });
});

describe('changes of a campaign are sent', () => {
  const base = { campaignId: '5', name: whole.name, start: NOW + 1000, end: null, budget: null, products: [], affiliates: [] };
  const changing: CampaignDraft = { ...whole, base };

  it('once: a second press while the campaign is being read sends nothing', async () => {
    show(changing);
    expect(await Promise.all([send(), send()])).toEqual([true, false]);
    expect(jobs()).toHaveLength(1);
    expect(useDraftSending.getState().sending).toBeNull();
  });

  it('again after a press that found nothing to change', async () => {
    show({ ...changing, base: { ...base, products: whole.products, affiliates: whole.affiliates } });
    expect(await send()).toBe(true);
    expect(useDraftSending.getState().sending).toBeNull();
    expect(jobs()).toEqual([]);
  });
});

describe('what was refused is repaired', () => {
  const sent = { ...whole, sent: { jobId: 'j', campaignId: null } };
  const ends = [refused('affiliate', '8'), refused('affiliate', '9')];

  it('and sent again alone, to the campaign that was made', async () => {
    show(sent);
    expect(await repair(ends, firstRepairs(ends, [person('a'), person('b')]))).toBe(true);
    expect(jobs().map(({ changes }) => changes)).toEqual([
      [{ change: 'addAffiliates', campaignId: '99', name: 'Ten best', affiliateIds: ['a', 'b'] }],
    ]);
    expect(draftNow(ID)).toMatchObject({ sent: { campaignId: '99' }, affiliates: ['7', 'a', 'b'].map(person) });
  });

  it('by another rate', async () => {
    show(sent);
    const product = [{ ...refused('product', '1') }];
    await repair(product, new Map([['product 1', { do: 'rate', rate: 900 as CommissionRate }]]));
    expect(jobs()[0].changes).toEqual([
      { change: 'addProducts', campaignId: '99', name: 'Ten best', products: [{ itemId: '1', rate: 900 }] },
    ]);
  });

  it('by leaving out, which needs no call', async () => {
    show(sent);
    expect(await repair(ends, firstRepairs(ends, []))).toBe(true);
    expect(jobs()).toEqual([]);
    expect(draftNow(ID)).toMatchObject({ sent: { jobId: 'j', campaignId: '99' }, affiliates: [person('7')] });
  });

  it.each([
    ['sent again', () => repair(ends, firstRepairs(ends, [person('a'), person('b')]))],
    ['left out', () => repair(ends, firstRepairs(ends, []))],
    ['taken back', () => takeBack(ID, ends)],
  ])('and once it is %s, the line of jobs has nothing left to check of it', async (_, mend) => {
    vi.mocked(dismissJob).mockReset();
    show(sent);
    await mend();
    expect(vi.mocked(dismissJob).mock.calls).toEqual([['j']]);
  });

  it('and what could not be sent again stays to be checked', async () => {
    vi.mocked(dismissJob).mockReset();
    asked.mockImplementation(async (name: string) => (name === 'job.changeCampaigns' ? fail(failure('notThisShop')) : ok({})));
    show(sent);
    expect(await repair(ends, firstRepairs(ends, [person('a'), person('b')]))).toBe(false);
    expect(dismissJob).not.toHaveBeenCalled();
  });

  it('or taken back into writing where nothing was made', async () => {
    show(sent);
    await takeBack(ID, ends);
    expect(draftNow(ID)).toMatchObject({ sent: null, step: 'review' });
    expect(draftNow(ID)?.affiliates.filter(({ refusal }) => refusal)).toHaveLength(2);
  });
});
