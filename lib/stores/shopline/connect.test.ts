import { beforeEach, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { settingNow } from '#lib/stores/shell/use-setting';
import { useConnectStore } from './connect';

vi.mock('#lib/messages/ask');
vi.mock('#lib/stores/shell/use-setting');
const asked = vi.mocked(ask);
const state = () => useConnectStore.getState();
const TOKEN = 'DEMO.made-up.not-a-real-token';

beforeEach(() => {
  asked.mockReset();
  vi.mocked(settingNow).mockReturnValue([{ id: 'x', host: 'open.shopline.com' }] as never);
  state().begin(null);
  state().typeToken(` ${TOKEN} `);
});

it('asks whose the token is, and forgets it once it is taken', async () => {
  asked.mockResolvedValueOnce(ok({ id: 'x', name: 'Demo Store' }) as never);
  await state().connect();
  expect(asked).toHaveBeenCalledExactlyOnceWith('shopline.connect', { token: TOKEN, host: 'open.shopline.io' });
  expect(state().outcome).toMatchObject({ phase: 'connected', isOther: false, store: { name: 'Demo Store' } });
  expect(JSON.stringify(state())).not.toContain(TOKEN);
});

it('a new token begins at the store’s host, and tells when it is another store’s', async () => {
  state().begin('x');
  expect(state().host).toBe('open.shopline.com');
  state().typeToken(TOKEN);
  asked.mockResolvedValueOnce(ok({ id: 'y' }) as never);
  await state().connect();
  expect(state().outcome).toMatchObject({ phase: 'connected', isOther: true });
});

it.each<[FailureCode, boolean]>([
  ['storeTokenRefused', true],
  ['storeForbidden', false],
  ['locked', false],
  ['unreachable', false],
])('refused with %s: at the field: %s; the token is still there', async (code, atField) => {
  asked.mockResolvedValueOnce(fail(failure(code)));
  const { stops } = state();
  await state().connect();
  expect(state()).toMatchObject({
    token: ` ${TOKEN} `,
    outcome: { phase: 'refused', failure: { code } },
    stops: atField ? stops + 1 : stops,
  });
  expect(state().error).toBe(atField ? `failure.${code}.says` : null);
});

it.each(['', '  ', 'two words', 'tökén'])('asks nothing for %j', async (typed) => {
  state().typeToken(typed);
  await state().connect();
  expect(asked).not.toHaveBeenCalled();
  expect(state().error).not.toBeNull();
  state().forget();
  expect(state()).toMatchObject({ token: '', error: null, outcome: null });
});
