import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { anAccount } from '#test/support/accounts/an-account';
import { changeOf, useAccounts } from './accounts';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask);
const state = () => useAccounts.getState();
const { limit } = anAccount;
const as = (input: Partial<Parameters<typeof changeOf>[1]>) =>
  changeOf(anAccount, { label: 'Ana', affiliateId: null, secret: '', limit, ...input });

beforeEach(() => {
  asked.mockReset();
  useAccounts.setState({ busy: null, failed: null });
});

it('sends only what was changed, and a secret only when one was typed', () => {
  expect(as({})).toEqual({});
  expect(as({ label: ' Ana B ', affiliateId: '12', secret: ' DEMO0NEW ', limit: { calls: 8000, windowMs: limit.windowMs } })).toEqual({
    label: 'Ana B',
    affiliateId: '12',
    secret: 'DEMO0NEW',
    limit: { calls: 8000, windowMs: limit.windowMs },
  });
});

it('checks an account at once after a new secret, and tells a refusal of it', async () => {
  asked
    .mockResolvedValueOnce(ok(anAccount) as never)
    .mockResolvedValueOnce(ok({ check: { at: 1, failure: 'wrongSecret', refused: [] }, minutesOff: 0 }) as never);
  expect(await state().save('a', { secret: 'DEMO0NEW' })).toBe(false);
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['account.change', 'account.check']);
  expect(state()).toMatchObject({ busy: null, failed: { id: 'a', failure: { code: 'wrongSecret' } } });
});

it('does not check when no secret was changed', async () => {
  asked.mockResolvedValueOnce(ok(anAccount) as never);
  expect(await state().save('a', { label: 'B' })).toBe(true);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('says how much the clock is off after a check', async () => {
  asked.mockResolvedValueOnce(ok({ check: { at: 1, failure: 'requestExpired', refused: [] }, minutesOff: 14 }) as never);
  await state().check('a');
  expect(state().failed?.failure).toMatchObject({ code: 'requestExpired', minutesOff: 14 });
});

it('keeps a failure until the next act or until it is dismissed', async () => {
  asked.mockResolvedValueOnce(fail(failure('storageFailed')));
  expect(await state().remove('a')).toBe(false);
  expect(state().failed?.failure.code).toBe('storageFailed');
  asked.mockResolvedValueOnce(ok(anAccount) as never);
  expect(await state().makeDefault('a')).toBe(true);
  expect(state().failed).toBeNull();
});
