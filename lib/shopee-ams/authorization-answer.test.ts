import { describe, expect, it } from 'vitest';
import { readGrant } from './authorization-answer';

const BACK = 'https://abc.chromiumapp.org/';

describe('the address to which the portal comes back', () => {
  it.each([
    ['a shop, state as a parameter', `${BACK}shop?code=c0de&shop_id=14701711&state=st4te`, { code: 'c0de', shopId: '14701711' }],
    ['a main account', `${BACK}shop?code=c0de&main_account_id=55&state=st4te`, { code: 'c0de', mainAccountId: '55' }],
    ['a shop, state in the path', `${BACK}shop/st4te?code=c0de&shop_id=1`, { code: 'c0de', shopId: '1' }],
  ])('grants %s', (_, address, value) => {
    expect(readGrant(address, 'st4te')).toEqual({ ok: true, value });
  });

  it.each([
    ['another state', `${BACK}shop?code=c&shop_id=1&state=other`, 'st4te'],
    ['no state', `${BACK}shop?code=c&shop_id=1`, 'st4te'],
    ['a wrong parameter beside the right path', `${BACK}shop/st4te?code=c&shop_id=1&state=other`, 'st4te'],
    ['an empty state', `${BACK}?code=c&shop_id=1`, ''],
    ['a path that cannot be read', `${BACK}shop/%E0%A4%A?code=c&shop_id=1`, 'st4te'],
  ])('is refused with %s', (_, address, state) => {
    expect(readGrant(address, state)).toEqual({ ok: false, failure: { code: 'stateMismatch' } });
  });

  it.each([`${BACK}shop?state=st4te`, `${BACK}shop?state=st4te&code=c`, `${BACK}shop?state=st4te&code=c&shop_id=abc`])(
    'without a grant tells so: %s',
    (address) => {
      expect(readGrant(address, 'st4te')).toMatchObject({ failure: { code: 'consentClosed' } });
    },
  );
});
