import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { settingNow } from '#lib/stores/shell/use-setting';
import { beginToken, tokenForm } from './connect';

vi.mock('#lib/messages/ask');
vi.mock('#lib/stores/shell/use-setting');
const asked = vi.mocked(ask);
const state = () => tokenForm.getState();
const TOKEN = 'DEMO.made-up.not-a-real-token';

beforeEach(() => {
  asked.mockReset();
  vi.mocked(settingNow).mockReturnValue([{ id: 'x', host: 'open.shopline.com' }] as never);
  beginToken(null);
  state().change({ token: ` ${TOKEN} ` });
});

it('asks whose the token is, and forgets it once it is taken', async () => {
  asked.mockResolvedValueOnce(ok({ id: 'x', name: 'Demo Store' }) as never);
  await state().submit();
  expect(asked).toHaveBeenCalledExactlyOnceWith('shopline.connect', { token: TOKEN, host: 'open.shopline.io' });
  expect(state().done).toMatchObject({ isOther: false, store: { name: 'Demo Store' } });
  expect(JSON.stringify(state())).not.toContain(TOKEN);
});

it('a new token begins at the store’s host, and tells when it is another store’s', async () => {
  beginToken('x');
  expect(state().values.host).toBe('open.shopline.com');
  state().change({ token: TOKEN });
  asked.mockResolvedValueOnce(ok({ id: 'y' }) as never);
  await state().submit();
  expect(state().done).toMatchObject({ isOther: true });
});

it.each<[FailureCode, boolean]>([
  ['storeTokenRefused', true],
  ['storeForbidden', false],
  ['locked', false],
  ['unreachable', false],
])('refused with %s: at the field: %s; the token is still there', async (code, atField) => {
  asked.mockResolvedValueOnce(fail(failure(code)));
  const { stops } = state();
  await state().submit();
  expect(state()).toMatchObject({
    values: { token: ` ${TOKEN} ` },
    failure: { code },
    stops: atField ? stops + 1 : stops,
  });
  expect(state().errors).toEqual(atField ? { token: `failure.${code}.says` } : {});
});

it.each(['', '  ', 'two words', 'tökén'])('asks nothing for %j', async (typed) => {
  state().change({ token: typed });
  await state().submit();
  expect(asked).not.toHaveBeenCalled();
  expect(state().errors).toHaveProperty('token');
  state().leave();
  expect(state()).toMatchObject({ values: { token: '' }, failure: null, done: null });
  expect(state().errors).toEqual({});
});
