import { beforeEach, expect, it, vi } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useReviewApply } from './apply';
import { keepDraft } from './draft';

vi.mock('#lib/messages/ask');
vi.mock('./draft');
const asked = vi.mocked(ask);
const state = () => useReviewApply.getState();
const draft = { id: 'draft-1', accountId: 's' } as ReviewDraft;
const rate = (points: number) => points as CommissionRate;
const entry = { campaignId: '77' };
const row = (itemId: string, planned: object, ticked = true) => ({ itemId, ticked, planned }) as unknown as ReviewRow;
const ROWS = [
  row('1', { doing: 'raise', entry, before: rate(500), after: rate(950), endAfter: 9 }),
  row('2', { doing: 'add', entry: null, before: rate(400), after: rate(800), endAfter: null }),
  row('3', { doing: 'remove', entry, before: rate(500), after: null, endAfter: null }),
  row('4', { doing: 'raise', entry, before: rate(500), after: rate(2000), endAfter: 9 }, false),
];

beforeEach(() => {
  asked.mockReset();
  vi.mocked(keepDraft).mockReset();
  state().forget();
});

it('sends the ticked rows under the draft’s own id, and puts the draft away', async () => {
  asked.mockResolvedValue(ok({ jobId: 'j', already: false }) as never);
  expect(await state().apply(draft, ROWS, true)).toBe('j');
  expect(asked.mock.calls).toEqual([
    [
      'job.applyRates',
      {
        requestId: 'draft-1',
        accountId: 's',
        shopConfirmed: true,
        changes: [
          { itemId: '1', doing: 'edit', campaignId: '77', before: 500, rate: 950, start: null, end: 9 },
          { itemId: '2', doing: 'add', campaignId: null, before: null, rate: 800, start: null, end: null },
          { itemId: '3', doing: 'remove', campaignId: '77', before: 500, rate: null, start: null, end: null },
        ],
      },
    ],
  ]);
  expect(keepDraft).toHaveBeenCalledWith(null);
});

it('sends once when it is pressed twice', async () => {
  let answer: (value: never) => void = () => undefined;
  asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const both = [state().apply(draft, ROWS, false), state().apply(draft, ROWS, false)];
  answer(ok({ jobId: 'j', already: false }) as never);
  expect(await Promise.all(both)).toEqual(['j', null]);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('keeps the draft when it could not be sent, and says why', async () => {
  asked.mockResolvedValue(fail(failure('pageOfOtherShop')) as never);
  expect(await state().apply(draft, ROWS, false)).toBeNull();
  expect(state()).toMatchObject({ sending: false, failure: { code: 'pageOfOtherShop' } });
  expect(keepDraft).not.toHaveBeenCalled();
});

it('asks for nothing when nothing is ticked', async () => {
  expect(await state().apply(draft, ROWS.slice(3), true)).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});
