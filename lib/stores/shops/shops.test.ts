import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useStores } from '#lib/stores/shopline/accounts';
import { useShops } from './shops';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask);
const state = () => useShops.getState();

beforeEach(() => {
  asked.mockReset();
  useShops.setState({ busy: {}, failed: {} });
  useStores.setState({ busy: {}, failed: {} });
});

it('leaves the other shops free while one waits for its consent, and does nothing twice', async () => {
  let answer: (value: unknown) => void = () => undefined;
  asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never).mockResolvedValue(ok({}) as never);
  const waits = state().reconnect('a');
  expect(await state().check('a')).toBe(false);
  expect(await state().check('b')).toBe(true);
  expect(state().busy).toEqual({ a: 'reconnect' });
  answer(fail(failure('consentClosed')));
  expect(await waits).toBe(false);
  expect(state()).toMatchObject({ busy: {}, failed: { a: { code: 'consentClosed' } } });
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['shop.reconnect', 'shop.check']);
});

it('keeps a failure with its own shop until the next act on it', async () => {
  asked.mockResolvedValueOnce(fail(failure('locked'))).mockResolvedValue(ok({}) as never);
  await state().setReadOnly('a', true);
  await state().remove('b');
  expect(state().failed).toMatchObject({ a: { code: 'locked' } });
  await state().check('a');
  expect(state().failed).toEqual({});
});

it('does the same for stores', async () => {
  asked.mockResolvedValue(ok({}) as never);
  const { check, setReadOnly, remove } = useStores.getState();
  await check('c');
  await setReadOnly('c', true);
  await remove('c');
  expect(asked.mock.calls).toEqual([
    ['shopline.check', { accountId: 'c' }],
    ['shopline.change', { accountId: 'c', readOnly: true }],
    ['shopline.remove', { accountId: 'c' }],
  ]);
});
