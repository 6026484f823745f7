import { expect, it } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import { ownersOf } from './whose';

const account = (id: string, market: 'VN' | 'BR'): Account => ({
  kind: 'affiliateKeyless',
  id,
  market,
  label: id,
  addedAt: 1,
  isDefault: false,
  affiliateId: '1',
});
const ids = (owners: ReturnType<typeof ownersOf>) => owners.map(({ accountId }) => accountId);

it.each([
  ['the market’s only account', 'VN', ['a'], ['a']],
  ['one of several, by the person’s choice', 'VN', ['a', 'b'], ['a', 'b']],
  ['the market’s files where no account is connected', 'VN', [], ['files:VN']],
  ['one of every market where a file does not tell it', null, ['a'], ['a', 'files:BR']],
] as const)('is %s', (_what, market, own, expected) => {
  const accounts = own.map((id) => account(id, 'VN'));
  expect(ids(ownersOf(market, accounts, ['VN', 'BR']))).toEqual(expected);
});

it('is never an account of another market', () => expect(ids(ownersOf('BR', [account('a', 'VN')], ['VN', 'BR']))).toEqual(['files:BR']));
