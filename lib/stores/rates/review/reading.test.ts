import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useReviewReading } from './reading';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask);
const state = () => useReviewReading.getState();
const draft = (count: number, id = 'd') => ({
  id,
  accountId: 's',
  items: Array.from({ length: count }, (_, n) => ({ itemId: String(n) })),
});
const sizes = () => asked.mock.calls.map(([, input]) => (input as { itemIds: string[] }).itemIds.length);

beforeEach(() => {
  asked.mockReset();
  asked.mockResolvedValue(ok({}) as never);
});

it('reads every product again, 50 a call', async () => {
  await state().read(draft(120));
  expect(sizes()).toEqual([50, 50, 20]);
  expect(state()).toMatchObject({ state: 'done', draftId: 'd', done: 120, total: 120, failure: null });
});

it('stops where a call fails, says why, and goes on from there', async () => {
  asked.mockResolvedValueOnce(ok({}) as never).mockResolvedValueOnce(fail(failure('locked')) as never);
  await state().read(draft(120));
  expect(state()).toMatchObject({ state: 'failed', done: 50, failure: { code: 'locked' } });
  asked.mockClear();
  await state().read(draft(120), state().done);
  expect(sizes()).toEqual([50, 20]);
  expect(state()).toMatchObject({ state: 'done', failure: null });
});

it('stops when the person says so; what then still comes in changes nothing', async () => {
  let answer: (value: never) => void = () => undefined;
  asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const reading = state().read(draft(120));
  state().stop();
  answer(ok({}) as never);
  await reading;
  expect(state()).toMatchObject({ state: 'stopped', done: 0 });
  expect(asked).toHaveBeenCalledTimes(1);
});

it('leaves a draft that was replaced', async () => {
  let answer: (value: never) => void = () => undefined;
  asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const first = state().read(draft(120, 'old'));
  await state().read(draft(10, 'new'));
  answer(fail(failure('offline')) as never);
  await first;
  expect(state()).toMatchObject({ state: 'done', draftId: 'new', done: 10 });
});
