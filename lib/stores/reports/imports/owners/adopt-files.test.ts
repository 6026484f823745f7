import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '#lib/domain/accounts/account';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import { adoptions } from './adopt-files';

const MARKETS = ['VN', 'BR', 'ID'] as const;
type Market = (typeof MARKETS)[number];
const account = (id: string, market: Market): Account => ({
  kind: 'affiliateKeyless',
  id,
  market,
  label: id,
  addedAt: 1,
  isDefault: false,
  affiliateId: '1',
});
const file = (importId: string, market: Market, over: Partial<ImportRow> = {}) =>
  ({ importId, market, accountId: `files:${market}`, state: 'ready', name: importId, kind: 'commission', ...over }) as ImportRow;
const plain = (rows: readonly ImportRow[], accounts: readonly Account[]) =>
  adoptions(rows, accounts).map(({ market, rows: own, owners }) => [
    market,
    own.map(({ importId }) => importId),
    owners.map(({ accountId }) => accountId),
  ]);

describe('files that came before their account', () => {
  it.each([
    ['are of the only account of their market', [account('a', 'VN')], [['VN', ['1', '2'], ['a']]]],
    ['are of one of several', [account('a', 'VN'), account('b', 'VN')], [['VN', ['1', '2'], ['a', 'b']]]],
    ['are of none of another market', [account('b', 'ID')], []],
    ['are nobody’s where no account is connected', [], []],
    [
      'are told market by market',
      [account('b', 'BR'), account('a', 'VN')],
      [
        ['VN', ['1', '2'], ['a']],
        ['BR', ['3'], ['b']],
      ],
    ],
  ] as const)('%s', (_what, accounts, expected) => {
    expect(plain([file('1', 'VN'), file('2', 'VN'), file('3', 'BR')], accounts)).toEqual(expected);
  });

  it.each([
    ['have an account', { accountId: 'b' }],
    ['are an account’s that is gone', { accountId: 'gone' }],
    ['are another market’s', { accountId: 'files:BR' }],
    ['were undone', { state: 'undone' }],
    ['are not whole', { state: 'writing' }],
  ] as const)('are not those that %s', (_what, over) => {
    expect(plain([file('1', 'VN', over)], [account('a', 'VN')])).toEqual([]);
  });

  it('are offered to accounts of their own market alone, each file once, and no file is offered that is somebody’s', () => {
    const anyAccount = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), market: fc.constantFrom(...MARKETS) });
    const anyFile = fc.record({
      market: fc.constantFrom(...MARKETS),
      own: fc.constantFrom('', 'a', 'b'),
      state: fc.constantFrom('ready' as const, 'undone' as const, 'writing' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyAccount, { selector: ({ id }) => id }), fc.array(anyFile), (connected, files) => {
        const accounts = connected.map(({ id, market }) => account(id, market));
        const rows = files.map(({ market, own, state }, at) => file(`${at}`, market, { state, ...(own && { accountId: own }) }));
        const found = adoptions(rows, accounts);
        for (const { market, rows: own, owners } of found) {
          expect(own.every((row) => row.market === market)).toBe(true);
          expect(owners.map(({ accountId }) => accountId)).toEqual(accounts.filter((one) => one.market === market).map(({ id }) => id));
        }
        const offered = found.flatMap(({ rows: own }) => own.map(({ importId }) => importId)).sort();
        const free = rows.filter(
          ({ market, accountId, state }) =>
            state === 'ready' && accountId.startsWith('files:') && accounts.some((one) => one.market === market),
        );
        expect(offered).toEqual(free.map(({ importId }) => importId).sort());
      }),
    );
  });
});
