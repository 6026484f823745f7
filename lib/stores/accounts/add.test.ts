import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FailureCode, failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { accountForm, beginAccount } from './add';
import { isKeepable } from './refusal';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask);
const state = () => accountForm.getState();
const addKey = (keepRefused = false) => state().submit({ kind: 'key', keepRefused });
const addKeyless = () => state().submit({ kind: 'keyless' });
const typed = { market: 'TH', appId: ' 1512345 ', secret: 'DEMO0SECRET0MADE0UP', affiliateId: 'an_987', label: 'Demo' } as const;

const account = {
  kind: 'affiliateKey',
  id: 'a1',
  market: 'TH',
  label: 'Demo',
  addedAt: 1,
  isDefault: true,
  appId: '1512345',
  secretTail: '…UP',
  affiliateId: '987',
  check: null,
  limit: { calls: 2000, windowMs: 3_600_000 },
} as const;

const answer = (code: FailureCode | null, stored = code === null, refused: string[] = [], minutesOff = 0) =>
  asked.mockResolvedValueOnce(ok({ account: stored ? account : null, check: { at: 1, failure: code, refused }, minutesOff }) as never);

beforeEach(() => {
  asked.mockReset();
  state().leave();
  beginAccount('TH');
  state().change(typed);
});

describe('an account with a key', () => {
  it('is sent as it was meant, and the secret is forgotten once it is in', async () => {
    answer(null);
    await addKey();
    const { market, label } = typed;
    const input = { market, appId: '1512345', secret: typed.secret, affiliateId: '987', label, keepRefused: false };
    expect(asked).toHaveBeenCalledExactlyOnceWith('account.addKey', input);
    expect(state().done).toMatchObject({ failure: null, refused: [] });
    expect(JSON.stringify(state())).not.toContain(typed.secret);
  });

  it.each<[FailureCode, string | null, boolean]>([
    ['unknownAppId', 'appId', false],
    ['wrongSecret', 'secret', false],
    ['invalidAuthorizationHeader', 'secret', false],
    ['accountExists', 'appId', false],
    ['invalidAffiliateId', 'affiliateId', false],
    ['noApiAccess', null, true],
    ['accessDenied', null, true],
    ['accountFrozen', null, false],
    ['accountBlacklisted', null, false],
    ['appDisabled', null, false],
    ['timeout', null, true],
    ['offline', null, true],
  ])('refused with %s: the field %s is named, saving it anyway is offered: %s, nothing typed is lost', async (code, field, keepable) => {
    answer(code);
    const stops = state().stops;
    await addKey();
    expect(state()).toMatchObject({ done: null, sent: { market: 'TH' }, failure: { code } });
    expect(isKeepable(code)).toBe(keepable);
    expect(state().errors).toEqual(field ? { [field]: `failure.${code}.says` } : {});
    expect(state().stops).toBe(field ? stops + 1 : stops);
    expect(state().values).toEqual(typed);
  });

  it('says by how much the clock is off', async () => {
    answer('requestExpired', false, [], -14);
    await addKey();
    expect(state().failure).toMatchObject({ code: 'requestExpired', minutesOff: -14 });
  });

  it('is kept although refused when the person says so, and still tells the refusal', async () => {
    answer('noApiAccess');
    await addKey();
    answer('noApiAccess', true, ['shopeeOfferV2']);
    await addKey(true);
    expect(asked.mock.lastCall?.[1]).toMatchObject({ keepRefused: true });
    expect(state().done).toMatchObject({ failure: 'noApiAccess', refused: ['shopeeOfferV2'] });
  });

  it('keeps what was typed when the vault is locked, and goes on after it is open', async () => {
    asked.mockResolvedValueOnce(fail(failure('locked')));
    await addKey();
    expect(state()).toMatchObject({ values: typed, failure: { code: 'locked' } });
    answer(null);
    await addKey();
    expect(state().done).not.toBeNull();
  });

  it('asks nothing while a field is wrong, and clears an error when its field is typed in', async () => {
    state().change({ appId: '', secret: 'two words', affiliateId: 'Ana' });
    await addKey();
    expect(asked).not.toHaveBeenCalled();
    expect(Object.keys(state().errors)).toEqual(['appId', 'secret', 'affiliateId']);
    state().change({ secret: 'x' });
    expect(Object.keys(state().errors)).toEqual(['appId', 'affiliateId']);
  });

  it('asks once for a double press', async () => {
    answer(null);
    await Promise.all([addKey(), addKey()]);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('an account without a key', () => {
  it('takes the id out of a link of one’s own', async () => {
    asked.mockResolvedValueOnce(
      ok({ kind: 'affiliateKeyless', id: 'k', market: 'TH', label: '', addedAt: 1, isDefault: true, affiliateId: '15310' }) as never,
    );
    state().change({ affiliateId: 'https://shopee.co.th/product/1/2?utm_source=an_15310&utm_medium=affiliates', label: '' });
    await addKeyless();
    expect(asked).toHaveBeenCalledExactlyOnceWith('account.addKeyless', { market: 'TH', affiliateId: '15310', label: '' });
    expect(state().done).toMatchObject({ failure: null });
  });

  it.each([
    'https://s.shopee.com.br/4AtlDzZlbf',
    's.shopee.co.th/9f0aBcDeFg',
    ' https://s.shopee.sg/abc?x=1 ',
    'https://shope.ee/2q0Aw0gJ1T',
  ])('says of the short link %s that it holds no id, and what to paste instead', async (affiliateId) => {
    state().change({ affiliateId });
    await addKeyless();
    expect(state().errors).toEqual({ affiliateId: 'options.error.affiliateIdShort' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('needs the id', async () => {
    state().change({ affiliateId: ' ' });
    await addKeyless();
    expect(state().errors).toEqual({ affiliateId: 'options.error.affiliateIdMissing' });
  });
});
