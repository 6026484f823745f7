import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { ask } from '#lib/messages/ask';
import { settingNow } from '#lib/stores/shell/use-setting';
import { beginShop, shopForm } from './shop-connect';

vi.mock('#lib/messages/ask');
vi.mock('#lib/stores/shell/use-setting');
const asked = vi.mocked(ask);
const state = () => shopForm.getState();
const KEY = 'shpk-DEMO-made-up-not-a-real-key';
const shop = { id: 's1', market: 'TH', partnerId: '2000107', api: 'openplatform.shopee.cn' } as ShopAccount;

beforeEach(() => {
  asked.mockReset();
  vi.mocked(settingNow).mockReturnValue([shop] as never);
  shopForm.setState({ pending: false });
  beginShop('BR', null);
  state().change({ partnerId: ' 2000101 ', partnerKey: ` ${KEY} ` });
});

it('asks for the consent with what was meant, then forgets the key and names the shops', async () => {
  asked.mockResolvedValueOnce(ok({ shops: [{ id: 'a' }, { id: 'b' }] }) as never);
  await state().submit();
  const input = { market: 'BR', form: 'portal', partnerId: '2000101', partnerKey: KEY, api: 'openplatform.shopee.com.br' };
  expect(asked).toHaveBeenCalledExactlyOnceWith('shop.connect', input);
  expect(state().done).toEqual(['a', 'b']);
  expect(JSON.stringify(state())).not.toContain(KEY);
});

it('takes the usual host of the market until one is chosen', async () => {
  asked.mockResolvedValue(fail(failure('consentClosed')));
  state().change({ market: 'VN' });
  await state().submit();
  state().change({ api: 'openplatform.shopee.cn' });
  state().change({ market: 'BR', form: 'signed' });
  await state().submit();
  expect(asked.mock.calls.map(([, input]) => (input as { api: string }).api)).toEqual([
    'partner.shopeemobile.com',
    'openplatform.shopee.cn',
  ]);
  expect(asked.mock.lastCall?.[1]).toMatchObject({ form: 'signed' });
});

it('begins with the app of a shop that gets a new key, without any key', () => {
  beginShop('BR', 's1');
  expect(state().values).toEqual({ market: 'TH', partnerId: '2000107', partnerKey: '', api: 'openplatform.shopee.cn', form: 'portal' });
});

it.each<[FailureCode, string | undefined, string | null]>([
  ['unknownPartnerId', undefined, 'partnerId'],
  ['wrongPartnerKey', undefined, 'partnerKey'],
  ['partnerKeyExpired', undefined, 'partnerKey'],
  ['inputInvalid', 'api', 'api'],
  ['consentClosed', undefined, null],
  ['ipNotDeclared', undefined, null],
  ['locked', undefined, null],
])('refused with %s (%s): the field %s is named and nothing typed is lost', async (code, named, field) => {
  asked.mockResolvedValueOnce(fail(failure(code, { field: named })));
  const { stops, values } = state();
  await state().submit();
  expect(state()).toMatchObject({ values, failure: { code }, stops: field ? stops + 1 : stops });
  expect(Object.keys(state().errors)).toEqual(field ? [field] : []);
});

describe('while the consent is awaited', () => {
  const waiting = () => {
    let answer: (value: unknown) => void = () => undefined;
    asked.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)) as never);
    return { done: state().submit(), answer: (value: unknown) => answer(value) };
  };

  it('a second press asks nothing', async () => {
    const { done, answer } = waiting();
    await state().submit();
    answer(ok({ shops: [] }));
    await done;
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('the form may be left and come back to; the key is gone at once', async () => {
    const { done, answer } = waiting();
    state().leave();
    expect(JSON.stringify(state())).not.toContain(KEY);
    beginShop('BR', null);
    expect(state().pending).toBe(true);
    answer(fail(failure('consentClosed')));
    await done;
    expect(state()).toMatchObject({ pending: false, failure: { code: 'consentClosed' } });
  });
});

it.each([
  [{ partnerId: '', partnerKey: '' }, ['partnerId', 'partnerKey']],
  [{ partnerId: '20 01' }, ['partnerId']],
  [{ partnerKey: 'two words' }, ['partnerKey']],
  [{ partnerKey: '2000101' }, ['partnerKey']],
])('asks nothing while a field is wrong: %j', async (typed, fields) => {
  state().change(typed);
  await state().submit();
  expect(asked).not.toHaveBeenCalled();
  expect(Object.keys(state().errors)).toEqual(fields);
  state().change({ partnerId: '2000101' });
  expect(Object.keys(state().errors)).toEqual(fields.filter((field) => field !== 'partnerId'));
});
